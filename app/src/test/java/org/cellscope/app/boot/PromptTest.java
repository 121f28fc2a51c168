package org.cellscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.testing.Fx;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.Status;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The console's prompt and its links in the window. */
@ExtendWith(ApplicationExtension.class)
class PromptTest {
  @TempDir private static Path directory;

  private final CellscopeApp app = new CellscopeApp();
  private SessionViewModel session;

  @Start
  void open(Stage stage) throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("shop.py"),
            "def make(n):\n    return lambda: n\nf = make(7)\nprint(f())\nf(1)\n");
    app.show(stage, Optional.of(file));
    session = app.laboratory().session();
  }

  @Stop
  void close() {
    app.stop();
  }

  @Test
  void whatThePromptAnswersIsShownAndPickedAndKeysRecallAndComplete(FxRobot robot)
      throws Exception {
    until(() -> session.programProperty().get().source().name().equals("shop.py"));
    session.move(new Movement.ToLine(4, Direction.FORWARD));
    until(() -> session.stateProperty().get().step() > 0);
    TextField field = Fx.lookup(robot, "#prompt-field").queryAs(TextField.class);
    robot.interact(
        () -> {
          field.requestFocus();
          field.setText("f.__clos");
          field.end();
        });
    robot.type(KeyCode.TAB);
    until(() -> field.getText().equals("f.__closure__"));
    robot.type(KeyCode.ENTER);
    until(() -> session.attention().selectionProperty().get() instanceof Selection.HeapObject);
    assertThat(field.getText()).isEmpty();
    ListView<?> said = Fx.lookup(robot, ".prompt-said").queryAs(ListView.class);
    assertThat(said.getItems()).hasSize(2);
    robot.type(KeyCode.UP);
    until(() -> field.getText().equals("f.__closure__"));
  }

  @Test
  void aPlaceInATracebackLeadsToItsLine(FxRobot robot) throws Exception {
    until(() -> session.programProperty().get().source().name().equals("shop.py"));
    session.move(new Movement.Run(Direction.FORWARD));
    until(() -> session.stateProperty().get().status() == Status.FAILED);
    StyleClassedTextArea console = Fx.lookup(robot, ".console").queryAs(StyleClassedTextArea.class);
    until(() -> console.getText().contains("line 5"));
    int at = console.getText().indexOf("line 5");
    assertThat(console.getStyleOfChar(at)).contains("link");
    robot.interact(
        () -> {
          console.requestFocus();
          console.moveTo(at);
        });
    robot.type(KeyCode.ENTER);
    until(
        () ->
            session
                .attention()
                .pointedAtProperty()
                .get()
                .filter(span -> span.line() == 5)
                .isPresent());
  }

  private static void until(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
