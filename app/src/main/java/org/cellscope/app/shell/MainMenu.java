package org.cellscope.app.shell;

import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.cellscope.app.editor.EditorView;
import org.cellscope.app.samples.Sample;
import org.cellscope.app.samples.SamplesViewModel;
import org.cellscope.app.widget.Appearance;
import org.kordamp.ikonli.javafx.FontIcon;

/** The menus. */
final class MainMenu {
  private final Movements movements;
  private final FileCommands files;
  private final EditorView editor;
  private final SamplesViewModel samples;
  private final Appearance appearance;
  private final Dialogs dialogs;
  private final Runnable close;

  MainMenu(
      Movements movements,
      FileCommands files,
      EditorView editor,
      SamplesViewModel samples,
      Appearance appearance,
      Dialogs dialogs,
      Runnable close) {
    this.movements = movements;
    this.files = files;
    this.editor = editor;
    this.samples = samples;
    this.appearance = appearance;
    this.dialogs = dialogs;
    this.close = close;
  }

  MenuBar bar() {
    var bar = new MenuBar(file(), edit(), run(), view(), samples(), help());
    bar.setUseSystemMenuBar(true);
    return bar;
  }

  private Menu file() {
    return menu(
        "_File",
        item("New", "Shortcut+N", files::newProgram),
        item("Open…", "Shortcut+O", files::open),
        new SeparatorMenuItem(),
        item("Save", "Shortcut+S", files::save),
        item("Save As…", "Shortcut+Shift+S", files::saveAs),
        new SeparatorMenuItem(),
        item("Quit", "Shortcut+Q", close));
  }

  private Menu edit() {
    return menu(
        "_Edit",
        item("Undo", "Shortcut+Z", editor::undo),
        item("Redo", "Shortcut+Shift+Z", editor::redo),
        new SeparatorMenuItem(),
        item("Breakpoint in This Line", "F9", editor::toggleBreakpoint),
        item("Go to the Editor", "Shortcut+E", editor::focus));
  }

  private Menu run() {
    return menu(
        "_Run",
        item(movements.run),
        item(movements.pause),
        item(movements.stop),
        item(movements.restart),
        new SeparatorMenuItem(),
        item(movements.instruction),
        item(movements.line),
        item(movements.over),
        item(movements.out),
        item(movements.toLine),
        item(movements.toEnd),
        new SeparatorMenuItem(),
        item(movements.instructionBack),
        item(movements.lineBack),
        item(movements.overBack),
        item(movements.outBack),
        item(movements.runBack),
        item(movements.toLineBack),
        item(movements.toStart));
  }

  private Menu view() {
    var dark = new CheckMenuItem("Dark");
    dark.selectedProperty().bindBidirectional(appearance.darkProperty());
    var lesson = new CheckMenuItem("Lesson");
    lesson.selectedProperty().bindBidirectional(samples.expandedProperty());
    return menu(
        "_View",
        item("Larger", "Shortcut+PLUS", appearance::zoomIn),
        item("Smaller", "Shortcut+MINUS", appearance::zoomOut),
        item("Normal Size", "Shortcut+0", appearance::zoomNormal),
        new SeparatorMenuItem(),
        dark,
        lesson);
  }

  private Menu samples() {
    var menu = menu("_Samples");
    menu.getItems().addAll(item("Next Sample", "F4", this::nextSample), new SeparatorMenuItem());
    for (Map.Entry<String, List<Sample>> topic : samples.library().byTopic().entrySet()) {
      var group = new Menu(topic.getKey());
      for (Sample sample : topic.getValue()) {
        var item = new MenuItem(sample.title());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> files.show(sample));
        group.getItems().add(item);
      }
      menu.getItems().add(group);
    }
    return menu;
  }

  private Menu help() {
    return menu("_Help", item("Keys", "F1", () -> dialogs.inform("Keys", movements.keyTable())));
  }

  private void nextSample() {
    files.show(samples.next());
  }

  private static Menu menu(String title, MenuItem... items) {
    var menu = new Menu(title);
    menu.getItems().addAll(items);
    return menu;
  }

  private static MenuItem item(Command command) {
    MenuItem item =
        command.keys().isEmpty()
            ? new MenuItem(command.text())
            : withKey(command.text(), command.keys().getFirst());
    item.setGraphic(new FontIcon(command.icon()));
    item.setOnAction(_ -> command.perform());
    item.disableProperty().bind(Bindings.not(command.enabled()));
    return item;
  }

  private static MenuItem item(String text, String key, Runnable action) {
    MenuItem item = withKey(text, KeyCombination.valueOf(key));
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static MenuItem withKey(String text, KeyCombination key) {
    var item = new MenuItem(text);
    item.setAccelerator(key);
    return item;
  }
}
