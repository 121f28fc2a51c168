package org.cellscope.app.boot;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.F4;
import static javafx.scene.input.KeyCode.F5;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.F7;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.P;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.input.ScrollEvent;
import org.cellscope.app.session.CounterScript;
import org.cellscope.app.session.Selection;
import org.cellscope.app.testing.Fx;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The window in front of a class, and for those who use it without a mouse. */
class TeachingTest {
  @RegisterExtension private static final LabWindow window = new LabWindow();

  private static void goToLine(int line) {
    window.interact(() -> window.session().move(new Movement.ToLine(line, Direction.FORWARD)));
    window.until(() -> window.line() == line);
  }

  @Test
  void theCurrentLineStaysInSightWhenTheProjectorEnlargesEverything() {
    window.load("x = 0\n".repeat(28) + "y = 1\n" + "z = 2\n".repeat(30));
    goToLine(29);
    window.until(() -> isInSight(29));
    window.press(F2);
    window.until(
        () -> window.appearance().projectorProperty().get() && isInSight(29) && isListed());
    window.press(F2);
    window.until(
        () -> !window.appearance().projectorProperty().get() && isInSight(29) && isListed());
  }

  private static boolean isInSight(int line) {
    CodeArea editor = window.editor();
    int visible = editor.allParToVisibleParIndex(line - 1).orElse(-1);
    if (visible < 0) {
      return false;
    }
    Bounds area = editor.localToScreen(editor.getLayoutBounds());
    Bounds shown = editor.getVisibleParagraphBoundsOnScreen(visible);
    return shown.getMinY() >= area.getMinY() - 1 && shown.getMaxY() <= area.getMaxY() + 1;
  }

  /** Whether the current instruction can be seen in its listing. */
  private static boolean isListed() {
    Bounds listing = bounds(window.find(".bytecode-listing"));
    return window.all(".bytecode-cell").stream()
        .filter(
            cell ->
                cell.getPseudoClassStates().stream()
                    .anyMatch(state -> state.getPseudoClassName().equals("current")))
        .map(TeachingTest::bounds)
        .anyMatch(
            cell ->
                cell.getMinY() >= listing.getMinY() - 1 && cell.getMaxY() <= listing.getMaxY() + 1);
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void theWheelZoomsTheWindowAndOverTheGraphTheGraph() {
    window.load(CounterScript.SOURCE);
    double before = window.appearance().fontSizeProperty().get();
    scroll(window.editor(), 40);
    assertThat(window.appearance().fontSizeProperty().get()).isGreaterThan(before);
    scroll(window.editor(), -40);
    assertThat(window.appearance().fontSizeProperty().get()).isEqualTo(before);
    goToLine(5);
    Node world = window.find(".heap-world");
    double unit = Fx.get(() -> size(world));
    scroll(window.find(".heap-viewport"), 40);
    window.until(() -> size(world) > unit);
    assertThat(window.appearance().fontSizeProperty().get()).isEqualTo(before);
  }

  /** How many pixels of the scene a unit of a node is wide. */
  private static double size(Node node) {
    return node.localToScene(new BoundingBox(0, 0, 1, 1)).getWidth();
  }

  private static void scroll(Node over, double by) {
    window.interact(
        () ->
            Event.fireEvent(
                over,
                new ScrollEvent(
                    ScrollEvent.SCROLL,
                    50,
                    50,
                    50,
                    50,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    0,
                    by,
                    0,
                    by,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    null)));
  }

  @Test
  void playedAsFastAsItGoesTheProgramComesToItsEnd() {
    window.load("x = 1\n");
    ChoiceBox<?> speed =
        (ChoiceBox<?>)
            window.all(".timeline-choice").stream()
                .filter(choice -> ((ChoiceBox<?>) choice).getItems().size() > 3)
                .findFirst()
                .orElseThrow();
    int usual = Fx.get(() -> speed.getSelectionModel().getSelectedIndex());
    window.interact(() -> speed.getSelectionModel().selectLast());
    window.press(ALT, F5);
    window.until(() -> window.state().status().isOver() && window.state().isAtHead());
    window.press(ALT, SHIFT, F5);
    window.until(() -> window.step() == 0);
    window.interact(() -> speed.getSelectionModel().select(usual));
  }

  @Test
  void aCoveredCellIsCoveredInEveryPane() {
    window.load(CounterScript.SOURCE.replace("count = 0", "count = 4711"));
    goToLine(6);
    window.interact(
        () ->
            window
                .session()
                .attention()
                .selectionProperty()
                .set(new Selection.Captured(CounterScript.COUNT)));
    window.until(() -> shown().contains("4712"));
    window.press(ALT, SHIFT, P);
    window.until(() -> !shown().contains("471"));
    assertThat(window.texts(".predict-question")).containsExactly("What is in the cell of count?");
    window.press(CONTROL, SHIFT, F7);
    window.until(() -> window.texts(".predict-hint").toString().contains("Show the answer"));
    assertThat(shown()).doesNotContain("471");
    window.press(ALT, ENTER);
    window.until(() -> window.texts(".predict-answer").contains("4712"));
    window.press(ALT, SHIFT, ENTER);
    window.until(() -> shown().contains("4712"));
  }

  /** Whatever the window says, to the eye and to screen readers, but for the program's own text. */
  private static String shown() {
    List<String> said = new ArrayList<>(window.texts(".label"));
    window.all("*").forEach(node -> said.add(String.valueOf(node.getAccessibleText())));
    window
        .all("Text")
        .forEach(
            node -> {
              if (!isInText(node)) {
                said.add(((javafx.scene.text.Text) node).getText());
              }
            });
    return said.toString();
  }

  private static boolean isInText(Node node) {
    return node != null && (node instanceof CodeArea || isInText(node.getParent()));
  }

  @Test
  void everythingCanBeDoneFromTheKeyboard() {
    window.load("x = 1\n");
    window.press(SHIFT, F4);
    window.until(() -> window.scene().getFocusOwner() instanceof TextField);
    window.write("late");
    window.press(ENTER);
    window.until(
        () -> !window.session().programProperty().get().source().name().equals("program.py"));
    window.until(() -> window.state().current().isPresent());
    window.press(CONTROL, javafx.scene.input.KeyCode.E);
    window.press(F9);
    window.until(() -> window.session().breakpoints().at(1).isPresent());
    window.press(F9);
    window.press(F5);
    window.until(() -> window.state().status().isOver());
    List<Node> owners = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      window.press(F6);
      owners.add(Fx.get(() -> window.scene().getFocusOwner()));
    }
    assertThat(owners.stream().distinct().count()).isGreaterThanOrEqualTo(5);
    Node ground = window.find(".heap-viewport");
    window.interact(ground::requestFocus);
    window.press(DOWN);
    window.press(RIGHT);
    window.press(ENTER);
    window.until(
        () ->
            window.session().attention().selectionProperty().get() instanceof Selection.HeapObject);
  }
}
