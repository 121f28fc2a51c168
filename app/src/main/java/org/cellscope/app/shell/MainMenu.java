package org.cellscope.app.shell;

import java.util.Map;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.cellscope.app.editor.EditorOptions;
import org.cellscope.app.predict.PredictViewModel;
import org.cellscope.app.samples.SamplesViewModel;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.widget.Appearance;
import org.cellscope.app.widget.Phrase;
import org.cellscope.app.widget.Wording;

/** The menus. */
final class MainMenu {
  private final Commands commands;
  private final SessionViewModel session;
  private final SamplesViewModel samples;
  private final PredictViewModel predict;
  private final Appearance appearance;
  private final EditorOptions options;
  private final ChoiceMenus choices;

  MainMenu(
      Commands commands,
      SessionViewModel session,
      FileCommands files,
      SamplesViewModel samples,
      PredictViewModel predict,
      Appearance appearance,
      Map<String, Phrase> panes,
      ClosedPanes closed,
      EditorOptions options) {
    this.commands = commands;
    this.session = session;
    this.samples = samples;
    this.predict = predict;
    this.appearance = appearance;
    this.options = options;
    this.choices = new ChoiceMenus(session, files, samples, appearance, panes, closed);
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
        ShellText.FILE,
        item(Action.NEW),
        item(Action.OPEN),
        choices.recent(),
        item(Action.REOPEN),
        new SeparatorMenuItem(),
        item(Action.SAVE),
        item(Action.SAVE_AS),
        item(Action.CLOSE),
        new SeparatorMenuItem(),
        item(Action.QUIT));
  }

  private Menu edit() {
    return menu(
        ShellText.EDIT,
        item(Action.UNDO),
        item(Action.REDO),
        new SeparatorMenuItem(),
        item(Action.FIND),
        item(Action.REPLACE),
        item(Action.FIND_NEXT),
        item(Action.FIND_PREVIOUS),
        new SeparatorMenuItem(),
        item(Action.COMMENT),
        item(Action.COMPLETE),
        new SeparatorMenuItem(),
        item(Action.EDITOR),
        item(Action.NEXT_TAB),
        item(Action.PREVIOUS_TAB));
  }

  private Menu run() {
    return menu(
        ShellText.RUN,
        item(Action.RUN),
        item(Action.RUN_BACK),
        item(Action.PAUSE),
        item(Action.STOP),
        item(Action.RESTART),
        choices.pythons(item(Action.OTHER_PYTHON)),
        new SeparatorMenuItem(),
        item(Action.GO_ON_FORGETTING),
        item(Action.RUN_WITHOUT_HISTORY),
        new SeparatorMenuItem(),
        item(Action.PLAY),
        item(Action.PLAY_BACK),
        new SeparatorMenuItem(),
        item(Action.TO_LINE),
        item(Action.TO_LINE_BACK),
        new SeparatorMenuItem(),
        commands.check(Action.LIVE, options.liveProperty()));
  }

  private Menu step() {
    MenuItem library = commands.check(Action.LIBRARY, session.librarySteppingProperty());
    return menu(
        ShellText.STEP,
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
        ShellText.GO,
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
        ShellText.BREAKPOINTS,
        item(Action.BREAKPOINT),
        item(Action.CONDITION),
        item(Action.ENABLE_BREAKPOINT),
        new SeparatorMenuItem(),
        item(Action.BREAKPOINTS));
  }

  private Menu predict() {
    CheckMenuItem every = Wording.text(new CheckMenuItem(), ShellText.ASK_BEFORE_PRINT);
    every.selectedProperty().bindBidirectional(predict.beforeEveryPrintProperty());
    return menu(
        ShellText.PREDICT,
        item(Action.ASK),
        item(Action.COVER),
        item(Action.SHOW_ANSWER),
        item(Action.CLOSE_QUESTION),
        new SeparatorMenuItem(),
        every);
  }

  private Menu view() {
    MenuItem projector = commands.check(Action.PROJECTOR, appearance.projectorProperty());
    CheckMenuItem lesson = Wording.text(new CheckMenuItem(), ShellText.LESSON);
    lesson.selectedProperty().bindBidirectional(samples.expandedProperty());
    return menu(
        ShellText.VIEW,
        item(Action.LARGER),
        item(Action.SMALLER),
        item(Action.NORMAL_SIZE),
        new SeparatorMenuItem(),
        commands.check(Action.INLINE_VALUES, options.inlineValuesProperty()),
        choices.themes(),
        projector,
        new SeparatorMenuItem(),
        lesson,
        choices.panes(),
        item(Action.NEXT_PANE),
        item(Action.PREVIOUS_PANE),
        item(Action.CLOSE_PANE),
        item(Action.REOPEN_PANE),
        new SeparatorMenuItem(),
        item(Action.SETTINGS));
  }

  private Menu samples() {
    Menu menu =
        menu(
            ShellText.SAMPLES,
            item(Action.NEXT_STOP),
            item(Action.PREVIOUS_STOP),
            new SeparatorMenuItem(),
            item(Action.SAMPLES),
            item(Action.NEXT_SAMPLE),
            new SeparatorMenuItem());
    choices.addSamples(menu);
    return menu;
  }

  private Menu help() {
    return menu(
        ShellText.HELP,
        item(Action.KEYS),
        new SeparatorMenuItem(),
        item(Action.CHANGES),
        item(Action.ABOUT));
  }

  private MenuItem item(Action action) {
    return commands.item(action);
  }

  private static Menu menu(ShellText title, MenuItem... items) {
    Menu menu = Wording.text(new Menu(), title);
    menu.getItems().addAll(items);
    return menu;
  }
}
