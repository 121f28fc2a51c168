package org.cellscope.app.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.cellscope.app.editor.EditorView;
import org.cellscope.app.editor.EditorViewModel;
import org.cellscope.app.predict.PredictViewModel;
import org.cellscope.app.samples.SamplesViewModel;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.timeline.TimelineView;
import org.cellscope.app.widget.Appearance;
import org.cellscope.app.widget.Theme;

/** The window with its commands. */
public final class Shell {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;

  private final Stage stage;
  private final EditorViewModel editor;
  private final FileCommands files;
  private final Commands commands = new Commands();
  private final MainWindow window;
  private final Appearance appearance;
  private final SamplesViewModel samples;
  private final Settings settings;
  private final List<Switch> switches;
  private final ClosedPanes closed;

  /**
   * The window, not yet shown.
   *
   * @param editorView the pane of the editor's model, for the commands that need its caret
   * @param timeline the pane that plays
   * @param switches what the settings offer beside the window's own
   */
  public Shell(
      Stage stage,
      SessionViewModel session,
      EditorViewModel editor,
      EditorView editorView,
      TimelineView timeline,
      SamplesViewModel samples,
      PredictViewModel predict,
      Panes panes,
      Appearance appearance,
      Dialogs dialogs,
      Settings settings,
      List<Switch> switches) {
    this.stage = stage;
    this.samples = samples;
    this.settings = settings;
    this.switches = List.copyOf(switches);
    closed = new ClosedPanes(panes.titles().keySet());
    this.editor = editor;
    this.appearance = appearance;
    files = new FileCommands(editor, samples, dialogs);
    addCommands(session, editorView, timeline, dialogs);
    addPredictions(predict);
    window =
        new MainWindow(
            new MainMenu(
                    commands, session, files, samples, predict, appearance, panes.titles(), closed)
                .bar(),
            MainToolBar.of(commands),
            panes,
            closed,
            new StatusViewModel(session));
  }

  private void addCommands(
      SessionViewModel session, EditorView editorView, TimelineView timeline, Dialogs dialogs) {
    new Movements(session, editor::restart, editorView::caretLine).addTo(commands);
    commands.add(Action.NEW, files::newProgram);
    commands.add(Action.OPEN, files::open);
    commands.add(Action.SAVE, files::save);
    commands.add(Action.SAVE_AS, files::saveAs);
    commands.add(Action.QUIT, this::close);
    commands.add(Action.UNDO, editorView::undo);
    commands.add(Action.REDO, editorView::redo);
    commands.add(Action.EDITOR, editorView::focus);
    commands.add(
        Action.LIBRARY,
        () -> session.librarySteppingProperty().set(!session.librarySteppingProperty().get()));
    commands.add(Action.PLAY, timeline::togglePlaying);
    commands.add(Action.PLAY_BACK, timeline::togglePlayingBack);
    commands.add(Action.TO_STEP, timeline::askForStep);
    commands.add(Action.BREAKPOINT, () -> session.breakpoints().toggle(editorView.caretLine()));
    commands.add(Action.CONDITION, editorView::editCondition);
    commands.add(
        Action.ENABLE_BREAKPOINT,
        () ->
            session
                .breakpoints()
                .at(editorView.caretLine())
                .ifPresent(b -> session.breakpoints().setEnabled(b, !b.enabled())));
    commands.add(Action.BREAKPOINTS, () -> window().showDetail(Panes.BREAKPOINTS));
    commands.add(Action.LARGER, appearance::zoomIn);
    commands.add(Action.SMALLER, appearance::zoomOut);
    commands.add(Action.NORMAL_SIZE, appearance::zoomNormal);
    addPaneCommands();
    commands.add(Action.NEXT_STOP, samples.fittingProperty(), samples::nextStop);
    commands.add(Action.PREVIOUS_STOP, samples.fittingProperty(), samples::previousStop);
    commands.add(Action.NEXT_SAMPLE, () -> files.show(samples.next()));
    commands.add(Action.KEYS, () -> dialogs.inform(ShellText.KEYS.text(), commands.keyTable()));
    commands.add(Action.CHANGES, () -> dialogs.read(ShellText.CHANGES.text(), About.changes()));
    commands.add(Action.ABOUT, () -> dialogs.read(ShellText.ABOUT.text(), About.text()));
  }

