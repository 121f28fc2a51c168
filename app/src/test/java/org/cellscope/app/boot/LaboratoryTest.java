package org.cellscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.cellscope.app.session.CounterScript;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.testing.Fx;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Disassembler;
import org.cellscope.session.FrameView;
import org.cellscope.session.Movement;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;
import org.cellscope.session.ValueView;
import org.cellscope.source.Span;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The window over programs that really run. */
@ExtendWith(ApplicationExtension.class)
class LaboratoryTest {
  @TempDir private static Path directory;

  private static final Movement STEP =
      new Movement.Step(Movement.Unit.INSTRUCTION, Movement.Direction.FORWARD);

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final CellscopeApp app = new CellscopeApp();
  private SessionViewModel session;

  @Start
  void open(Stage stage) throws IOException {
    app.show(stage, Optional.empty());
    session = app.laboratory().session();
  }

  @Stop
  void close() {
    app.stop();
  }

  @Test
  void opensPausedBeforeTheFirstInstructionOfTheFirstSample(FxRobot robot) throws Exception {
    until(() -> !state().frames().isEmpty());
    assertThat(state().step()).isZero();
    assertThat(state().status()).isEqualTo(Status.PAUSED);
    assertThat(editor(robot).getText()).isNotEmpty();
    assertThat(Fx.lookup(robot, ".heap-box").queryAll()).isNotEmpty();
  }

  @Test
  void everyPaneFollowsTheProgramToItsEndAndBackToItsStart(FxRobot robot) throws Exception {
    load("counter.py", CounterScript.SOURCE);
    List<SessionState> expected = CounterScript.states();
    int last = expected.size() - 1;
    for (SessionState there : expected.subList(0, last)) {
      checkPanes(robot, there);
      robot.type(KeyCode.F8);
    }
    until(() -> state().status() == Status.FINISHED && state().step() == last);
    assertThat(current(robot)).isEmpty();
    assertThat(linesOf("current-line", robot)).isEmpty();
    assertThat(cells(robot)).containsExactly("2");
    assertThat(console(robot)).isEqualTo("1\n2\n");
    for (SessionState there : expected.subList(0, last).reversed()) {
      robot.press(KeyCode.SHIFT).type(KeyCode.F8).release(KeyCode.SHIFT);
      checkPanes(robot, there);
    }
    assertThat(current(robot)).containsExactly("0 RESUME");
    assertThat(cells(robot)).isEmpty();
    assertThat(console(robot)).isEmpty();
  }

  /** Every pane, at a step of what CPython 3.12 does. */
  private void checkPanes(FxRobot robot, SessionState there) throws Exception {
    until(() -> state().step() == there.step() && !current(robot).isEmpty());
    FrameView frame = there.current().orElseThrow();
    assertThat(state().current().orElseThrow().title()).isEqualTo(frame.title());
    assertThat(current(robot)).containsExactly(instruction(frame));
    assertThat(linesOf("current-line", robot))
        .isEqualTo(frame.position().map(Span::line).filter(n -> n > 0).stream().toList());
    assertThat(cells(robot)).isEqualTo(contents(there));
    assertThat(console(robot)).isEqualTo(CounterScript.output().text(0, there.outputLength()));
  }

  /** The offset and the name of the instruction that is next. */
  private static String instruction(FrameView frame) {
    return new Disassembler(CodeObject::toString)
        .instructions(frame.code()).stream()
            .filter(instruction -> instruction.offset() == frame.offset())
            .map(instruction -> instruction.offset() + " " + instruction.opcode().name())
            .findFirst()
            .orElseThrow();
  }

  /** What the counter's cell holds; nothing before there is one. */
  private static List<String> contents(SessionState there) {
    return Optional.ofNullable(there.objects().get(CounterScript.CELL)).stream()
        .map(cell -> cell.slots().getFirst().value().map(ValueView::text).orElse("unbound"))
        .toList();
  }

