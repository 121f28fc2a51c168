package org.cellscope.app.boot;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.F11;
import static javafx.scene.input.KeyCode.F3;
import static javafx.scene.input.KeyCode.F5;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.PAGE_UP;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SLASH;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.W;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import org.cellscope.app.session.CounterScript;
import org.cellscope.app.shell.Dialogs;
import org.cellscope.app.testing.Fx;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What keyboard and mouse do to texts. */
class EditingTest {
  @RegisterExtension private static final LabWindow window = new LabWindow();

  private static final String THREE = "one = 1\ntwo = one + one\nthree = two + one\n";

  private CodeArea load(String source) {
    window.load(source);
    CodeArea editor = window.editor();
    window.interact(
        () -> {
          window.stage().requestFocus();
          editor.requestFocus();
        });
    window.until(editor::isFocused);
    return editor;
  }

  private static String text(CodeArea editor) {
    return Fx.get(editor::getText);
  }

  private void caret(CodeArea editor, int offset) {
    window.interact(() -> editor.moveTo(offset));
  }

  @Test
  void findingGoesFromMatchToMatchAndMarksThemAll() {
    CodeArea editor = load(THREE);
    window.press(CONTROL, F);
    window.until(() -> window.<TextField>find("#find-query").isFocused());
    window.write("one");
    window.until(() -> window.stylesAt("one + one").contains("match"));
    assertThat(window.texts(".find-count")).containsExactly("1 of 4");
    window.press(F3);
    window.until(() -> Fx.get(editor::getSelectedText).equals("one"));
    int first = Fx.get(() -> editor.getSelection().getStart());
    window.press(SHIFT, F3);
    window.until(() -> Fx.get(() -> editor.getSelection().getStart()) != first);
    window.press(ESCAPE);
    window.until(() -> window.stylesAt("one + one").stream().noneMatch("match"::equals));
    assertThat(Fx.get(editor::isFocused)).isTrue();
  }

  @Test
  void replacingAllIsOneEditThatCanBeTakenBack() {
    CodeArea editor = load(THREE);
    window.press(CONTROL, H);
    window.until(() -> window.<TextField>find("#find-query").isFocused());
    TextField query = window.find("#find-query");
    TextField replacement = window.find("#find-replacement");
    window.interact(() -> query.setText("one"));
    window.interact(() -> replacement.setText("uno"));
    Button all = (Button) saying(".find-bar .button", "Replace All");
    window.interact(all::fire);
    assertThat(text(editor)).isEqualTo(THREE.replace("one", "uno"));
    window.interact(editor::requestFocus);
    window.press(CONTROL, Z);
    window.until(() -> text(editor).equals(THREE));
    window.press(CONTROL, SHIFT, Z);
    window.until(() -> text(editor).equals(THREE.replace("one", "uno")));
  }

  private static Node saying(String selector, String text) {
    return Fx.get(
        () ->
            window
                .robot()
                .lookup(selector)
                .match(
                    (Node node) -> node instanceof Button button && button.getText().equals(text))
                .query());
  }

  @Test
  void namesInScopeAreOfferedWhileTheyAreTypedAndTakenWithEnter() {
    CodeArea editor = load("counter = 1\ncount = 2\n");
    caret(editor, text(editor).length());
    window.write("cou");

    window.until(() -> !window.all(".completions").isEmpty());
    window.until(() -> window.texts(".completions .code").containsAll(List.of("counter", "count")));
    window.press(DOWN);
    String chosen = window.texts(".completions .list-cell:selected .code").getFirst();
    window.press(ENTER);
    window.until(() -> text(editor).endsWith("\n" + chosen));
    assertThat(window.all(".completions")).isEmpty();
  }

  @Test
  void completionIsAskedForWithAKeyAndDismissed() {
    CodeArea editor = load("import math\n");
    window.press(F5);
    window.until(() -> window.state().status().isOver());
    caret(editor, text(editor).length());
    window.write("math.sq");
    window.press(CONTROL, SPACE);
    window.until(() -> window.texts(".completions .code").contains("sqrt"));
    window.press(ESCAPE);
    window.until(() -> window.all(".completions").isEmpty());
    assertThat(text(editor)).endsWith("math.sq");
  }

