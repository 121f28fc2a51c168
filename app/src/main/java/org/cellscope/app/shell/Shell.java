package org.cellscope.app.shell;

import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.cellscope.app.editor.EditorView;
import org.cellscope.app.editor.EditorViewModel;
import org.cellscope.app.samples.SamplesViewModel;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.widget.Appearance;

/** The window with its commands. */
public final class Shell {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;

  private final Stage stage;
  private final EditorViewModel editor;
  private final FileCommands files;
  private final Movements movements;
  private final MainWindow window;
  private final Appearance appearance;
  private final SamplesViewModel samples;
  private final Settings settings;

  /**
   * The window, not yet shown.
   *
   * @param editorView the pane of the editor's model, for the commands that need its caret
   */
  public Shell(
      Stage stage,
      SessionViewModel session,
      EditorViewModel editor,
      EditorView editorView,
      SamplesViewModel samples,
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
    movements = new Movements(session, editor::restart, editorView::caretLine);
    var menu =
        new MainMenu(movements, files, editorView, samples, appearance, dialogs, this::close);
    window =
        new MainWindow(menu.bar(), MainToolBar.of(movements), panes, new StatusViewModel(session));
  }

  /** Shows the window; on a screen that is too small for it, it fills the screen. */
  public Scene show(double maxWidth, double maxHeight) {
    double width = settings.number("width", 400, 10_000, WIDTH);
    double height = settings.number("height", 300, 10_000, HEIGHT);
    Scene scene = window.scene(Math.min(width, maxWidth), Math.min(height, maxHeight));
    stage.setMaximized(width > maxWidth || height > maxHeight);
    appearance.install(window.root());
    restore();
    addKeys(scene);
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

  /** Menus know one key a command; these are the others. */
  private void addKeys(Scene scene) {
    for (Command command : new Command[] {movements.instruction, movements.instructionBack}) {
      command.keys().stream()
          .skip(1)
          .forEach(key -> scene.getAccelerators().put(key, command::perform));
    }
    scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+EQUALS"), appearance::zoomIn);
    scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+ADD"), appearance::zoomIn);
    scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+SUBTRACT"), appearance::zoomOut);
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
