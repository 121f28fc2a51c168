package org.cellscope.app.heapgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.cellscope.app.heapgraph.layout.Rect;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.testing.Fx;
import org.cellscope.app.widget.Appearance;
import org.cellscope.app.widget.Fonts;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Movement;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** What mouse and keyboard do in the graph, over a real program. */
@ExtendWith(ApplicationExtension.class)
class HeapGraphGesturesTest {
  @TempDir private static Path folder;

  private static final String PROGRAM =
      """
      def make():
          count = 0
          def step():
              nonlocal count
              count += 1
              return count
          return step

      tick = make()
      tick()
      tick()
      numbers = list(range(400))
      """;

  private SessionViewModel session;
  private HeapGraphViewModel model;

  @Start
  void show(Stage stage) {
    Fonts.load();
    var appearance = new Appearance();
    session =
        new SessionViewModel(
            source -> LabSession.open(source, LabSettings.defaults()),
            Platform::runLater,
            failure -> {
              throw new AssertionError(failure);
            });
    model = new HeapGraphViewModel(session);
    var view =
        new HeapGraphView(
            model,
            appearance,
            new ExportTarget() {
              @Override
              public Optional<Path> ask(String title, String name, String pattern) {
                return Optional.of(folder.resolve(name));
              }

              @Override
              public void tell(String title, String message) {
                throw new AssertionError(title + ": " + message);
              }
            });
    var root = new StackPane(view.node());
    appearance.install(root);
    stage.setScene(new Scene(root, 900, 600));
    stage.show();
  }

  @Stop
  void close() {
    session.close();
  }

  private void run() throws Exception {
    Platform.runLater(
        () -> {
          session.open(new SourceFile("tick.py", PROGRAM));
          session.move(new Movement.Run(Movement.Direction.FORWARD));
        });
    until(
        () ->
            session.stateProperty().get().status().isOver()
                && session.stateProperty().get().step() > 0);
  }

  private static void until(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> Fx.get(condition::getAsBoolean));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private int cell() {
    return Fx.get(
        () ->
            model.pictureProperty().get().boxes().values().stream()
                .filter(box -> box.look() == Look.CELL)
                .findFirst()
                .orElseThrow()
                .id());
  }

  private Node box(FxRobot robot, int id) {
    return Fx.lookup(robot, "#box-" + id).query();
  }

  /** Mouse events as a drag makes them; the headless platform's own lose the button. */
  private static void drag(FxRobot robot, Node node, double byX, double byY) {
    robot.interact(
        () -> {
          Bounds at = node.localToScene(node.getBoundsInLocal());
          double x = at.getCenterX();
          double y = at.getMinY() + 10;
          fire(node, MouseEvent.MOUSE_PRESSED, x, y);
          fire(node, MouseEvent.MOUSE_DRAGGED, x + byX / 2, y + byY / 2);
          fire(node, MouseEvent.MOUSE_DRAGGED, x + byX, y + byY);
          fire(node, MouseEvent.MOUSE_RELEASED, x + byX, y + byY);
        });
  }

  private static void fire(
      Node node, javafx.event.EventType<MouseEvent> type, double sceneX, double sceneY) {
    node.fireEvent(
        new MouseEvent(
            type,
            sceneX,
            sceneY,
            sceneX,
            sceneY,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            false,
            null));
  }

  @Test
  void aDraggedBoxIsPinnedWhereItIsDropped(FxRobot robot) throws Exception {
    run();
    int cell = cell();
    Rect before = Fx.get(() -> model.pictureProperty().get().placement().of(cell).orElseThrow());
    drag(robot, box(robot, cell), 0, 180);
    until(() -> model.pictureProperty().get().placement().pinned().contains(cell));
    Rect after = Fx.get(() -> model.pictureProperty().get().placement().of(cell).orElseThrow());
    assertThat(after.x()).isEqualTo(before.x());
    assertThat(after.y()).isGreaterThan(before.y() + 100);
  }

