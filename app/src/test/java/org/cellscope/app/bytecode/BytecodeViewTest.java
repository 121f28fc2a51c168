package org.cellscope.app.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.cellscope.app.session.CounterScript;
import org.cellscope.app.session.ScriptedLab;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.testing.Fx;
import org.cellscope.app.widget.Appearance;
import org.cellscope.app.widget.Fonts;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BytecodeViewTest {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  /** Of the window, in pixels: two lines of the listing have room, the explanation below. */
  private static final double LOW = 135;

  private SessionViewModel session;
  private Stage stage;

  @Start
  void show(Stage shown) {
    stage = shown;
    Fonts.load();
    var appearance = new Appearance();
    session =
        new SessionViewModel(
            ScriptedLab::new,
            Platform::runLater,
            failure -> {
              throw new AssertionError(failure);
            });
    var root = new StackPane(new BytecodeView(new BytecodeViewModel(session)).node());
    appearance.install(root);
    stage.setScene(new Scene(root, 800, 300));
    stage.show();
    session.open(new SourceFile("counter.py", CounterScript.SOURCE));
  }

  @Stop
  void close() {
    session.close();
  }

  private void goTo(long step) throws Exception {
    Platform.runLater(() -> session.seek(step));
    until(() -> session.stateProperty().get().step() == step);
  }

  private static void until(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static LineCell markedCell(FxRobot robot) {
    return Fx.lookup(robot, ".bytecode-cell").<LineCell>queryAll().stream()
        .filter(cell -> cell.getPseudoClassStates().contains(CURRENT))
        .findFirst()
        .orElseThrow();
  }

  private static Line marked(FxRobot robot) {
    return markedCell(robot).getItem();
  }

  @Test
  void theMarkedLineFollowsTheStep(FxRobot robot) throws Exception {
    for (long step : new long[] {3, 20, 27, 40, 5}) {
      goTo(step);
      assertThat(marked(robot).instruction().offset())
          .isEqualTo(session.stateProperty().get().current().orElseThrow().offset());
    }
  }

  @Test
  void theCurrentLineIsInSightInALowPane(FxRobot robot) throws Exception {
    Fx.get(
        () -> {
          stage.setHeight(LOW);
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
    Node listing = Fx.lookup(robot, ".bytecode-listing").query();
    for (long step : new long[] {3, 20, 27, 40, 5}) {
      goTo(step);
      until(
          () ->
              listing.localToScene(listing.getLayoutBounds()).contains(middle(markedCell(robot))));
    }
  }

  private static Point2D middle(Node node) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    return new Point2D(at.getMinX() + 1, at.getCenterY());
  }

  @Test
  void clickingAnInstructionPointsAtItsSource(FxRobot robot) throws Exception {
    goTo(27);
    LineCell load =
        Fx.lookup(robot, ".bytecode-cell").<LineCell>queryAll().stream()
            .filter(cell -> cell.getItem() != null)
            .filter(cell -> cell.getItem().instruction().opcode().name().equals("LOAD_DEREF"))
            .findFirst()
            .orElseThrow();
    robot.clickOn(load);
    until(() -> session.attention().pointedAtProperty().get().isPresent());
    assertThat(session.attention().pointedAtProperty().get())
        .isEqualTo(load.getItem().instruction().position());
  }

  @Test
  void theExplanationIsOfTheCurrentInstruction(FxRobot robot) throws Exception {
    goTo(27);
    Label explanation = Fx.lookup(robot, ".bytecode-explanation").queryAs(Label.class);
    assertThat(explanation.getText()).startsWith(marked(robot).instruction().opcode().name() + " ");
  }
}
