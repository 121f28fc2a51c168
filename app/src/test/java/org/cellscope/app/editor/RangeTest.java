package org.cellscope.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RangeTest {
  private static final String TEXT = "def f():\n    return 1\n\n  # x\ny = 2\n";

  @Test
  void theIndentationOfItsLinesIsLeftOut() {
    var whole = new Range(0, TEXT.indexOf("\ny"));
    assertThat(whole.withoutIndentation(TEXT))
        .extracting(part -> TEXT.substring(part.start(), part.end()))
        .containsExactly("def f():", "return 1", "# x");
  }

  @Test
  void aStretchOfOneLineStaysAsItIs() {
    var blanks = new Range(9, 13);
    assertThat(blanks.withoutIndentation(TEXT)).containsExactly(blanks);
    var beyond = new Range(3, 1000);
    assertThat(beyond.withoutIndentation(TEXT)).containsExactly(beyond);
  }
}