  @Test
  void theSearchIsOpenedWithAKeyAndPicksWhatItFinds(FxRobot robot) throws Exception {
    run();
    assertThat(Fx.lookup(robot, "#heap-search-field").queryAll()).isEmpty();
    Node viewport = Fx.lookup(robot, ".heap-viewport").query();
    robot.interact(
        () ->
            viewport.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "f", "f", KeyCode.F, false, true, false, false)));
    Node field = Fx.lookup(robot, "#heap-search-field").query();
    assertThat(Fx.get(() -> field.getParent().isVisible())).isTrue();
    robot.interact(() -> ((TextField) field).setText("cell_contents"));
    int cell = cell();
    until(
        () -> session.attention().selectionProperty().get().equals(new Selection.HeapObject(cell)));
    robot.interact(
        () ->
            field.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
    assertThat(Fx.get(() -> field.getParent().isVisible())).isFalse();
  }

  @Test
  void theOverviewComesWhenAPartIsOutOfSightAndGoesWithFit(FxRobot robot) throws Exception {
    run();
    Node overview = Fx.lookup(robot, "#heap-minimap").query();
    until(() -> !overview.isVisible());
    for (int i = 0; i < 12; i++) {
      robot.interact(() -> ((javafx.scene.control.Button) tool(robot, "#heap-zoom-in")).fire());
    }
    until(overview::isVisible);
    robot.interact(() -> ((javafx.scene.control.Button) tool(robot, "#heap-fit")).fire());
    until(() -> !overview.isVisible());
  }

  private static Node tool(FxRobot robot, String id) {
    return robot.lookup(id).query();
  }

  private void choose(FxRobot robot, String id) {
    MenuButton menu = Fx.lookup(robot, "#heap-menu").query();
    MenuItem item =
        menu.getItems().stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
    robot.interact(item::fire);
  }

  @Test
  void theGraphIsSavedAsItIsSeen(FxRobot robot) throws Exception {
    run();
    choose(robot, "export-svg");
    assertThat(Files.readString(folder.resolve("tick.svg"))).contains("cell_contents", "count");
    choose(robot, "export-png");
    try (var in = Files.newInputStream(folder.resolve("tick.png"))) {
      Rect bounds = Fx.get(() -> model.pictureProperty().get().drawing().bounds());
      assertThat(new Image(in).getWidth()).isGreaterThan(bounds.width() * 2);
    }
  }

  @Test
  void theRunIsSavedAsAPageAndAsAnAnimation(FxRobot robot) throws Exception {
    run();
    choose(robot, "export-html");
    Path page = folder.resolve("tick.html");
    until(() -> Files.exists(page));
    assertThat(Files.readString(page)).contains("cell_contents", "STORE_DEREF", "</html>");
    choose(robot, "export-gif");
    Path animation = folder.resolve("tick.gif");
    until(() -> Files.exists(animation) && animation.toFile().length() > 20_000);
  }

  @Test
  void theInspectorShowsAPageAtATime(FxRobot robot) throws Exception {
    run();
    int list =
        Fx.get(
            () ->
                model.pictureProperty().get().boxes().values().stream()
                    .filter(box -> box.hidden() > 0)
                    .findFirst()
                    .orElseThrow()
                    .id());
    BoxView view = (BoxView) box(robot, list);
    var appearance = new Appearance[1];
    robot.interact(
        () -> {
          appearance[0] = new Appearance();
          new InspectorPopOver(model, appearance[0]).show(view);
        });
    until(() -> robot.lookup("#inspector").<ListView<?>>query().getItems().size() == 50);
    Label heading = Fx.lookup(robot, "#inspector-heading").query();
    assertThat(heading.getText()).isEqualTo("list: 1 to 50 of 400");
    robot.interact(
        () -> robot.lookup("#inspector-last").<javafx.scene.control.Button>query().fire());
    until(() -> heading.getText().equals("list: 351 to 400 of 400"));
  }

  @Test
  void theHistoryOfACellGoesToTheStepThatWroteAValue(FxRobot robot) throws Exception {
    run();
    BoxView view = (BoxView) box(robot, cell());
    robot.interact(() -> new HistoryPopOver(model, new Appearance()).show(view));
    until(() -> robot.lookup("#cell-history").tryQuery().isPresent());
    ListView<?> history = Fx.lookup(robot, "#cell-history").query();
    assertThat(Fx.get(() -> history.getItems().size())).isGreaterThanOrEqualTo(3);
    robot.interact(
        () -> {
          history.getSelectionModel().selectLast();
          history.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    until(() -> !session.stateProperty().get().isAtHead());
    assertThat(Fx.get(() -> session.stateProperty().get().event().text())).isEqualTo("count = 2");
  }
}
