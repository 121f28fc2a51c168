package org.cellscope.app.boot;

import static javafx.scene.input.KeyCode.COMMA;
import static javafx.scene.input.KeyCode.CONTROL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.cellscope.app.testing.Fx;
import org.cellscope.app.widget.Language;
import org.cellscope.app.widget.Theme;
import org.cellscope.bytecode.PythonVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A window that is opened again is as it was left. */
class SecondStartTest {
  @RegisterExtension private static final LabWindow window = new LabWindow();

  @Test
  void everySettingIsKept(@TempDir Path folder) throws Exception {
    openSettings();
    Map<String, Object> before = settings();
    window.interact(SecondStartTest::changeAll);
    Map<String, Object> chosen = settings();
    assertThat(chosen).hasSameSizeAs(before).hasSizeGreaterThanOrEqualTo(17);
    assertThat(chosen).allSatisfy((id, value) -> assertThat(value).isNotEqualTo(before.get(id)));
    closeSettings();
    window.startAgain(folder.resolve("settings"));
    assertThat(window.settings().language()).contains(Language.GERMAN);
    openSettings();
    assertThat(settings()).isEqualTo(chosen);
    closeSettings();
    window.interact(Language.ENGLISH::use);
  }

  /** Changes whatever the dialog offers. */
  private static void changeAll() {
    for (Node control : window.robot().lookup(SecondStartTest::isSetting).queryAll()) {
      switch (control) {
        case CheckBox box -> box.fire();
        case Spinner<?> spinner -> spinner.decrement();
        case ChoiceBox<?> choice when choice.getItems().contains(Theme.DARK) ->
            choice.getSelectionModel().select(Theme.values().length - 1);
        case ChoiceBox<?> choice ->
            choice.getSelectionModel().select(1 + Language.GERMAN.ordinal());
        default -> throw new AssertionError(control);
      }
    }
  }

  private static boolean isSetting(Node node) {
    return node.getId() != null && node.getId().startsWith("setting-");
  }

  /** What the open dialog shows, by the ids of its controls. */
  private static Map<String, Object> settings() {
    return Fx.get(
        () -> {
          Map<String, Object> shown = new TreeMap<>();
          for (Node control : window.robot().lookup(SecondStartTest::isSetting).queryAll()) {
            assertThat(shown.put(control.getId(), value(control))).as(control.getId()).isNull();
          }
          return shown;
        });
  }

  private static Object value(Node control) {
    return switch (control) {
      case CheckBox box -> box.isSelected();
      case Spinner<?> spinner -> spinner.getValue();
      case ChoiceBox<?> choice -> choice.getValue();
      default -> throw new AssertionError(control);
    };
  }

  private static void openSettings() {
    window.press(CONTROL, COMMA);
    window.until(() -> !window.robot().lookup("#setting-language").queryAll().isEmpty());
  }

  private static void closeSettings() {
    window.interact(() -> window.find("#setting-language").getScene().getWindow().hide());
  }

  @Test
  void theLayoutTheVersionAndTheFilesAreKept(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("kept.py"), "kept = 1\n");
    List<Double> shares = List.of(0.31, 0.55, 0.66);
    window.interact(
        () -> {
          window.laboratory().shell().files().load(file);
          window.session().pythonProperty().set(PythonVersion.V3_8);
          for (int i = 0; i < shares.size(); i++) {
            splits().get(i).setDividerPositions(shares.get(i));
          }
          details().getTabs().stream()
              .filter(tab -> tab.getText().equals("Scopes"))
              .findFirst()
              .ifPresent(
                  tab -> tab.getOnCloseRequest().handle(new javafx.event.Event(Tab.CLOSED_EVENT)));
        });
    List<String> tabs = tabs();
    assertThat(tabs).doesNotContain("Scopes").isNotEmpty();
    window.startAgain(folder.resolve("settings"));
    assertThat(tabs()).isEqualTo(tabs);
    assertThat(window.session().pythonProperty().get()).isEqualTo(PythonVersion.V3_8);
    for (int i = 0; i < shares.size(); i++) {
      assertThat(Fx.get(splits()::size)).isEqualTo(shares.size());
      int split = i;
      assertThat(Fx.get(() -> splits().get(split).getDividerPositions()[0]))
          .isCloseTo(shares.get(i), org.assertj.core.data.Offset.offset(0.02));
    }
    assertThat(recent()).anyMatch(name -> name.startsWith("kept.py"));
  }

  /** The places with a divider that the user can move, in the order of the window. */
  private static List<SplitPane> splits() {
    return window.robot().lookup(".split-pane").<SplitPane>queryAllAs(SplitPane.class).stream()
        .filter(split -> !isInDetails(split))
        .toList();
  }

  private static boolean isInDetails(Node node) {
    return node != null
        && (node instanceof TabPane pane && pane == details() || isInDetails(node.getParent()));
  }

  private static TabPane details() {
    return window.robot().lookup(".details").queryAs(TabPane.class);
  }

  private static List<String> tabs() {
    return Fx.get(() -> details().getTabs().stream().map(Tab::getText).toList());
  }

  private static List<String> recent() {
    return Fx.get(
        () ->
            window.<MenuBar>find(".menu-bar").getMenus().getFirst().getItems().stream()
                .filter(javafx.scene.control.Menu.class::isInstance)
                .flatMap(menu -> ((javafx.scene.control.Menu) menu).getItems().stream())
                .map(MenuItem::getText)
                .flatMap(text -> Optional.ofNullable(text).stream())
                .toList());
  }
}