  @Test
  void steppingBackTakesEveryPaneBack(FxRobot robot) throws Exception {
    load("counter.py", CounterScript.SOURCE);
    robot.type(KeyCode.F5);
    until(() -> state().status() == Status.FINISHED);
    assertThat(cells(robot)).containsExactly("2");
    robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
    until(() -> linesOf("current-line", robot).equals(List.of(11)));
    assertThat(cells(robot)).containsExactly("1");
    seek(36);
    assertThat(linesOf("current-line", robot)).containsExactly(11);
    assertThat(console(robot)).isEqualTo("1\n");
    assertThat(cells(robot)).containsExactly("1");
    seek(15);
    assertThat(console(robot)).isEmpty();
    assertThat(cells(robot)).containsExactly("0");
    robot.press(KeyCode.SHIFT).type(KeyCode.F5).release(KeyCode.SHIFT);
    until(() -> state().step() == 0);
    assertThat(cells(robot)).isEmpty();
    assertThat(linesOf("current-line", robot)).isEmpty();
  }

  @Test
  void aSyntaxErrorIsShownWhereItIs(FxRobot robot) throws Exception {
    load("bad.py", "x = 1\ny = (2\n");
    until(() -> state().status() == Status.NOT_COMPILED);
    CodeArea editor = editor(robot);
    assertThat(editor.getStyleOfChar(editor.getText().indexOf('('))).contains("problem");
    assertThat(console(robot)).contains("SyntaxError: '(' was never closed");
    Label placeholder = Fx.lookup(robot, ".heap-placeholder").queryAs(Label.class);
    assertThat(placeholder.getText()).startsWith("The program does not compile.");
    load("good.py", "y = 2\n");
    until(() -> placeholder.getText().isEmpty());
  }

  @Test
  void aSyntaxErrorIsShownWhileItIsTyped(FxRobot robot) throws Exception {
    load("good.py", "x = 1\n");
    CodeArea editor = editor(robot);
    robot.interact(() -> editor.appendText("y = 1 +\n"));
    int operator = editor.getText().indexOf('+');
    until(() -> editor.getStyleOfChar(operator).contains("problem"));
    robot.interact(() -> editor.insertText(operator + 1, " 1"));
    until(
        () -> IntStream.range(0, 15).noneMatch(i -> editor.getStyleOfChar(i).contains("problem")));
  }

  @Test
  void anUncaughtExceptionIsShownInTheConsole(FxRobot robot) throws Exception {
    load("fails.py", "def f():\n    return 1 / 0\n\nf()\n");
    robot.type(KeyCode.F5);
    until(() -> state().status() == Status.FAILED);
    StyleClassedTextArea console = Fx.lookup(robot, ".console").queryAs(StyleClassedTextArea.class);
    assertThat(console.getText())
        .startsWith("Traceback (most recent call last):\n")
        .endsWith("ZeroDivisionError: division by zero\n")
        .containsOnlyOnce("Traceback");
    assertThat(console.getStyleOfChar(0)).contains("err");
  }

  @Test
  void inputIsAskedForAndAnswered(FxRobot robot) throws Exception {
    load("asks.py", "name = input('who? ')\nprint('hello', name)\n");
    robot.type(KeyCode.F5);
    until(() -> session.reach().waitingForInputProperty().get());
    TextField input = Fx.lookup(robot, ".console-input .text-field").queryAs(TextField.class);
    robot.interact(() -> input.setText("you"));
    robot.interact(() -> input.fireEvent(new ActionEvent()));
    until(() -> state().status() == Status.FINISHED);
    assertThat(console(robot)).isEqualTo("who? you\nhello you\n");
  }

  @Test
  void anEndlessProgramCanBeStoppedAndTheWindowAnswersMeanwhile(FxRobot robot) throws Exception {
    load("endless.py", "n = 0\nwhile True:\n    n += 1\n");
    robot.type(KeyCode.F5);
    until(
        () ->
            session.reach().runningProperty().get()
                && session.reach().recordedProperty().get() > 1000);
    robot.press(KeyCode.CONTROL).type(KeyCode.F2).release(KeyCode.CONTROL);
    until(() -> !session.reach().runningProperty().get());
    assertThat(state().status()).isEqualTo(Status.STOPPED);
    long stopped = state().step();
    robot.press(KeyCode.CONTROL).type(KeyCode.F6).release(KeyCode.CONTROL);
    robot.press(KeyCode.SHIFT).type(KeyCode.F8).release(KeyCode.SHIFT);
    until(() -> state().step() == stopped - 1);
  }

