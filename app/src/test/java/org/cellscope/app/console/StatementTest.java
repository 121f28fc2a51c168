package org.cellscope.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "f(1,",
        "x = [",
        "x = {'a': (1",
        "'''abc",
        "x = 1 + \\",
        "if x:",
        "if x:  # why",
        "def f():\n    return 1",
        "@wraps\ndef f(): pass",
        "for i in x: print(i)\nelse:",
        "\"\"\"a\nb",
      })
  void goesOnWherePythonExpectsMore(String text) {
    assertThat(Statement.goesOn(lines(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "f(1)",
        "x = ']'; y = ')'",
        "x = '['",
        "x  # [",
        "'''abc'''",
        "'it\\'s ('",
        "'open",
        "d[1:]",
        "x[1:\n2]",
        "lambda: 1",
        "if x:\n    y\n",
        "def f():\n    return 1\n",
        "f(\n1)",
        "# only a note:",
      })
  void endsWhereTheStatementEnds(String text) {
    assertThat(Statement.goesOn(lines(text))).isFalse();
  }

  @Test
  void theNextLineIsIndentedBehindAColonAndAsTheLineBefore() {
    assertThat(Statement.indent(List.of("if x:"))).isEqualTo("    ");
    assertThat(Statement.indent(List.of("if x:", "    while y:  # so"))).isEqualTo("        ");
    assertThat(Statement.indent(List.of("if x:", "    y"))).isEqualTo("    ");
    assertThat(Statement.indent(List.of("f(a,"))).isEmpty();
  }

  private static List<String> lines(String text) {
    return Arrays.asList(text.split("\n", -1));
  }
}
