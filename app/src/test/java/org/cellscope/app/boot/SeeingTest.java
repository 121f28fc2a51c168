package org.cellscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Path;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.cellscope.app.session.CounterScript;
import org.cellscope.app.testing.Fx;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What lights up, opens and follows in graph, bytecode and text. */
class SeeingTest {
  @RegisterExtension private static final LabWindow window = new LabWindow();

  private static final Bounds UNIT = new BoundingBox(0, 0, 1, 1);

  private static void go(Movement movement) {
    window.interact(() -> window.session().move(movement));
  }

  private static void goToLine(int line) {
    go(new Movement.ToLine(line, Direction.FORWARD));
    window.until(() -> window.line() == line);
  }

  private static void mouse(Node node, EventType<MouseEvent> type) {
    mouse(node, type, 0.5);
  }

  /** An event at a share of the way from the upper left to the lower right corner. */
  private static void mouse(Node node, EventType<MouseEvent> type, double share) {
    window.interact(
        () -> {
          Bounds at = node.localToScene(node.getLayoutBounds());
          double x = at.getMinX() + share * at.getWidth();
          double y = at.getMinY() + share * at.getHeight();
          node.fireEvent(
              new MouseEvent(
                  type,
                  x,
                  y,
                  x,
                  y,
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
                  true,
                  null));
        });
  }

  @Test
  void pointingAtACellLightsItsNamesAndItsInstructionsInTheColourOfItsVariable() {
    window.load(CounterScript.SOURCE);
    goToLine(5);
    Node cell = window.find(".heap-box.cell");
    mouse(cell, MouseEvent.MOUSE_ENTERED);
    window.until(() -> window.stylesAt("count = 0").contains("selected-name"));
    assertThat(window.stylesAt("count += 1")).contains("captured", "selected-name");
    assertThat(window.stylesAt("return step")).doesNotContain("selected-name");
    String colour =
        window.stylesAt("count = 0").stream()
            .filter(name -> name.startsWith("captured-"))
            .findFirst()
            .orElseThrow();
    window.until(() -> lit().stream().anyMatch(row -> row.getStyleClass().contains(colour)));
    assertThat(lit()).hasSize(3);
    mouse(cell, MouseEvent.MOUSE_EXITED);
    window.until(() -> lit().isEmpty());
    assertThat(window.stylesAt("count = 0")).doesNotContain("selected-name");
  }

  private static List<Node> lit() {
    return Fx.get(
        () ->
            window.all(".bytecode-line").stream()
                .filter(
                    row ->
                        row.getPseudoClassStates().stream()
                            .anyMatch(state -> state.getPseudoClassName().equals("lit")))
                .toList());
  }

  @Test
  void whatBecomesUnreachableFadesBeforeItGoes() {
    window.load("x = [1, [2]]\nx = None\ny = 3\n");
    goToLine(2);
    List<Node> boxes = window.all(".heap-box.value");
    assertThat(boxes).hasSize(2);
    List<Node> fading = new ArrayList<>();
    window.interact(
        () ->
            window
                .session()
                .stateProperty()
                .addListener(
                    (_, _, _) ->
                        boxes.stream().filter(SeeingTest::isLeaving).forEach(fading::add)));
    goToLine(3);
    assertThat(fading).containsAll(boxes);
    window.until(() -> boxes.stream().allMatch(box -> box.getParent() == null));
  }

  /** What leaves cannot be clicked any more. */
  private static boolean isLeaving(Node box) {
    return box.getParent() != null && box.getParent().isMouseTransparent();
  }

