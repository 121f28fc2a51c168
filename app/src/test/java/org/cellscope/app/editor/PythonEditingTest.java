package org.cellscope.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** In the texts, [ and ] stand for the selection. */
class PythonEditingTest {
  private interface Key {
    PythonEditing.Edit press(String text, int start, int end);
  }

  @Test
  void aNewLineIsAsDeepAsTheOneBefore() {
    check(PythonEditing::newLine, "    x = 1[]", "    x = 1\n    []");
  }

  @Test
  void aNewLineBehindAColonIsDeeper() {
    check(PythonEditing::newLine, "def f():  # here[]", "def f():  # here\n    []");
    check(PythonEditing::newLine, "x = '#:'[]", "x = '#:'\n[]");
  }

  @Test
  void aNewLineBehindAReturnLeavesTheBlock() {
    check(PythonEditing::newLine, "        return x[]", "        return x\n    []");
    check(PythonEditing::newLine, "    returned = x[]", "    returned = x\n    []");
  }

  @Test
  void tabFillsUpToFour() {
    check(PythonEditing::indent, "ab[]c", "ab  []c");
  }

  @Test
  void tabMovesAllSelectedLines() {
    check(PythonEditing::indent, "a[\n\nb]", "[    a\n\n    b]");
    check(PythonEditing::outdent, "    a[\n  b]", "[a\nb]");
  }

  @Test
  void outdentingOneLineKeepsTheCaretInPlace() {
    check(PythonEditing::outdent, "    ab[]c", "ab[]c");
  }

  @Test
  void commentsGoAndComeBack() {
    check(PythonEditing::toggleComment, "  a[\n    b]", "[  # a\n  #   b]");
    check(PythonEditing::toggleComment, "[  # a\n  #   b]", "[  a\n    b]");
  }

  private static void check(Key key, String before, String after) {
    int start = before.indexOf('[');
    int end = before.indexOf(']') - 1;
    String text = before.replace("[", "").replace("]", "");
    PythonEditing.Edit edit = key.press(text, start, end);
    String edited = text.substring(0, edit.start()) + edit.text() + text.substring(edit.end());
    String marked =
        edited.substring(0, edit.anchor())
            + "["
            + edited.substring(edit.anchor(), edit.caret())
            + "]"
            + edited.substring(edit.caret());
    assertThat(marked).isEqualTo(after);
  }
}
