package org.cellscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.testing.Fx;
import org.cellscope.session.FrameView;
import org.cellscope.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Lessons and their questions in the window. */
@ExtendWith(ApplicationExtension.class)
class PredictingTest {
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
  void aStopOfTheLessonLeadsToItsStep(FxRobot robot) throws Exception {
    until(() -> link(robot, 0).filter(link -> !link.isDisabled()).isPresent());
    robot.interact(() -> link(robot, 0).orElseThrow().fire());
    until(() -> line() == 15);
  }

  @Test
  void aQuestionOfTheLessonIsGuessedAtAndAnsweredFromTheKeyboard(FxRobot robot) throws Exception {
    until(() -> link(robot, 1).filter(link -> !link.isDisabled()).isPresent());
    robot.interact(() -> link(robot, 1).orElseThrow().requestFocus());
    robot.type(KeyCode.SPACE);
    until(() -> guess(robot).map(Node::isFocused).orElse(false));
    assertThat(shows(robot, ".predict-question")).isEqualTo("What will line 15 print?");
    robot.type(KeyCode.DIGIT3, KeyCode.ENTER);
    robot.type(KeyCode.DIGIT3, KeyCode.ENTER);
    until(() -> shows(robot, ".predict-count").equals("× 2"));
    robot.type(KeyCode.F10);
    until(() -> shows(robot, ".predict-hint").startsWith("Show the answer"));
    assertThat(line()).isEqualTo(15);
    robot.interact(() -> button(robot, "_Show answer").fire());
    until(() -> shows(robot, ".predict-answer").equals("left:  1 2 3"));
    assertThat(shows(robot, ".predict-wrong")).isEqualTo("✗ wrong");
  }

  @Test
  void whatIsSaidBehindAQuestionAppearsWithTheAnswer(FxRobot robot) throws Exception {
    until(() -> link(robot, 2).filter(link -> !link.isDisabled()).isPresent());
    assertThat(said(robot, "has counted to 3")).isFalse();
    robot.interact(() -> link(robot, 2).orElseThrow().fire());
    until(() -> guess(robot).map(Node::isFocused).orElse(false));
    assertThat(shows(robot, ".predict-question")).isEqualTo("What is in the cell of count?");
    robot.interact(() -> button(robot, "_Show answer").fire());
    until(() -> shows(robot, ".predict-answer").equals("0"));
    until(() -> said(robot, "has counted to 3"));
  }

  private static Optional<Hyperlink> link(FxRobot robot, int number) {
    return Fx.lookup(robot, ".lesson-link").queryAllAs(Hyperlink.class).stream()
        .skip(number)
        .findFirst();
  }

  private static boolean said(FxRobot robot, String words) {
    return Fx.lookup(robot, ".lesson-text").queryAllAs(Text.class).stream()
        .anyMatch(text -> text.isVisible() && text.getText().contains(words));
  }

  private static Optional<TextArea> guess(FxRobot robot) {
    return Fx.lookup(robot, "#predict-guess").tryQueryAs(TextArea.class);
  }

  private static Button button(FxRobot robot, String text) {
    return Fx.lookup(robot, ".predict .button").queryAllAs(Button.class).stream()
        .filter(button -> text.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  private static String shows(FxRobot robot, String selector) {
    return Fx.lookup(robot, selector).queryAllAs(Label.class).stream()
        .filter(Node::isVisible)
        .map(Label::getText)
        .findFirst()
        .orElse("");
  }

  private int line() {
    return session
        .stateProperty()
        .get()
        .current()
        .flatMap(FrameView::position)
        .map(Span::line)
        .orElse(0);
  }

  private static void until(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
