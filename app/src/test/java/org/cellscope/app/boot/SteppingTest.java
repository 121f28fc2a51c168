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
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.cellscope.app.session.CounterScript;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.testing.Fx;
import org.cellscope.session.Arrival;
import org.cellscope.session.Breakpoint;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;
import org.cellscope.session.StepEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The movements, breakpoints and the timeline of the window, over programs that really run. */
@ExtendWith(ApplicationExtension.class)
class SteppingTest {
  private static final String LOOP =
      "total = 0\nfor i in range(6):\n    total += i\nprint(total)\n";
  private static final String FAILS = "def f(n):\n    return 1 / n\n\nprint('x')\nf(0)\n";

  @TempDir private static Path directory;

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
  void f7StepsByExpressionAndShiftF7Back(FxRobot robot) throws Exception {
    load(robot, "x = 1\ny = x + 2\n");
    robot.type(KeyCode.F11).type(KeyCode.F11);
    until(() -> line() == 2);
    long start = step();
    robot.type(KeyCode.F7);
    until(() -> step() > start);
    long next = step();
    robot.press(KeyCode.SHIFT).type(KeyCode.F7).release(KeyCode.SHIFT);
    until(() -> step() < next);
  }

  @Test
  void whoWroteTheSelectionLast(FxRobot robot) throws Exception {
    load(robot, CounterScript.SOURCE);
    robot.type(KeyCode.F5);
    until(() -> state().status() == Status.FINISHED);
    robot.interact(
        () ->
            session
                .attention()
                .selectionProperty()
                .set(new Selection.Captured(CounterScript.COUNT)));
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.F7);
    robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
    until(() -> reason(Arrival.Reason.WRITE));
    assertThat(state().event().text()).isEqualTo("count = 2");
    assertThat(status(robot)).isEqualTo("count: the cell was 1 and is 2.");
    until(() -> !Fx.lookup(robot, ".timeline-mark.write").queryAll().isEmpty());
  }

  @Test
  void nextOutputAndNextException(FxRobot robot) throws Exception {
    load(robot, FAILS);
    robot.press(KeyCode.CONTROL).type(KeyCode.F11).release(KeyCode.CONTROL);
    until(() -> reason(Arrival.Reason.OUTPUT));
    assertThat(state().event().kind()).isEqualTo(StepEvent.Kind.OUTPUT);
    robot.press(KeyCode.CONTROL).type(KeyCode.F12).release(KeyCode.CONTROL);
    until(() -> reason(Arrival.Reason.EXCEPTION));
    assertThat(line()).isEqualTo(2);
    assertThat(status(robot)).contains("ZeroDivisionError");
  }

  @Test
  void theLineOfAnUncaughtExceptionIsMarked(FxRobot robot) throws Exception {
    load(robot, FAILS);
    robot.type(KeyCode.F5);
    until(() -> state().status() == Status.FAILED);
    CodeArea editor = editor(robot);
    assertThat(editor.getStyleOfChar(FAILS.indexOf("1 / n"))).contains("problem");
    Label problem = Fx.lookup(robot, ".editor-problem").queryAs(Label.class);
    assertThat(problem.getText()).isEqualTo("ZeroDivisionError: division by zero");
  }

  @Test
  void aConditionIsTypedInThePopOverOfTheGutter(FxRobot robot) throws Exception {
    load(robot, LOOP);
    CodeArea editor = editor(robot);
    robot.interact(
        () -> {
          editor.requestFocus();
          editor.moveTo(LOOP.indexOf("total +="));
        });
    robot.press(KeyCode.SHIFT).type(KeyCode.F9).release(KeyCode.SHIFT);
    until(() -> !Fx.lookup(robot, ".condition-editor").queryAll().isEmpty());
    TextField field =
        Fx.lookup(robot, ".condition-editor .condition-field").queryAs(TextField.class);
    robot.interact(() -> field.setText("i ="));
    Label problem = Fx.lookup(robot, ".condition-editor .condition-problem").queryAs(Label.class);
    assertThat(problem.getText()).isNotEmpty();
    robot.interact(() -> field.fireEvent(new ActionEvent()));
    assertThat(session.breakpoints().at(3)).isEmpty();
    robot.interact(() -> field.setText("i == 3"));
    assertThat(problem.getText()).isEmpty();
    robot.interact(() -> field.fireEvent(new ActionEvent()));
    until(() -> session.breakpoints().at(3).isPresent());
    assertThat(session.breakpoints().at(3).flatMap(Breakpoint::condition))
        .isEqualTo(Optional.of("i == 3"));
    until(() -> dot(robot, 3).getText().equals("?"));
  }

  @Test
  void theGutterHasAMenu(FxRobot robot) throws Exception {
    load(robot, LOOP);
    robot.clickOn(gutter(robot, 3), MouseButton.SECONDARY);
    choose(robot, "Set a Breakpoint");
    until(() -> session.breakpoints().at(3).isPresent());
    robot.clickOn(gutter(robot, 3), MouseButton.SECONDARY);
    choose(robot, "Switch off");
    until(() -> !session.breakpoints().at(3).orElseThrow().enabled());
    robot.clickOn(gutter(robot, 3), MouseButton.SECONDARY);
    choose(robot, "Run to This Line");
    until(() -> line() == 3);
  }

  @Test
  void breakpointsMoveWithTheirLines(FxRobot robot) throws Exception {
    load(robot, LOOP);
    robot.clickOn(gutter(robot, 3));
    until(() -> session.breakpoints().at(3).isPresent());
    CodeArea editor = editor(robot);
    robot.interact(() -> editor.insertText(0, "# first\n"));
    until(() -> session.breakpoints().at(4).isPresent());
    robot.type(KeyCode.F5);
    until(() -> line() == 4 && reason(Arrival.Reason.BREAKPOINT));
  }

  @Test
  void theListOfBreakpointsAddsFunctionsAndSwitchesOff(FxRobot robot) throws Exception {
    load(robot, CounterScript.SOURCE);
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.F9);
    robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
    until(
        () ->
            Fx.lookup(robot, ".details")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .getSelectedItem()
                .getText()
                .equals("Breakpoints"));
    TextField function = Fx.lookup(robot, "#breakpoint-function").queryAs(TextField.class);
    robot.interact(
        () -> {
          function.setText("step");
          function.fireEvent(new ActionEvent());
        });
    assertThat(session.breakpoints().allProperty().get())
        .containsExactly(new Breakpoint.Function("step", Optional.empty(), true));
    robot.type(KeyCode.F5);
    until(() -> reason(Arrival.Reason.BREAKPOINT));
    assertThat(state().current().orElseThrow().title()).endsWith("step");
    robot.clickOn(".breakpoint-row .check-box");
    until(() -> !session.breakpoints().allProperty().get().getFirst().enabled());
    robot.clickOn(".breakpoint-row .button");
    until(() -> session.breakpoints().allProperty().get().isEmpty());
  }

  @Test
  void aStepIsGoneToByItsNumber(FxRobot robot) throws Exception {
    load(robot, LOOP);
    robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
    until(() -> Fx.lookup(robot, ".timeline-jump").query().isFocused());
    robot.write("12").type(KeyCode.ENTER);
    until(() -> step() == 12);
  }

  @Test
  void thePlayButtonsPlayBothWays(FxRobot robot) throws Exception {
    load(robot, LOOP);
    robot.clickOn("#play");
    until(() -> step() >= 2);
    robot.clickOn("#play-back");
    until(() -> step() == 0);
  }

  private void load(FxRobot robot, String source) throws Exception {
    Path file = Files.writeString(directory.resolve("program.py"), source);
    robot.interact(() -> app.laboratory().shell().files().load(file));
    until(
        () ->
            session.programProperty().get().source().text().equals(source)
                && step() == 0
                && state().current().isPresent());
  }

  private static void choose(FxRobot robot, String text) {
    robot.clickOn(
        Fx.lookup(robot, ".menu-item .label")
            .match((Node node) -> node instanceof Label label && label.getText().equals(text))
            .<Node>query());
  }

  private static Node gutter(FxRobot robot, int line) {
    return Fx.lookup(robot, ".gutter")
        .match(
            (Node node) ->
                node.getAccessibleText().matches("(Line|Breakpoint in line) " + line + "\\b.*"))
        .query();
  }

  private static Label dot(FxRobot robot, int line) {
    return Fx.get(() -> (Label) gutter(robot, line).lookup(".breakpoint-dot"));
  }

  private static String status(FxRobot robot) {
    return Fx.lookup(robot, ".status-reason").queryAs(Label.class).getText();
  }

  private static CodeArea editor(FxRobot robot) {
    return Fx.lookup(robot, ".code-area").queryAs(CodeArea.class);
  }

  private boolean reason(Arrival.Reason reason) {
    return state().arrival().filter(arrival -> arrival.reason() == reason).isPresent();
  }

  private int line() {
    CodeArea editor = editor(new FxRobot());
    List<Integer> lines =
        IntStream.range(0, editor.getParagraphs().size())
            .filter(i -> editor.getParagraph(i).getParagraphStyle().contains("current-line"))
            .mapToObj(i -> i + 1)
            .toList();
    return lines.isEmpty() ? 0 : lines.getFirst();
  }

  private SessionState state() {
    return session.stateProperty().get();
  }

  private long step() {
    return state().step();
  }

  private static void until(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
