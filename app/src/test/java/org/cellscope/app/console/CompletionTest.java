package org.cellscope.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTest {
  @Test
  void behindADotAreTheAttributesOfTheExpressionBefore() {
    Completion completion = Completion.of("x = f.__closure__[0].cell").orElseThrow();
    assertThat(completion.question()).isEqualTo("dir(f.__closure__[0])");
    assertThat(completion.word()).isEqualTo("cell");
    assertThat(completion.start()).isEqualTo("x = f.__closure__[0].".length());
  }

  @Test
  void elsewhereAreTheNamesInScope() {
    Completion completion = Completion.of("print(cou").orElseThrow();
    assertThat(completion.word()).isEqualTo("cou");
    assertThat(completion.question()).startsWith("[*dir()");
  }

  @Test
  void withoutANameNothingIsCompleted() {
    assertThat(Completion.of("f(")).isEmpty();
    assertThat(Completion.of("")).isEmpty();
    assertThat(Completion.of("f().")).isEmpty();
  }

  @Test
  void privateNamesComeWhenTheyAreAskedFor() {
    String names = "['_a', '__b__', 'abc', 'abd', 'x', 'abc']";
    assertThat(new Completion(0, "a", "").candidates(names)).containsExactly("abc", "abd");
    assertThat(new Completion(0, "", "").candidates(names)).containsExactly("abc", "abd", "x");
    assertThat(new Completion(0, "_", "").candidates(names)).containsExactly("__b__", "_a");
    assertThat(Completion.common(List.of("abc", "abd"))).isEqualTo("ab");
    assertThat(Completion.common(List.of("abc"))).isEqualTo("abc");
  }
}