  @Test
  void tabsChangeWithKeysAndAClosedOneComesBackWithItsText() {
    window.load("first = 1\n");
    window.interact(() -> window.editor().appendText("# edited\n"));
    window.press(CONTROL, N);
    window.until(() -> tabs().getTabs().size() == 2 && text(window.editor()).isEmpty());
    window.press(CONTROL, PAGE_UP);
    window.until(() -> text(window.editor()).equals("first = 1\n# edited\n"));
    window.answers().unsaved = Dialogs.Unsaved.DISCARD;
    window.press(CONTROL, W);
    window.until(() -> tabs().getTabs().size() == 1);
    assertThat(window.answers().asked).isOne();
    window.until(() -> text(window.editor()).isEmpty());
    window.press(CONTROL, SHIFT, T);
    window.until(() -> text(window.editor()).equals("first = 1\n# edited\n"));
  }

  private static TabPane tabs() {
    return window.find(".editor-tabs");
  }

  @Test
  void theLinesOfTheSelectionAreCommentedOutAndIn() {
    CodeArea editor = load(THREE);
    window.interact(editor::selectAll);
    window.press(CONTROL, SLASH);
    window.until(() -> text(editor).equals(THREE.replaceAll("(?m)^(?=.)", "# ")));
    window.press(CONTROL, SLASH);
    window.until(() -> text(editor).equals(THREE));
  }

  @Test
  void aNewLineIsIndentedAsItsBlockAndTabIndents() {
    CodeArea editor = load("def f():");
    caret(editor, text(editor).length());
    window.press(ENTER);
    window.until(() -> text(editor).equals("def f():\n    "));
    window.write("pass");
    window.press(ENTER);
    window.until(() -> text(editor).equals("def f():\n    pass\n"));
    window.press(TAB);
    window.until(() -> text(editor).equals("def f():\n    pass\n    "));
    window.press(SHIFT, TAB);
    window.until(() -> text(editor).equals("def f():\n    pass\n"));
  }

  @Test
  void theBracketAtTheCaretAndItsPartnerAreMarked() {
    CodeArea editor = load("f = (1 + [2])\n");
    caret(editor, text(editor).indexOf("(1"));
    window.until(() -> window.stylesAt("(1").contains("bracket"));
    assertThat(window.stylesAt(")\n")).contains("bracket");
    assertThat(window.stylesAt("[2")).doesNotContain("bracket");
    caret(editor, text(editor).length());
    window.until(() -> !window.stylesAt("(1").contains("bracket"));
  }

  @Test
  void aBandSaysThatTheStepsAreOfTheTextBeforeUntilItStartsAnew() {
    CodeArea editor = load("x = 1\n");
    Node band = window.find(".editor-band.stale");
    assertThat(band.isVisible()).isFalse();
    window.interact(() -> editor.appendText("y = 2\n"));
    window.until(band::isVisible);
    Button anew = (Button) saying(".editor-band.stale .button", "Start Anew");
    window.interact(anew::fire);
    window.until(() -> !band.isVisible());
    assertThat(window.session().programProperty().get().source().text())
        .isEqualTo("x = 1\ny = 2\n");
  }

  @Test
  void liveModeStaysOnItsLineWhenTheTextIsEditedAboveIt() {
    CodeArea editor = load("x = 1\ny = 2\nprint(x + y)\n");
    window.press(F11);
    window.press(F11);
    window.press(F11);
    window.until(() -> window.line() == 3);
    window.press(CONTROL, L);
    window.interact(() -> editor.insertText(0, "# first\n"));
    window.until(
        () ->
            window.session().programProperty().get().source().text().startsWith("# first")
                && window.line() == 4);
    assertThat(window.linesOf("current-line")).containsExactly(4);
  }

  @Test
  void aLetterPressedWithAltIsACommandAndNoText() {
    load("print(1)\n");
    window.press(F11);
    window.until(() -> window.line() == 1);
    for (EventType<KeyEvent> type :
        List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
      boolean typed = type == KeyEvent.KEY_TYPED;
      window.interact(
          () ->
              Event.fireEvent(
                  window.editor(),
                  new KeyEvent(
                      type,
                      typed ? "p" : KeyEvent.CHAR_UNDEFINED,
                      "p",
                      typed ? KeyCode.UNDEFINED : KeyCode.P,
                      false,
                      false,
                      true,
                      false)));
    }
    window.until(() -> window.texts(".predict-question").contains("What will line 1 print?"));
    assertThat(text(window.editor())).isEqualTo("print(1)\n");
    window.press(javafx.scene.input.KeyCode.ALT, SHIFT, ENTER);
  }

