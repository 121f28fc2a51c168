package org.cellscope.app.shell;

import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.cellscope.app.predict.PredictViewModel;
import org.cellscope.app.samples.Sample;
import org.cellscope.app.samples.SamplesViewModel;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.widget.Appearance;

/** The menus. */
final class MainMenu {
  private final Commands commands;
  private final SessionViewModel session;
  private final FileCommands files;
  private final SamplesViewModel samples;
  private final PredictViewModel predict;
  private final Appearance appearance;

  MainMenu(
      Commands commands,
      SessionViewModel session,
      FileCommands files,
      SamplesViewModel samples,
      PredictViewModel predict,
      Appearance appearance) {
    this.commands = commands;
    this.session = session;
    this.files = files;
    this.samples = samples;
    this.predict = predict;
    this.appearance = appearance;
  }

  MenuBar bar() {
    var bar =
        new MenuBar(
            file(),
            edit(),
            run(),
            step(),
            go(),
            breakpoints(),
            predict(),
            view(),
            samples(),
            help());
    bar.setUseSystemMenuBar(true);
    return bar;
  }

  private Menu file() {
    return menu(
        "_File",
        item(Action.NEW),
        item(Action.OPEN),
        new SeparatorMenuItem(),
        item(Action.SAVE),
        item(Action.SAVE_AS),
        new SeparatorMenuItem(),
        item(Action.QUIT));
  }

  private Menu edit() {
    return menu(
        "_Edit",
        item(Action.UNDO),
        item(Action.REDO),
        new SeparatorMenuItem(),
        item(Action.EDITOR));
  }

  private Menu run() {
    return menu(
        "_Run",
        item(Action.RUN),
        item(Action.RUN_BACK),
        item(Action.PAUSE),
        item(Action.STOP),
        item(Action.RESTART),
        new SeparatorMenuItem(),
        item(Action.PLAY),
        item(Action.PLAY_BACK),
        new SeparatorMenuItem(),
        item(Action.TO_LINE),
        item(Action.TO_LINE_BACK));
  }

  private Menu step() {
    var library = commands.fill(new CheckMenuItem(), Action.LIBRARY);
    library.selectedProperty().bindBidirectional(session.librarySteppingProperty());
    return menu(
        "S_tep",
        item(Action.INSTRUCTION),
        item(Action.EXPRESSION),
        item(Action.LINE),
        item(Action.OVER),
        item(Action.OUT),
        new SeparatorMenuItem(),
        item(Action.INSTRUCTION_BACK),
        item(Action.EXPRESSION_BACK),
        item(Action.LINE_BACK),
        item(Action.OVER_BACK),
        item(Action.OUT_BACK),
        new SeparatorMenuItem(),
        library);
  }

  private Menu go() {
    return menu(
        "_Go",
        item(Action.NEXT_WRITE),
        item(Action.LAST_WRITE),
        new SeparatorMenuItem(),
        item(Action.NEXT_OUTPUT),
        item(Action.PREVIOUS_OUTPUT),
        item(Action.NEXT_EXCEPTION),
        item(Action.PREVIOUS_EXCEPTION),
        new SeparatorMenuItem(),
        item(Action.TO_STEP),
        item(Action.TO_START),
        item(Action.TO_END));
  }

  private Menu breakpoints() {
    return menu(
        "_Breakpoints",
        item(Action.BREAKPOINT),
        item(Action.CONDITION),
        item(Action.ENABLE_BREAKPOINT),
        new SeparatorMenuItem(),
        item(Action.BREAKPOINTS));
  }

  private Menu predict() {
    var every = new CheckMenuItem("Ask before every print");
    every.selectedProperty().bindBidirectional(predict.beforeEveryPrintProperty());
    return menu(
        "_Predict",
        item(Action.ASK),
        item(Action.COVER),
        item(Action.SHOW_ANSWER),
        item(Action.CLOSE_QUESTION),
        new SeparatorMenuItem(),
        every);
  }

  private Menu view() {
    var dark = new CheckMenuItem("Dark");
    dark.selectedProperty().bindBidirectional(appearance.darkProperty());
    var lesson = new CheckMenuItem("Lesson");
    lesson.selectedProperty().bindBidirectional(samples.expandedProperty());
    return menu(
        "_View",
        item(Action.LARGER),
        item(Action.SMALLER),
        item(Action.NORMAL_SIZE),
        new SeparatorMenuItem(),
        dark,
        lesson);
  }

  private Menu samples() {
    var menu =
        menu(
            "_Samples",
            item(Action.NEXT_STOP),
            item(Action.PREVIOUS_STOP),
            new SeparatorMenuItem(),
            item(Action.NEXT_SAMPLE),
            new SeparatorMenuItem());
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
    return menu(
        "_Help",
        item(Action.KEYS),
        new SeparatorMenuItem(),
        item(Action.CHANGES),
        item(Action.ABOUT));
  }

  private MenuItem item(Action action) {
    return commands.item(action);
  }

  private static Menu menu(String title, MenuItem... items) {
    var menu = new Menu(title);
    menu.getItems().addAll(items);
    return menu;
  }
}
