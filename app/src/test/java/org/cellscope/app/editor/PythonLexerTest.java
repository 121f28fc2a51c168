package org.cellscope.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PythonLexerTest {
  @Test
  void keywordsDefinitionsAndBuiltinsDiffer() {
    assertThat(kinds("def f(x): return len(x)"))
        .containsExactly(
            "KEYWORD def", "DEFINITION f", "NAME x", "KEYWORD return", "BUILTIN len", "NAME x");
  }

  @Test
  void attributesAreNoNames() {
    assertThat(kinds("a.print")).containsExactly("NAME a");
  }

  @Test
  void aStringEndsWithItsLineUnlessItIsTripleQuoted() {
    assertThat(kinds("'open\nx")).containsExactly("STRING 'open", "NAME x");
    assertThat(kinds("'''open\nx")).containsExactly("STRING '''open\nx");
    assertThat(kinds("rb'\\'' y")).containsExactly("STRING rb'\\''", "NAME y");
  }

  @Test
  void replacementFieldsOfAnFStringAreCode() {
    assertThat(kinds("f'{{a}} {b + f\"{c}\"} d'"))
        .containsExactly(
            "STRING f'{{a}} {", "NAME b", "STRING f\"{", "NAME c", "STRING }\"", "STRING } d'");
  }

  @Test
  void softKeywordsAreKeywordsOnlyWhereTheyAct() {
    assertThat(kinds("match x:\n  case 1: pass"))
        .containsExactly("KEYWORD match", "NAME x", "KEYWORD case", "NUMBER 1", "KEYWORD pass");
    assertThat(kinds("match = 1")).containsExactly("NAME match", "NUMBER 1");
    assertThat(kinds("type X = int")).containsExactly("KEYWORD type", "NAME X", "BUILTIN int");
  }

  @Test
  void numbersCommentsAndDecoratorsAreWhole() {
    assertThat(kinds("@functools.cache # why\n1_0.5e-3j"))
        .containsExactly("DECORATOR @functools.cache", "COMMENT # why", "NUMBER 1_0.5e-3j");
  }

  private static List<String> kinds(String text) {
    return PythonLexer.tokens(text).stream()
        .map(t -> t.kind() + " " + text.substring(t.start(), t.end()))
        .toList();
  }
}
