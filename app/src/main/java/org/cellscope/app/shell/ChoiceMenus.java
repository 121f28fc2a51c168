package org.cellscope.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.cellscope.app.samples.Sample;
import org.cellscope.app.samples.SamplesViewModel;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.widget.Appearance;
import org.cellscope.app.widget.Phrase;
import org.cellscope.app.widget.Theme;
import org.cellscope.app.widget.Wording;
import org.cellscope.bytecode.PythonVersion;

/** The menus that offer what there is at the time, rather than commands. */
final class ChoiceMenus {
  private final SessionViewModel session;
  private final FileCommands files;
  private final SamplesViewModel samples;
  private final Appearance appearance;
  private final Map<String, Phrase> panes;
  private final ClosedPanes closed;

  ChoiceMenus(
      SessionViewModel session,
      FileCommands files,
      SamplesViewModel samples,
      Appearance appearance,
      Map<String, Phrase> panes,
      ClosedPanes closed) {
    this.session = session;
    this.files = files;
    this.samples = samples;
    this.appearance = appearance;
    this.panes = panes;
    this.closed = closed;
  }

  /** The files that were opened last, by their names; their folders follow. */
  Menu recent() {
    Menu menu = Wording.text(new Menu(), ShellText.RECENT);
    Runnable fill =
        () -> {
          menu.getItems().clear();
          for (Path path : files.recent().all()) {
            var item = new MenuItem(path.getFileName() + "  –  " + path.getParent());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> files.load(path));
            menu.getItems().add(item);
          }
          MenuItem forget = Wording.text(new MenuItem(), ShellText.FORGET);
          forget.setOnAction(_ -> files.recent().clear());
          menu.getItems().addAll(new SeparatorMenuItem(), forget);
          menu.setDisable(files.recent().all().isEmpty());
        };
    files.recent().all().addListener((InvalidationListener) _ -> fill.run());
    fill.run();
    return menu;
  }

  /**
   * The versions of Python.
   *
   * @param other changes to the other one
   */
  Menu pythons(MenuItem other) {
    var group = new ToggleGroup();
    Menu menu = Wording.text(new Menu(), ShellText.PYTHON_VERSION);
    for (PythonVersion version : PythonVersion.values()) {
      var item = new RadioMenuItem();
      Wording.of(item, () -> item.setText(ShellText.PYTHON.text(version.text())));
      item.setToggleGroup(group);
      item.setOnAction(_ -> session.pythonProperty().set(version));
      session.pythonProperty().subscribe(chosen -> item.setSelected(chosen == version));
      menu.getItems().add(item);
    }
    menu.getItems().addAll(new SeparatorMenuItem(), other);
    return menu;
  }

  /** Which panes are open. */
  Menu panes() {
    Menu menu = Wording.text(new Menu(), ShellText.PANES);
    panes.forEach(
        (id, title) -> {
          CheckMenuItem item = Wording.text(new CheckMenuItem(), title);
          item.setOnAction(
              _ -> {
                if (item.isSelected()) {
                  closed.open(id);
                } else {
                  closed.close(id);
                }
              });
          closed.closedProperty().subscribe(gone -> item.setSelected(!gone.contains(id)));
          menu.getItems().add(item);
        });
    return menu;
  }

  /** The colours. */
  Menu themes() {
    var group = new ToggleGroup();
    Menu menu = Wording.text(new Menu(), ShellText.COLOURS);
    for (Theme theme : Theme.values()) {
      RadioMenuItem item = Wording.text(new RadioMenuItem(), SettingsDialog.name(theme));
      item.setToggleGroup(group);
      item.setOnAction(_ -> appearance.chosenThemeProperty().set(theme));
      appearance.chosenThemeProperty().subscribe(chosen -> item.setSelected(chosen == theme));
      menu.getItems().add(item);
    }
    return menu;
  }

  /** Adds the samples to a menu by their topics, behind what is in it. */
  void addSamples(Menu menu) {
    int before = menu.getItems().size();
    Wording.of(
        menu,
        () -> {
          menu.getItems().remove(before, menu.getItems().size());
          samples
              .library()
              .byTopic()
              .forEach((topic, group) -> menu.getItems().add(topic(topic, group)));
        });
  }

  private Menu topic(String name, List<Sample> group) {
    var menu = new Menu(name);
    for (Sample sample : group) {
      var item = new MenuItem(sample.title());
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> files.show(sample));
      menu.getItems().add(item);
    }
    return menu;
  }
}
