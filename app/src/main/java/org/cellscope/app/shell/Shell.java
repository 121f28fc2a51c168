package org.cellscope.app.shell;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.cellscope.app.editor.EditorTabs;
import org.cellscope.app.editor.Editors;
import org.cellscope.app.predict.PredictViewModel;
import org.cellscope.app.samples.SamplesViewModel;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.timeline.TimelineView;
import org.cellscope.app.widget.Appearance;
import org.cellscope.app.widget.Theme;
import org.cellscope.bytecode.PythonVersion;

/** The window with its commands. */
public final class Shell {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;

  private final Stage stage;
  private final Editors editors;
  private final FileCommands files;
  private final Commands commands = new Commands();
  private final MainWindow window;
  private final Appearance appearance;
  private final SessionViewModel session;
  private final SamplesViewModel samples;
  private final Settings settings;
  private final List<Switch> switches;
  private final ClosedPanes closed;

  /**
   * The window, not yet shown.
   *
   * @param files programs from and to files
   * @param editorTabs the pane of the editors, for the commands that need a caret
   * @param timeline the pane that plays
   * @param switches what the settings offer beside the window's own
   */
  public Shell(
      Stage stage,
      SessionViewModel session,
      Editors editors,
      EditorTabs editorTabs,
      FileCommands files,
      TimelineView timeline,
      SamplesViewModel samples,
      PredictViewModel predict,
      Panes panes,
      Appearance appearance,
      Dialogs dialogs,
      Settings settings,
      List<Switch> switches) {
    this.stage = stage;
    this.session = session;
    this.samples = samples;
    this.settings = settings;
    this.switches = List.copyOf(switches);
    closed = new ClosedPanes(panes.titles().keySet());
    this.editors = editors;
    this.files = files;
    this.appearance = appearance;
    addFileCommands();
    addEditorCommands(session, editorTabs);
    addCommands(session, editorTabs, timeline, dialogs);
    addPredictions(predict);
    window =
        new MainWindow(
            new MainMenu(
                    commands,
                    session,
                    files,
                    samples,
                    predict,
                    appearance,
                    panes.titles(),
                    closed,
                    editors.options())
                .bar(),
            MainToolBar.of(commands, session.pythonProperty()),
            panes,
            closed,
            new StatusViewModel(session));
  }

  private void addFileCommands() {
    commands.add(Action.NEW, files::newProgram);
    commands.add(Action.OPEN, files::open);
    commands.add(Action.SAVE, files::save);
    commands.add(Action.SAVE_AS, files::saveAs);
    commands.add(Action.CLOSE, () -> files.close(editors.active()));
    commands.add(Action.REOPEN, editors::reopen);
    commands.add(Action.QUIT, this::close);
    commands.add(Action.NEXT_TAB, () -> editors.activateNext(1));
    commands.add(Action.PREVIOUS_TAB, () -> editors.activateNext(-1));
  }

  private void addEditorCommands(SessionViewModel session, EditorTabs tabs) {
    commands.add(Action.UNDO, () -> tabs.view().undo());
    commands.add(Action.REDO, () -> tabs.view().redo());
    commands.add(Action.FIND, () -> tabs.view().find(false));
    commands.add(Action.REPLACE, () -> tabs.view().find(true));
    commands.add(Action.FIND_NEXT, () -> tabs.view().findNext());
    commands.add(Action.FIND_PREVIOUS, () -> tabs.view().findPrevious());
    commands.add(Action.COMMENT, () -> tabs.view().toggleComment());
    commands.add(Action.COMPLETE, () -> tabs.view().complete());
    commands.add(Action.EDITOR, () -> tabs.view().focus());
    toggle(Action.INLINE_VALUES, editors.options().inlineValuesProperty());
    toggle(Action.LIVE, editors.options().liveProperty());
    commands.add(Action.BREAKPOINT, () -> session.breakpoints().toggle(tabs.view().caretLine()));
    commands.add(Action.CONDITION, () -> tabs.view().editCondition());
    commands.add(
        Action.ENABLE_BREAKPOINT,
        () ->
            session
                .breakpoints()
                .at(tabs.view().caretLine())
                .ifPresent(b -> session.breakpoints().setEnabled(b, !b.enabled())));
  }

  private void toggle(Action action, BooleanProperty property) {
    commands.add(action, () -> property.set(!property.get()));
  }

