package org.cellscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.cellscope.app.session.CounterScript;
import org.cellscope.app.session.ScriptedLab;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.testing.Fx;
import org.cellscope.app.widget.Language;
import org.cellscope.app.widget.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Everything that takes the focus says what it is, and everything can be done with keys. */
@ExtendWith(ApplicationExtension.class)
class AccessibilityTest {
  @TempDir private static Path directory;

  private final CellscopeApp app = new CellscopeApp(ScriptedLab::new);
  private SessionViewModel session;
  private Stage window;

  @Start
  void open(Stage stage) throws IOException {
    window = stage;
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
  void whateverTakesTheFocusHasANameForScreenReaders(FxRobot robot) throws Exception {
    opened();
    robot.type(KeyCode.F5);
    until(() -> session.stateProperty().get().step() == 50);
    TabPane tabs = Fx.lookup(robot, ".details").queryAs(TabPane.class);
    List<String> nameless = new ArrayList<>();
    for (int i = 0; i < tabs.getTabs().size(); i++) {
      int tab = i;
      robot.interact(() -> tabs.getSelectionModel().select(tab));
      WaitForAsyncUtils.waitForFxEvents();
      Fx.get(() -> collect(window.getScene().getRoot(), nameless));
    }
    assertThat(nameless).isEmpty();
  }

  private static boolean collect(Node node, List<String> nameless) {
    if (!node.isVisible()) {
      return false;
    }
    if (node.isFocusTraversable() && name(node).isBlank()) {
      nameless.add(node.getClass().getSimpleName() + " " + node.getStyleClass());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, nameless));
    }
    return true;
  }

  private static String name(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      return labeled.getText();
    }
    return node instanceof TabPane
        ? String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))
        : "";
  }

  @Test
  void theArrowKeysGoFromBoxToBox(FxRobot robot) throws Exception {
    opened();
    robot.type(KeyCode.F11, 5);
    until(() -> !Fx.lookup(robot, ".heap-box.cell").queryAll().isEmpty());
    robot.interact(Fx.lookup(robot, ".heap-viewport").<Node>query()::requestFocus);
    robot.type(KeyCode.RIGHT);
    until(() -> focused().getStyleClass().contains("running"));
    robot.type(KeyCode.UP);
    until(() -> focused().getStyleClass().contains("waiting"));
    Node module = focused();
    robot.type(KeyCode.RIGHT);
    until(() -> focused().getStyleClass().contains("heap-box") && focused() != module);
  }

  @Test
  void noKeyMeansTwoThings(FxRobot robot) throws Exception {
    opened();
    List<KeyCombination> keys = new ArrayList<>();
    Fx.get(
        () -> {
          MenuBar bar = robot.lookup(".menu-bar").queryAs(MenuBar.class);
          bar.getMenus().forEach(menu -> collectKeys(menu, keys));
          return true;
        });
    assertThat(keys).hasSizeGreaterThan(40).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noLetterOpensTwoMenusOrAMenuInsteadOfACommand(Language language) throws Exception {
    opened();
    List<String> letters = new ArrayList<>();
    Fx.get(
        () -> {
          language.use();
          MenuBar bar = (MenuBar) window.getScene().lookup(".menu-bar");
          bar.getMenus().forEach(Wording::renew);
          List<KeyCombination> keys = new ArrayList<>();
          for (Menu menu : bar.getMenus()) {
            collectKeys(menu, keys);
            letters.add(menu.getText().replaceFirst(".*_(.).*", "$1").toUpperCase(Locale.ROOT));
          }
          keys.stream()
              .map(KeyCombination::getName)
              .filter(name -> name.matches("Alt\\+[A-Z]"))
              .forEach(name -> letters.add(name.substring(4)));
          Language.ENGLISH.use();
          return true;
        });
    assertThat(letters)
        .hasSizeGreaterThan(10)
        .allMatch(letter -> letter.length() == 1)
        .doesNotHaveDuplicates();
  }

  private static void collectKeys(Menu menu, List<KeyCombination> keys) {
    for (MenuItem item : menu.getItems()) {
      if (item instanceof Menu inner) {
        collectKeys(inner, keys);
      } else if (item.getAccelerator() != null) {
        keys.add(item.getAccelerator());
      }
    }
  }

  private Node focused() {
    return window.getScene().getFocusOwner();
  }

  private void opened() throws Exception {
    until(() -> session.programProperty().get().source().text().equals(CounterScript.SOURCE));
  }

  private static void until(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