  private static MenuItem boxMenu(Node box, String id) {
    window.interact(
        () ->
            box.fireEvent(
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 100, 100, true, null)));
    return Fx.get(
        () ->
            Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow());
  }

  private static void choose(Node box, String id) {
    MenuItem item = boxMenu(box, id);
    window.interact(
        () -> {
          item.fire();
          List.copyOf(Window.getWindows()).stream()
              .filter(ContextMenu.class::isInstance)
              .forEach(Window::hide);
        });
  }

  @Test
  void theMenuOfABoxShowsOnlyWhatItReachesAndWhatKeepsItAlive() {
    window.run(CounterScript.SOURCE + "other = [1, [2]]\n");
    int all = window.all(".heap-box").size();
    Node counter = saysWho(".heap-box.function", "step");
    choose(counter, "box-reach");
    window.until(() -> window.all(".heap-box").size() < all);
    assertThat(window.all(".heap-box.cell")).hasSize(1);
    assertThat(window.all(".heap-box.value")).isEmpty();
    Node end = window.find("#heap-filter-end");
    window.interact(() -> ((Button) end).fire());
    window.until(() -> window.all(".heap-box").size() == all);
    choose(window.find(".heap-box.cell"), "box-alive");
    window.until(() -> window.all(".heap-box").size() < all);
    assertThat(window.texts(".panel-note").toString()).contains("cell count");
    assertThat(window.all(".heap-box.function")).hasSize(1);
    window.interact(() -> ((Button) end).fire());
    window.until(() -> window.all(".heap-box").size() == all);
  }

  private static Node saysWho(String selector, String part) {
    return Fx.get(
        () ->
            window
                .robot()
                .lookup(selector)
                .match((Node node) -> String.valueOf(node.getAccessibleText()).contains(part))
                .query());
  }

  @Test
  void theMenuOfACellOpensItsHistoryAndGoesToItsLastWrite() {
    window.run(CounterScript.SOURCE);
    choose(window.find(".heap-box.cell"), "box-history");
    window.until(() -> !window.all("#cell-history .list-cell").isEmpty());
    assertThat(window.texts("#cell-history .list-cell"))
        .anyMatch(text -> text.startsWith("0   step 11"));
    window.interact(
        () ->
            List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide));
    choose(window.find(".heap-box.cell"), "box-last-write");
    window.until(() -> !window.state().isAtHead());
    assertThat(window.state().event().text()).isEqualTo("count = 2");
  }

  @Test
  void theValueStackIsShownWithItsTopMarked() {
    window.load("print(len([1, 2]), 'x')\n");
    go(new Movement.ToStep(5));
    window.until(() -> window.step() == 5);
    window.until(() -> !window.all(".stack-entry").isEmpty());
    assertThat(window.texts(".stack-entry .code")).contains("built-in len");
    assertThat(window.texts(".stack-entry .stack-note").getFirst()).isNotEmpty();
  }

  @Test
  void anEntryOfTheExceptionTableLeadsToItsHandlerAndMarksWhatItCovers() {
    window.load(
        "def f():\n"
            + "    try:\n"
            + "        return 1 / 0\n"
            + "    except ZeroDivisionError:\n"
            + "        return 0\n"
            + "f()\n");
    goToLine(3);
    window.until(() -> !window.all(".handler").isEmpty());
    Node handler = window.find(".handler");
    assertThat(
            window.all(".handler").stream()
                .anyMatch(
                    entry ->
                        entry.getPseudoClassStates().stream()
                            .anyMatch(state -> state.getPseudoClassName().equals("covers"))))
        .isTrue();
    mouse(handler, MouseEvent.MOUSE_CLICKED);
    window.until(() -> !window.all(".bytecode-listing .list-cell:selected").isEmpty());
    assertThat(accessible(".bytecode-listing .list-cell:selected")).contains("PUSH_EXC_INFO");
  }

  private static String accessible(String selector) {
    return Fx.get(() -> window.all(selector).getFirst().getAccessibleText());
  }

  @Test
  void arrowsLeadFromAJumpToItsTarget() {
    window.load("for i in range(3):\n    i + 1\n");
    goToLine(2);
    window.until(
        () -> window.all(".jump-arrows .jump").stream().filter(SeeingTest::isDrawn).count() > 3);
  }

  private static boolean isDrawn(Node arrow) {
    return arrow instanceof Path path && !path.getElements().isEmpty();
  }

  @Test
  void pointingAtAnInstructionExplainsItWithWhatTheFrameHolds() {
    window.run(CounterScript.SOURCE);
    go(new Movement.ToLine(5, Direction.BACK));
    window.until(() -> window.line() == 5);
    Node store = row("STORE_DEREF");
    mouse(store, MouseEvent.MOUSE_ENTERED);
    Label explanation = window.find(".bytecode-explanation");
    window.until(() -> explanation.getText().contains("count"));
    assertThat(Fx.get(explanation::getText)).contains("cell").contains("1");
  }

  private static Node row(String opcode) {
    window.until(() -> rows(opcode).findFirst().isPresent());
    return Fx.get(() -> rows(opcode).findFirst().orElseThrow());
  }

  private static Stream<Node> rows(String opcode) {
    return window.all(".bytecode-cell").stream()
        .filter(cell -> String.valueOf(cell.getAccessibleText()).contains(opcode));
  }

  @Test
  void aClickOnAnInstructionGoesToItsSourceAndTheCaretBackToItsInstructions() {
    window.load(CounterScript.SOURCE);
    goToLine(5);
    mouse(row("RETURN_VALUE"), MouseEvent.MOUSE_CLICKED);
    window.until(() -> window.stylesAt("return count").contains("pointed-at"));
    CodeArea editor = window.editor();
    window.interact(editor::requestFocus);
    window.interact(() -> editor.moveTo(CounterScript.SOURCE.indexOf("count += 1")));
    window.until(() -> ofPickedLine().contains("BINARY_OP"));
    assertThat(ofPickedLine()).doesNotContain("RETURN_VALUE");
  }

  private static String ofPickedLine() {
    return Fx.get(
        () ->
            window.all(".bytecode-cell").stream()
                .filter(
                    cell ->
                        cell.getPseudoClassStates().stream()
                            .anyMatch(s -> s.getPseudoClassName().equals("of-picked-line")))
                .map(Node::getAccessibleText)
                .toList()
                .toString());
  }

  @Test
  void callsReturnsOutputAndExceptionsAreMarkedOnTheTimeline() {
    window.run(
        "def f():\n"
            + "    return 1\n"
            + "print(f())\n"
            + "try:\n"
            + "    1 / 0\n"
            + "except ZeroDivisionError:\n"
            + "    pass\n");
    for (String kind : List.of("call", "return", "output", "exception")) {
      window.until(() -> !window.all(".timeline-mark." + kind).isEmpty());
    }
  }

  @Test
  void valuesStandBehindTheLinesUntilTheyAreSwitchedOff() {
    window.load("total = 41\ntotal += 1\nprint(total)\n");
    goToLine(3);
    window.until(() -> window.texts(".line-note .label").toString().contains("42"));
    window.press(KeyCode.CONTROL, KeyCode.I);
    window.until(() -> !window.texts(".line-note .label").toString().contains("42"));
    window.press(KeyCode.CONTROL, KeyCode.I);
  }

  @Test
  void theMinimapShowsAnotherPartWhereItIsPressed() {
    window.run(CounterScript.SOURCE + "more = [[n] for n in range(40)]\n");
    Node viewport = window.find(".heap-viewport");
    for (int i = 0; i < 8; i++) {
      window.interact(() -> window.<Button>find("#heap-zoom-in").fire());
    }
    Node map = window.find("#heap-minimap");
    window.until(map::isVisible);
    Bounds before = worldIn(viewport);
    mouse(map, MouseEvent.MOUSE_PRESSED, 0.1);
    window.until(() -> !worldIn(viewport).equals(before));
    window.interact(() -> window.<Button>find("#heap-fit").fire());
  }

  private static Bounds worldIn(Node viewport) {
    return Fx.get(() -> viewport.sceneToLocal(window.find(".heap-world").localToScene(UNIT)));
  }

  @Test
  void aPickedFrameIsShownInTheBytecodeAndInTheText() {
    window.load(CounterScript.SOURCE);
    goToLine(5);
    Node module = saysWho(".heap-box", "module");
    mouse(module, MouseEvent.MOUSE_CLICKED);
    window.until(
        () ->
            window
                .session()
                .frameProperty()
                .get()
                .filter(f -> f.title().equals("<module>"))
                .isPresent());
    assertThat(window.linesOf("caller-line")).containsExactly(10);
  }
}
