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
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.cellscope.app.session.CounterScript;
import org.cellscope.app.session.ScriptedLab;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.testing.Fx;
import org.cellscope.app.widget.Appearance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The window before a room, and its panes from the keyboard. */
@ExtendWith(ApplicationExtension.class)
class ProjectorTest {
  @TempDir private static Path directory;

  private static final int INSIDE_STEP = 27;

  private final CellscopeApp app = new CellscopeApp(ScriptedLab::new);
  private SessionViewModel session;
  private Appearance appearance;
  private Stage window;

  @Start
  void open(Stage stage) throws IOException {
    window = stage;
    app.show(stage, Optional.empty());
    session = app.laboratory().session();
    appearance = app.laboratory().appearance();
    Path file = Files.writeString(directory.resolve("counter.py"), CounterScript.SOURCE);
    app.laboratory().shell().files().load(file);
  }

  @Stop
  void close() {
    window.setFullScreen(false);
    app.stop();
  }

  @Test
  void oneKeyHidesTheBarsAndEnlargesTheRest(FxRobot robot) throws Exception {
    opened();
    robot.type(KeyCode.F2);
    until(() -> appearance.projectorProperty().get());
    Node menus = Fx.lookup(robot, ".menu-bar").queryAs(MenuBar.class);
    assertThat(menus.getParent().isVisible()).isFalse();
    assertThat(appearance.fontSizeProperty().get()).isEqualTo(Appearance.PROJECTED);
    Node pointer = Fx.lookup(robot, "#projector-pointer").query();
    robot.moveTo(Fx.lookup(robot, ".code-area").<Node>query());
    until(pointer::isVisible);
    assertThat(pointer.getLayoutBounds().getHeight()).isGreaterThan(40);
    robot.type(KeyCode.F2);
    until(() -> !appearance.projectorProperty().get());
    assertThat(menus.getParent().isVisible()).isTrue();
    assertThat(pointer.isVisible()).isFalse();
  }

  @Test
  void aClickerStepsInTheProjectorModeWhereverTheFocusIs(FxRobot robot) throws Exception {
    opened();
    robot.interact(Fx.lookup(robot, ".code-area").<Node>query()::requestFocus);
    robot.type(KeyCode.PAGE_DOWN);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(step()).isZero();
    robot.type(KeyCode.F2).type(KeyCode.PAGE_DOWN, 2);
    until(() -> step() > 0 && !session.reach().runningProperty().get());
    robot.type(KeyCode.PAGE_UP, 2);
    until(() -> step() == 0);
  }

  @Test
  void f6MovesTheFocusThroughThePanesAndBack(FxRobot robot) throws Exception {
    opened();
    Node code = Fx.lookup(robot, ".code-area").query();
    robot.interact(code::requestFocus);
    robot.type(KeyCode.F6);
    until(() -> window.getScene().getFocusOwner().getStyleClass().contains("console"));
    robot.type(KeyCode.F6);
    until(() -> isIn(".heap-viewport", robot));
    robot.press(KeyCode.SHIFT).type(KeyCode.F6, 2).release(KeyCode.SHIFT);
    until(() -> window.getScene().getFocusOwner() == code);
  }

  @Test
  void aClosedPaneComesBackWhereItWas(FxRobot robot) throws Exception {
    opened();
    Node code = Fx.lookup(robot, ".code-area").query();
    TabPane details = Fx.lookup(robot, ".details").queryAs(TabPane.class);
    List<Tab> tabs = List.copyOf(details.getTabs());
    robot.interact(code::requestFocus);
    robot.press(KeyCode.CONTROL).type(KeyCode.F4).release(KeyCode.CONTROL);
    until(() -> Fx.lookup(robot, ".code-area").queryAll().isEmpty());
    assertThat(details.getTabs()).isEqualTo(tabs);
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.F4)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    until(() -> Fx.lookup(robot, ".code-area").query() == code);
  }

  @Test
  void settingsHoldAtOnce(FxRobot robot) throws Exception {
    opened();
    robot.press(KeyCode.CONTROL).type(KeyCode.COMMA).release(KeyCode.CONTROL);
    until(() -> !Fx.lookup(robot, "#setting-font-size").queryAll().isEmpty());
    javafx.scene.control.Spinner<?> size =
        Fx.lookup(robot, "#setting-font-size").queryAs(javafx.scene.control.Spinner.class);
    robot.interact(() -> size.increment(2));
    assertThat(appearance.fontSizeProperty().get()).isEqualTo(Appearance.NORMAL + 2);
    javafx.scene.control.CheckBox library =
        Fx.lookup(robot, "#setting-library-stepping").queryAs(javafx.scene.control.CheckBox.class);
    robot.interact(() -> library.setSelected(true));
    assertThat(session.librarySteppingProperty().get()).isTrue();
    robot.interact(() -> size.getScene().getWindow().hide());
  }

  @Test
  void theEditorHasTheFocusWhenTheWindowOpens(FxRobot robot) throws Exception {
    opened();
    Node code = Fx.lookup(robot, ".code-area").query();
    until(() -> window.getScene().getFocusOwner() == code);
  }

  @Test
  void inTheProjectorModeTheRunningFrameAndItsCellsAreInSight(FxRobot robot) throws Exception {
    opened();
    robot.type(KeyCode.F2);
    until(() -> appearance.projectorProperty().get());
    robot.interact(() -> session.seek(INSIDE_STEP));
    until(() -> step() == INSIDE_STEP);
    Node pane = Fx.lookup(robot, ".heap-viewport").query();
    Node cell = Fx.lookup(robot, "#box-" + CounterScript.CELL).query();
    until(() -> inScene(pane).contains(inScene(cell)));
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private boolean isIn(String selector, FxRobot robot) {
    Node pane = Fx.lookup(robot, selector).query();
    for (Node at = window.getScene().getFocusOwner(); at != null; at = at.getParent()) {
      if (at == pane) {
        return true;
      }
    }
    return false;
  }

  private void opened() throws Exception {
    until(() -> session.programProperty().get().source().text().equals(CounterScript.SOURCE));
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
