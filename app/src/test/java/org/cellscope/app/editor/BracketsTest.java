package org.cellscope.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BracketsTest {
  private static Optional<Brackets.Pair> at(String text, int caret) {
    return Brackets.at(text, PythonLexer.tokens(text), caret);
  }

  @Test
  void theBracketBesideTheCaretAndItsPartner() {
    String text = "f(g(1), [2])";
    assertThat(at(text, 2).orElseThrow().places())
        .containsExactly(new Range(1, 2), new Range(11, 12));
    assertThat(at(text, 12).orElseThrow().places())
        .containsExactly(new Range(11, 12), new Range(1, 2));
    assertThat(at(text, 1).orElseThrow().matched()).isTrue();
    assertThat(at("xyz", 1)).isEmpty();
  }

  @Test
  void bracketsInStringsAndCommentsDoNotCount() {
    String text = "f(')', 1)  # )";
    assertThat(at(text, 2).orElseThrow().places())
        .containsExactly(new Range(1, 2), new Range(8, 9));
    assertThat(at(text, 4)).isEmpty();
  }

  @Test
  void aBracketAloneOrOfAnotherKindIsStray() {
    assertThat(at("(1", 1).orElseThrow().matched()).isFalse();
    assertThat(at("(1]", 1).orElseThrow().matched()).isFalse();
  }
}