  @Test
  void aMistakeOfCellscopesOwnIsToldWithoutAStackTraceAndTheLabGoesOn(FxRobot robot)
      throws Exception {
    load("counter.py", CounterScript.SOURCE);
    robot.interact(() -> app.laboratory().fault(new IllegalStateException("inner secret")));
    robot.interact(() -> app.laboratory().fault(new IllegalStateException("another")));
    assertThat(Fx.lookup(robot, ".dialog-pane").queryAll()).hasSize(1);
    assertThat(Fx.lookup(robot, ".dialog-pane .label").queryAllAs(Label.class))
        .noneMatch(label -> label.getText().contains("secret"))
        .anyMatch(label -> label.getText().contains("not your program’s fault"));
    Button close =
        Fx.lookup(robot, ".dialog-pane .button")
            .match((Button button) -> button.getText().equals("Close"))
            .queryButton();
    robot.interact(close::fire);
    robot.interact(() -> session.move(STEP));
    until(() -> state().step() == 1);
  }

  @Test
  void muchOutputDoesNotSlowTheWindow(FxRobot robot) throws Exception {
    load("prints.py", "for i in range(30000):\n    print('line', i)\n");
    robot.interact(() -> session.move(new Movement.Run(Movement.Direction.FORWARD)));
    until(() -> state().status() == Status.FINISHED);
    assertThat(console(robot)).endsWith("\nline 29999\n").hasSizeLessThan(60_000);
    seek(20);
    assertThat(console(robot)).isEqualTo("line 0\n");
  }

  private void load(String name, String text) throws Exception {
    Path file = Files.writeString(directory.resolve(name), text);
    WaitForAsyncUtils.asyncFx(() -> app.laboratory().shell().files().load(file)).get();
    until(() -> session.programProperty().get().source().text().equals(text));
  }

  private void seek(long step) throws Exception {
    WaitForAsyncUtils.asyncFx(() -> session.seek(step)).get();
    until(() -> state().step() == step);
  }

  private SessionState state() {
    return session.stateProperty().get();
  }

  /** The offset and the name in the row of the bytecode pane that is marked as current. */
  private static List<String> current(FxRobot robot) {
    return Fx.lookup(robot, ".bytecode-cell").queryAll().stream()
        .filter(cell -> cell.getPseudoClassStates().contains(CURRENT))
        .map(cell -> text(cell, ".offset") + " " + text(cell, ".opcode"))
        .toList();
  }

  private static String text(Node parent, String selector) {
    return Fx.get(() -> ((Text) parent.lookup(selector)).getText());
  }

  /** What the cells in the graph hold, as their rows end. */
  private static List<String> cells(FxRobot robot) {
    return Fx.lookup(robot, ".heap-box.cell").<Node>queryAll().stream()
        .map(cell -> cell.getAccessibleText().split("cell_contents: ")[1].split("[;,]")[0])
        .toList();
  }

  private static List<Integer> linesOf(String styleClass, FxRobot robot) {
    CodeArea editor = editor(robot);
    return IntStream.range(0, editor.getParagraphs().size())
        .filter(i -> editor.getParagraph(i).getParagraphStyle().contains(styleClass))
        .mapToObj(i -> i + 1)
        .toList();
  }

  private static CodeArea editor(FxRobot robot) {
    return Fx.lookup(robot, ".code-area").queryAs(CodeArea.class);
  }

  private static String console(FxRobot robot) {
    return Fx.lookup(robot, ".console").queryAs(StyleClassedTextArea.class).getText();
  }

  private static void until(BooleanSupplier condition) throws TimeoutException {
    soon(condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void soon(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
  }
}