  @Test
  void severalDroppedFilesOpenInTabsOfTheirOwn(@TempDir Path folder) throws Exception {
    window.load("");
    Path one = Files.writeString(folder.resolve("one.py"), "one = 1\n");
    Path two = Files.writeString(folder.resolve("two.py"), "two = 2\n");
    Drag drag = Drag.of(one.toFile(), two.toFile());
    Node target = window.find(".heap-viewport");
    DragEvent over = window.fire(target, drag.event(DragEvent.DRAG_OVER));
    assertThat(over.getAcceptedTransferMode()).isEqualTo(TransferMode.COPY);
    DragEvent dropped = window.fire(target, drag.event(DragEvent.DRAG_DROPPED));
    assertThat(dropped.isDropCompleted()).isTrue();
    window.until(() -> tabs().getTabs().size() == 2);
    assertThat(text(window.editor())).isEqualTo("two = 2\n");
  }

  @Test
  void whatIsNoFileIsNotAccepted() {
    window.load("x = 1\n");
    Drag drag = Drag.of();
    Node target = window.find(".heap-viewport");
    assertThat(window.fire(target, drag.event(DragEvent.DRAG_OVER)).isAccepted()).isFalse();
    DragEvent dropped = window.fire(target, drag.event(DragEvent.DRAG_DROPPED));
    assertThat(dropped.isDropCompleted()).isFalse();
  }

  @Test
  void recentFilesAreInTheMenuAndOpenFromThere(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("recent.py"), "recent = 1\n");
    window.answers().file = Optional.of(file);
    window.press(CONTROL, javafx.scene.input.KeyCode.O);
    window.until(() -> text(window.editor()).equals("recent = 1\n"));
    window.load("x = 1\n");
    MenuItem item = recent(file);
    window.interact(item::fire);
    window.until(() -> text(window.editor()).equals("recent = 1\n"));
  }

  private static MenuItem recent(Path file) {
    return Fx.get(
        () ->
            window.<MenuBar>find(".menu-bar").getMenus().getFirst().getItems().stream()
                .filter(Menu.class::isInstance)
                .flatMap(menu -> ((Menu) menu).getItems().stream())
                .filter(item -> item.getText() != null && item.getText().startsWith(name(file)))
                .findFirst()
                .orElseThrow());
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  @Test
  void selectingAllAndTypingReplacesTheText() {
    CodeArea editor = load(CounterScript.SOURCE);
    window.press(CONTROL, A);
    window.write("x");
    window.until(() -> text(editor).equals("x"));
    window.press(CONTROL, Z);
    window.until(() -> text(editor).equals(CounterScript.SOURCE));
  }

  @Test
  void aMistakeIsUnderlinedAndSaidBelowTheTextWhileItIsTyped() {
    CodeArea editor = load("x = 1\n");
    caret(editor, text(editor).length());
    window.interact(() -> editor.appendText("y = (2\n"));
    window.until(() -> window.stylesAt("(2").contains("problem"));
    Label problem = window.find(".editor-problem");
    assertThat(Fx.get(problem::getText)).isEqualTo("SyntaxError: '(' was never closed");
  }

  /** Ten closed texts can be taken back; nothing may hold the one before them. */
  @Test
  void textsThatCannotBeTakenBackAreLetGo(@TempDir Path directory) throws IOException {
    window.interact(() -> window.laboratory().showSample("late_binding"));
    window.until(() -> window.editor().getText().contains("make_buttons"));
    WeakReference<CodeArea> sample = close();
    WeakReference<CodeArea> file = openAndClose(directory.resolve("first.py"));
    for (int i = 0; i <= 10; i++) {
      openAndClose(directory.resolve("other" + i + ".py"));
    }
    window.load("x = 1\n");
    window.until(
        () -> {
          System.gc();
          return sample.refersTo(null) && file.refersTo(null);
        });
  }

  private static WeakReference<CodeArea> openAndClose(Path file) throws IOException {
    String source = "name = '" + file.getFileName() + "'\n";
    Files.writeString(file, source);
    window.interact(() -> window.laboratory().shell().files().load(file));
    window.until(() -> window.editor().getText().equals(source));
    return close();
  }

  private static WeakReference<CodeArea> close() {
    var area = new WeakReference<CodeArea>(window.editor());
    window.press(CONTROL, W);
    window.until(() -> !area.refersTo(window.editor()));
    return area;
  }
}