  private void addPaneCommands() {
    commands.add(
        Action.PROJECTOR,
        () -> appearance.projectorProperty().set(!appearance.projectorProperty().get()));
    commands.add(Action.NEXT_PANE, () -> moveFocus(1));
    commands.add(Action.PREVIOUS_PANE, () -> moveFocus(-1));
    commands.add(
        Action.CLOSE_PANE,
        () -> window().paneOf(stage.getScene().getFocusOwner()).ifPresent(closed::close));
    commands.add(
        Action.REOPEN_PANE,
        Bindings.createBooleanBinding(
            () -> !closed.closedProperty().get().isEmpty(), closed.closedProperty()),
        closed::reopen);
    commands.add(
        Action.SETTINGS, () -> new SettingsDialog(settings, appearance, switches).show(stage));
  }

  private void moveFocus(int direction) {
    new PaneFocus(window()::visible).move(stage.getScene().getFocusOwner(), direction);
  }

  private void addPredictions(PredictViewModel predict) {
    commands.add(Action.ASK, predict::askHere);
    commands.add(Action.COVER, predict::askForSelection);
    commands.add(Action.SHOW_ANSWER, predict::show);
    commands.add(Action.CLOSE_QUESTION, predict::close);
  }

  private MainWindow window() {
    return window;
  }

  /** Shows the window; on a screen that is too small for it, it fills the screen. */
  public Scene show(double maxWidth, double maxHeight) {
    double width = settings.number("width", 400, 10_000, WIDTH);
    double height = settings.number("height", 300, 10_000, HEIGHT);
    Scene scene = window.scene(Math.min(width, maxWidth), Math.min(height, maxHeight));
    stage.setMaximized(width > maxWidth || height > maxHeight);
    appearance.install(window.root());
    restore();
    new Projector(stage, window, commands, appearance).install(scene);
    commands.addKeys(scene);
    InvalidationListener title = _ -> updateTitle();
    editor.documentProperty().addListener(title);
    editor.dirtyProperty().addListener(title);
    updateTitle();
    stage.setScene(scene);
    stage.setOnCloseRequest(
        request -> {
          if (files.mayLetGo()) {
            remember();
          } else {
            request.consume();
          }
        });
    stage.show();
    return scene;
  }

  private void updateTitle() {
    stage.setTitle(
        editor.documentProperty().get().name()
            + (editor.dirtyProperty().get() ? " • " : " ")
            + "– Cellscope");
  }

  private void close() {
    if (files.mayLetGo()) {
      remember();
      stage.close();
    }
  }

  private void restore() {
    appearance.chosenThemeProperty().set(theme());
    appearance.setFontSize(false, settings.number("font-size", 6, 60, Appearance.NORMAL));
    appearance.setFontSize(true, settings.number("projected-size", 6, 60, Appearance.PROJECTED));
    samples.expandedProperty().set(settings.flag("lesson", true));
    switches.forEach(
        choice -> choice.value().set(settings.flag(choice.id(), choice.value().get())));
    closed.restore(settings.text("closed"));
    window
        .splits()
        .forEach(
            (name, split) ->
                split.setPosition(settings.number("split." + name, 0.02, 0.98, split.position())));
  }

  private Theme theme() {
    return Stream.of(Theme.values())
        .filter(theme -> theme.name().equals(settings.text("theme")))
        .findFirst()
        .orElse(Theme.LIGHT);
  }

  private void remember() {
    Scene scene = stage.getScene();
    appearance.projectorProperty().set(false);
    settings.put("width", scene.getWidth());
    settings.put("height", scene.getHeight());
    settings.put("theme", appearance.chosenThemeProperty().get().name());
    settings.put("font-size", appearance.fontSize(false));
    settings.put("projected-size", appearance.fontSize(true));
    settings.put("lesson", samples.expandedProperty().get());
    switches.forEach(choice -> settings.put(choice.id(), choice.value().get()));
    settings.put("closed", closed.toText());
    window.splits().forEach((name, split) -> settings.put("split." + name, split.position()));
  }

  /** Programs from and to files. */
  public FileCommands files() {
    return files;
  }
}
