package org.cellscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.testing.Fx;
import org.cellscope.app.widget.Language;
import org.cellscope.session.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Another language is spoken at once, everywhere, and nothing else changes. */
@ExtendWith(ApplicationExtension.class)
class LanguageTest {
  private static final Path BUNDLES = Path.of("src/main/resources/org/cellscope/app");

  private final CellscopeApp app = new CellscopeApp();
  private Scene scene;

  @Start
  void open(Stage stage) throws IOException {
    scene = app.show(stage, Optional.empty());
  }

  @Stop
  void close() {
    Language.ENGLISH.use();
    app.stop();
  }

  @Test
  void theWindowSpeaksTheChosenLanguageAtOnceAndKeepsTheRecording(FxRobot robot) throws Exception {
    SessionViewModel session = app.laboratory().session();
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> Fx.get(() -> !session.stateProperty().get().frames().isEmpty()));
    robot.type(KeyCode.F5);
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> Fx.get(() -> session.stateProperty().get().status() == Status.FINISHED));
    robot.press(KeyCode.SHIFT).type(KeyCode.F11).release(KeyCode.SHIFT);
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> Fx.get(() -> !session.stateProperty().get().isAtHead()));
    WaitForAsyncUtils.waitForFxEvents();
    long step = Fx.get(() -> session.stateProperty().get().step());
    long recorded = Fx.get(() -> session.stateProperty().get().recorded());
    for (Language language : List.of(Language.GERMAN, Language.CHINESE)) {
      choose(robot, language);
      Set<String> foreign = otherWords(language);
      assertThat(foreign).hasSizeGreaterThan(200);
      until(() -> remaining(foreign).isEmpty(), remaining(foreign));
    }
    assertThat(Fx.get(() -> session.stateProperty().get().step())).isEqualTo(step);
    assertThat(Fx.get(() -> session.stateProperty().get().recorded())).isEqualTo(recorded);
  }

  private List<String> remaining(Set<String> foreign) {
    return Fx.get(() -> shown().stream().filter(foreign::contains).toList());
  }

  /** Waits; says what is wrong when that is in vain. */
  private void until(Callable<Boolean> condition, List<String> atFirst) throws Exception {
    try {
      WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("still said: " + atFirst, e);
    }
  }

  private static void choose(FxRobot robot, Language language) throws Exception {
    if (Fx.lookup(robot, "#setting-language").queryAll().isEmpty()) {
      robot.press(KeyCode.CONTROL).type(KeyCode.COMMA).release(KeyCode.CONTROL);
    }
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> !Fx.lookup(robot, "#setting-language").queryAll().isEmpty());
    ChoiceBox<?> choice = Fx.lookup(robot, "#setting-language").queryAs(ChoiceBox.class);
    // The system's own language comes first.
    robot.interact(() -> choice.getSelectionModel().select(1 + language.ordinal()));
  }

  /** The texts of other languages that are other words in this one. */
  private static Set<String> otherWords(Language language) throws IOException {
    Set<String> other = new TreeSet<>();
    Set<String> own = new TreeSet<>();
    try (Stream<Path> files = Files.walk(BUNDLES)) {
      for (Path file : files.filter(LanguageTest::isBundle).toList()) {
        String suffix = language == Language.ENGLISH ? "" : "_" + language.code();
        boolean mine = file.getFileName().toString().equals("texts" + suffix + ".properties");
        var texts = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
          texts.load(in);
        }
        texts.stringPropertyNames().stream()
            .map(texts::getProperty)
            .filter(text -> !text.contains("{"))
            .forEach((mine ? own : other)::add);
      }
    }
    other.removeAll(own);
    return other;
  }

  private static boolean isBundle(Path file) {
    return file.getFileName().toString().matches("texts.*\\.properties");
  }

  /** Everything that the window says, also to screen readers. */
  private List<String> shown() {
    List<String> texts = new ArrayList<>();
    collect(scene.getRoot(), texts);
    return texts;
  }

  private static void collect(Node node, List<String> texts) {
    Optional.ofNullable(node.getAccessibleText()).ifPresent(texts::add);
    if (node instanceof Labeled labeled) {
      Optional.ofNullable(labeled.getText()).ifPresent(texts::add);
    }
    if (node instanceof TextInputControl field) {
      Optional.ofNullable(field.getPromptText()).ifPresent(texts::add);
    }
    if (node instanceof Control control && control.getTooltip() != null) {
      texts.add(control.getTooltip().getText());
    }
    if (node instanceof MenuBar bar) {
      bar.getMenus().forEach(menu -> collect(menu, texts));
    }
    if (node instanceof TabPane tabs) {
      tabs.getTabs().forEach(tab -> texts.add(tab.getText()));
      tabs.getTabs().stream()
          .filter(tab -> tab.getContent() != null)
          .forEach(tab -> collect(tab.getContent(), texts));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }

  private static void collect(MenuItem item, List<String> texts) {
    Optional.ofNullable(item.getText()).ifPresent(texts::add);
    if (item instanceof Menu menu) {
      menu.getItems().forEach(each -> collect(each, texts));
    }
  }

  @Test
  void fontconfigTakesTheFontForChineseWhereItIsUsed() {
    assertThat(HanFont.offered().join())
        .isEqualTo(System.getProperty("os.name").startsWith("Linux"));
  }
}
