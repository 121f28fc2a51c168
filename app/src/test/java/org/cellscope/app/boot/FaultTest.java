package org.cellscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.testing.Fx;
import org.cellscope.session.Lab;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Movement;
import org.cellscope.session.Status;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Mistakes of Cellscope's own, put in on purpose: they are told with a report, and it goes on. */
@ExtendWith(ApplicationExtension.class)
final class FaultTest {
  private static final Movement NEXT =
      new Movement.Step(Movement.Unit.INSTRUCTION, Movement.Direction.FORWARD);
  private static final String BROKEN = "broken = 1\n";

  private final CellscopeApp app = new CellscopeApp(FaultTest::open);
  private SessionViewModel session;

  /** Programs with a certain text cannot be opened. */
  private static Lab open(SourceFile source) {
    if (source.text().equals(BROKEN)) {
      throw new IllegalStateException("a mistake of the worker");
    }
    return LabSession.open(source, LabSettings.defaults());
  }

  @Start
  void start(Stage stage) throws IOException {
    app.show(stage, Optional.empty());
    session = app.laboratory().session();
  }

  @AfterEach
  void close() throws IOException {
    app.laboratory().close();
  }

  private static String copied(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> !Fx.lookup(robot, ".dialog-pane").queryAll().isEmpty());
    Button copy =
        Fx.lookup(robot, ".dialog-pane .button")
            .match((Button button) -> !button.isCancelButton())
            .queryButton();
    robot.interact(copy::fire);
    return WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString())
        .get(10, TimeUnit.SECONDS);
  }

  private void goesOn(FxRobot robot) throws Exception {
    robot.interact(() -> session.open(new SourceFile("after.py", "x = 1\n")));
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () ->
            session.programProperty().get().source().name().equals("after.py")
                && session.stateProperty().get().status() == Status.PAUSED);
    robot.interact(() -> session.move(NEXT));
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> session.stateProperty().get().step() == 1);
  }

  @Test
  void aMistakeOfTheWorkerIsReportedWithVersionProgramAndStack(FxRobot robot) throws Exception {
    robot.interact(() -> session.open(new SourceFile("before.py", "before = 2\n")));
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> session.programProperty().get().source().name().equals("before.py"));
    robot.interact(() -> session.open(new SourceFile("broken.py", BROKEN)));
    assertThat(copied(robot))
        .startsWith("Cellscope ")
        .contains("a mistake of the worker", "FaultTest.open", "Java ")
        .contains("---- program before.py\nbefore = 2");
    goesOn(robot);
  }

  @Test
  void aMistakeOnTheThreadOfTheWindowIsReported(FxRobot robot) throws Exception {
    robot.interact(
        () ->
            Thread.setDefaultUncaughtExceptionHandler(
                (_, failure) -> Platform.runLater(() -> app.laboratory().fault(failure))));
    Platform.runLater(
        () -> {
          throw new IllegalStateException("a mistake of the window");
        });
    assertThat(copied(robot)).contains("a mistake of the window", "FaultTest");
    WaitForAsyncUtils.clearExceptions();
    goesOn(robot);
  }
}
