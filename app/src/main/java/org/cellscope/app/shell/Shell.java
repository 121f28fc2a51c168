package org.cellscope.app.shell;

import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.cellscope.app.editor.EditorView;
import org.cellscope.app.editor.EditorViewModel;
import org.cellscope.app.predict.PredictViewModel;
import org.cellscope.app.samples.SamplesViewModel;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.timeline.TimelineView;
import org.cellscope.app.widget.Appearance;

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

  /**
   * The window, not yet shown.
   *
   * @param editorView the pane of the editor's model, for the commands that need its caret
   * @param timeline the pane that plays
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
      Settings settings) {
    this.stage = stage;
    this.samples = samples;
    this.settings = settings;
    this.editor = editor;
    this.appearance = appearance;
    files = new FileCommands(editor, samples, dialogs);
    addCommands(session, editorView, timeline, dialogs);
    addPredictions(predict);
    window =
        new MainWindow(
            new MainMenu(commands, session, files, samples, predict, appearance).bar(),
            MainToolBar.of(commands),
            panes,
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
    commands.add(Action.NEXT_STOP, samples.fittingProperty(), samples::nextStop);
    commands.add(Action.PREVIOUS_STOP, samples.fittingProperty(), samples::previousStop);
    commands.add(Action.NEXT_SAMPLE, () -> files.show(samples.next()));
    commands.add(Action.KEYS, () -> dialogs.inform("Keys", commands.keyTable()));
    commands.add(Action.CHANGES, () -> dialogs.read("What changed", About.changes()));
    commands.add(Action.ABOUT, () -> dialogs.read("About Cellscope", About.text()));
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
    appearance.darkProperty().set(settings.flag("dark", false));
    appearance.fontSizeProperty().set(settings.number("font-size", 6, 60, Appearance.NORMAL));
    samples.expandedProperty().set(settings.flag("lesson", true));
    window
        .splits()
        .forEach(
            (name, split) ->
                split.setDividerPositions(
                    settings.number("split." + name, 0.02, 0.98, split.getDividerPositions()[0])));
  }

  private void remember() {
    Scene scene = stage.getScene();
    settings.put("width", scene.getWidth());
    settings.put("height", scene.getHeight());
    settings.put("dark", appearance.darkProperty().get());
    settings.put("font-size", appearance.fontSizeProperty().get());
    settings.put("lesson", samples.expandedProperty().get());
    window
        .splits()
        .forEach((name, split) -> settings.put("split." + name, split.getDividerPositions()[0]));
  }

  /** Programs from and to files. */
  public FileCommands files() {
    return files;
  }
}
