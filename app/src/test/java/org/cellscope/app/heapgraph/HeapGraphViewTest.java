package org.cellscope.app.heapgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.cellscope.app.session.CounterScript;
import org.cellscope.app.session.ScriptedLab;
import org.cellscope.app.session.Selection;
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
class HeapGraphViewTest {
  private static final int INSIDE_STEP = 27;
  private static final String CELL = "#box-" + CounterScript.CELL;
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

  private SessionViewModel session;
  private HeapGraphViewModel model;

  @Start
  void show(Stage stage) {
    Fonts.load();
    var appearance = new Appearance();
    session =
        new SessionViewModel(
            ScriptedLab::new,
            Platform::runLater,
            failure -> {
              throw new AssertionError(failure);
            });
    model = new HeapGraphViewModel(session);
    var view = new HeapGraphView(model, appearance, new NoExports());
    var root = new StackPane(view.node());
    appearance.install(root);
    stage.setScene(new Scene(root, 900, 600));
    stage.show();
  }

  @Stop
  void close() {
    session.close();
  }

  private void goTo(long step) throws Exception {
    Platform.runLater(
        () -> {
          session.open(new SourceFile("counter.py", CounterScript.SOURCE));
          session.seek(step);
        });
    until(() -> session.stateProperty().get().step() == step);
  }

  private static void until(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void clickingACellLightsTheBoxesThatShareIt(FxRobot robot) throws Exception {
    goTo(INSIDE_STEP);
    robot.clickOn(CELL);
    until(
        () ->
            session
                .attention()
                .selectionProperty()
                .get()
                .equals(new Selection.HeapObject(CounterScript.CELL)));
    assertThat(Fx.lookup(robot, ".heap-box").<Node>queryAll())
        .filteredOn(box -> box.getPseudoClassStates().contains(LIT))
        .extracting(Node::getId)
        .contains("box-" + CounterScript.CELL, "box-11", "box-3")
        .doesNotContain("box-10");
  }

  @Test
  void aBoxCanBePickedFromTheKeyboard(FxRobot robot) throws Exception {
    goTo(INSIDE_STEP);
    Node cell = Fx.lookup(robot, CELL).query();
    robot.interact(cell::requestFocus);
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    until(
        () ->
            session
                .attention()
                .selectionProperty()
                .get()
                .equals(new Selection.HeapObject(CounterScript.CELL)));
  }

  @Test
  void boxesSayWhatTheyAre(FxRobot robot) throws Exception {
    goTo(INSIDE_STEP);
    Node cell = Fx.lookup(robot, CELL).query();
    assertThat(cell.getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
    assertThat(cell.getAccessibleText()).isEqualTo("cell count; cell_contents: 0; in step");
  }

  @Test
  void everythingIsInSight(FxRobot robot) throws Exception {
    goTo(INSIDE_STEP);
    Node viewport = Fx.lookup(robot, ".heap-viewport").query();
    var window = viewport.localToScene(viewport.getBoundsInLocal());
    assertThat(Fx.lookup(robot, ".heap-box").<Node>queryAll())
        .isNotEmpty()
        .allMatch(box -> window.contains(box.localToScene(box.getLayoutBounds())));
  }

  @Test
  void whatIsWrittenInABoxFits(FxRobot robot) throws Exception {
    goTo(INSIDE_STEP);
    for (Node each : Fx.lookup(robot, ".heap-box").<Node>queryAll()) {
      var box = (BoxView) each;
      assertThat(box.getChildrenUnmodifiable())
          .as(box.box().description())
          .filteredOn(Text.class::isInstance)
          .isNotEmpty()
          .allMatch(text -> text.getBoundsInParent().getMinX() >= 0)
          .allMatch(text -> text.getBoundsInParent().getMaxX() <= box.getWidth())
          .allMatch(text -> text.getBoundsInParent().getMaxY() <= box.getHeight() + 1);
    }
  }
}