  private void addCommands(
      SessionViewModel session, EditorTabs tabs, TimelineView timeline, Dialogs dialogs) {
    new Movements(session, () -> editors.active().restart(), () -> tabs.view().caretLine())
        .addTo(commands);
    toggle(Action.LIBRARY, session.librarySteppingProperty());
    commands.add(
        Action.OTHER_PYTHON,
        () -> session.pythonProperty().set(session.pythonProperty().get().other()));
    commands.add(Action.PLAY, timeline::togglePlaying);
    commands.add(Action.PLAY_BACK, timeline::togglePlayingBack);
    commands.add(Action.TO_STEP, timeline::askForStep);
    commands.add(Action.BREAKPOINTS, () -> window().showDetail(Panes.BREAKPOINTS));
    commands.add(Action.LARGER, appearance::zoomIn);
    commands.add(Action.SMALLER, appearance::zoomOut);
    commands.add(Action.NORMAL_SIZE, appearance::zoomNormal);
    addPaneCommands();
    commands.add(Action.NEXT_STOP, samples.fittingProperty(), samples::nextStop);
    commands.add(Action.PREVIOUS_STOP, samples.fittingProperty(), samples::previousStop);
    commands.add(Action.SAMPLES, () -> window().showDetail(Panes.SAMPLES));
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
        Action.SETTINGS,
        () -> new SettingsDialog(settings, appearance, switches, this::sayAgain).show(stage));
  }

  /** Everything is said again, because another language has been chosen. */
  void sayAgain() {
    window.sayAgain();
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

  /**
   * Puts everything into the window, as it was left the last time; it is not shown yet. On a screen
   * that is too small for it, it will fill the screen.
   */
  public Scene prepare(double maxWidth, double maxHeight) {
    double width = settings.number("width", 400, 10_000, WIDTH);
    double height = settings.number("height", 300, 10_000, HEIGHT);
    Scene scene = window.scene(Math.min(width, maxWidth), Math.min(height, maxHeight));
    stage.setMaximized(width > maxWidth || height > maxHeight);
    appearance.install(window.root());
    restore();
    new Projector(stage, window, commands, appearance).install(scene);
    commands.addKeys(scene);
    editors.documentProperty().subscribe(_ -> updateTitle());
    editors.dirtyProperty().subscribe(_ -> updateTitle());
    acceptFiles(scene);
    stage.setScene(scene);
    stage.setOnCloseRequest(
        request -> {
          if (files.mayLetGo()) {
            remember();
          } else {
            request.consume();
          }
        });
    return scene;
  }

  /** Shows the window. */
  public void show() {
    stage.show();
    commands.get(Action.EDITOR).perform();
  }

  /** Files can be dropped anywhere on the window. */
  private void acceptFiles(Scene scene) {
    scene.setOnDragOver(
        drag -> {
          if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            drag.consume();
          }
        });
    scene.setOnDragDropped(
        drag -> {
          boolean hasFiles = drag.getDragboard().hasFiles();
          if (hasFiles) {
            files.loadAll(drag.getDragboard().getFiles().stream().map(File::toPath).toList());
            drag.consume();
          }
          drag.setDropCompleted(hasFiles);
        });
  }

  private void updateTitle() {
    stage.setTitle(
        editors.documentProperty().getValue().name()
            + (editors.dirtyProperty().getValue() ? " • " : " ")
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
    PythonVersion.of(settings.text("python")).ifPresent(session.pythonProperty()::set);
    switches.forEach(
        choice -> choice.value().set(settings.flag(choice.id(), choice.value().get())));
    closed.restore(settings.text("closed"));
    files.recent().restore(settings);
    window
        .splits()
        .forEach(
            (name, split) -> {
              split.setPosition(share("split." + name, split.position()));
              split.setOtherPosition(share("split.projected." + name, split.otherPosition()));
            });
  }

  private double share(String key, double otherwise) {
    return settings.number(key, 0.02, 0.98, otherwise);
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
    settings.put("python", session.pythonProperty().get().text());
    settings.put("lesson", samples.expandedProperty().get());
    switches.forEach(choice -> settings.put(choice.id(), choice.value().get()));
    settings.put("closed", closed.toText());
    window
        .splits()
        .forEach(
            (name, split) -> {
              settings.put("split." + name, split.position());
              settings.put("split.projected." + name, split.otherPosition());
            });
    files.recent().remember(settings);
  }

  /** Programs from and to files. */
  public FileCommands files() {
    return files;
  }
}
