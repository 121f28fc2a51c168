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
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.cellscope.app.session.CounterScript;
import org.cellscope.app.session.ScriptedLab;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.testing.Fx;
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

/** The keys and gestures of the window, over the recording of a counter. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
  private static final int ADDITION = 5;

  @TempDir private static Path directory;

  private final CellscopeApp app = new CellscopeApp(ScriptedLab::new);
  private SessionViewModel session;

  @Start
  void open(Stage stage) throws IOException {
    app.show(stage, Optional.empty());
    session = app.laboratory().session();
    Path file = Files.writeString(directory.resolve("counter.py"), CounterScript.SOURCE);
    app.laboratory().shell().files().load(file);
  }

  @Stop
  void close() {
    app.stop();
  }

  @Test
  void stepsToTheEndAndBackToTheStart(FxRobot robot) throws Exception {
    opened();
    long last = CounterScript.states().size() - 1L;
    robot.type(KeyCode.F5);
    until(() -> step() == last);
    assertThat(console(robot)).isEqualTo("1\n2\n");
    assertThat(counter(robot)).isEqualTo("step 50 of 50");
    robot.press(KeyCode.SHIFT).type(KeyCode.F5).release(KeyCode.SHIFT);
    until(() -> step() == 0);
    assertThat(console(robot)).isEmpty();
    assertThat(counter(robot)).isEqualTo("step 0 of 50");
  }

  @Test
  void theEditorShowsTheLineThatIsExecuted(FxRobot robot) throws Exception {
    opened();
    robot.press(KeyCode.ALT).type(KeyCode.RIGHT, 7).release(KeyCode.ALT);
    until(() -> step() == 7);
    assertThat(linesOf("current-line", robot)).isEmpty();
    robot.type(KeyCode.F8, 2);
    until(() -> step() == 9);
    assertThat(linesOf("current-line", robot)).containsExactly(2);
    robot.press(KeyCode.ALT).type(KeyCode.LEFT, 4).release(KeyCode.ALT);
    until(() -> step() == 5);
    assertThat(linesOf("current-line", robot)).containsExactly(9);
  }

  @Test
  void aRunStopsAtABreakpointSetInTheGutter(FxRobot robot) throws Exception {
    opened();
    robot.clickOn(gutter(robot, 5));
    until(() -> session.breakpoints().at(ADDITION).isPresent());
    robot.type(KeyCode.F5);
    until(() -> step() > 0);
    assertThat(linesOf("current-line", robot)).containsExactly(ADDITION);
  }

  @Test
  void linesOverAndOut(FxRobot robot) throws Exception {
    opened();
    robot.type(KeyCode.F11, 5);
    until(() -> lines().equals(List.of(2)));
    robot.type(KeyCode.F12);
    until(() -> lines().equals(List.of(9)));
    robot.type(KeyCode.F10);
    until(() -> lines().equals(List.of(10)));
    robot.type(KeyCode.F10);
    until(() -> lines().equals(List.of(11)));
    assertThat(console(robot)).isEqualTo("1\n");
    robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
    until(() -> lines().equals(List.of(10)));
  }

  @Test
  void theSliderSeeks(FxRobot robot) throws Exception {
    opened();
    robot.type(KeyCode.F5);
    until(() -> step() == 50);
    Slider slider = Fx.lookup(robot, ".slider").queryAs(Slider.class);
    robot.interact(slider::requestFocus);
    robot.type(KeyCode.HOME);
    until(() -> step() == 0);
    robot.type(KeyCode.RIGHT, 3);
    until(() -> step() == 3);
    robot.type(KeyCode.END);
    until(() -> step() == 50);
  }

  @Test
  void typingSaysThatTheStepsAreOfTheTextBefore(FxRobot robot) throws Exception {
    opened();
    CodeArea editor = editor(robot);
    robot.interact(editor::requestFocus);
    robot.type(KeyCode.X);
    until(() -> session.sourceChangedProperty().get());
    assertThat(Fx.lookup(robot, ".editor-band.stale .label").queryAs(Label.class).getText())
        .contains("Edited");
    robot.type(KeyCode.F5);
    until(() -> step() == 50);
    assertThat(session.programProperty().get().source().text()).startsWith("xdef");
  }

  @Test
  void enterIndentsBehindAColon(FxRobot robot) throws Exception {
    opened();
    CodeArea editor = editor(robot);
    robot.interact(
        () -> {
          editor.requestFocus();
          editor.moveTo(editor.getText().indexOf(":\n") + 1);
        });
    robot.type(KeyCode.ENTER).type(KeyCode.X);
    assertThat(editor.getText()).startsWith("def make_counter():\n    x\n");
  }

  @Test
  void theWholeWindowZooms(FxRobot robot) throws Exception {
    opened();
    double before = counterLabel(robot).getFont().getSize();
    robot.press(KeyCode.CONTROL).type(KeyCode.EQUALS).release(KeyCode.CONTROL);
    until(() -> counterLabel(robot).getFont().getSize() > before);
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
    until(() -> counterLabel(robot).getFont().getSize() == before);
  }

  private void opened() throws Exception {
    until(() -> session.programProperty().get().source().text().equals(CounterScript.SOURCE));
  }

  private static Node gutter(FxRobot robot, int line) {
    return Fx.lookup(robot, ".gutter")
        .match((Node node) -> node.getAccessibleText().matches("(Line|Breakpoint in line) " + line))
        .query();
  }

  private List<Integer> linesOf(String styleClass, FxRobot robot) {
    CodeArea editor = editor(robot);
    return IntStream.range(0, editor.getParagraphs().size())
        .filter(i -> editor.getParagraph(i).getParagraphStyle().contains(styleClass))
        .mapToObj(i -> i + 1)
        .toList();
  }

  private List<Integer> lines() {
    return linesOf("current-line", new FxRobot());
  }

  private static CodeArea editor(FxRobot robot) {
    return Fx.lookup(robot, ".code-area").queryAs(CodeArea.class);
  }

  private static String console(FxRobot robot) {
    return Fx.lookup(robot, ".console").queryAs(StyleClassedTextArea.class).getText();
  }

  private static Label counterLabel(FxRobot robot) {
    return Fx.lookup(robot, ".timeline-counter").queryAs(Label.class);
  }

  private static String counter(FxRobot robot) {
    return counterLabel(robot).getText();
  }

  private long step() {
    return session.stateProperty().get().step();
  }

  private static void until(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
