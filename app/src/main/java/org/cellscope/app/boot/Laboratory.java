package org.cellscope.app.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.cellscope.app.bytecode.BytecodeView;
import org.cellscope.app.bytecode.BytecodeViewModel;
import org.cellscope.app.console.ConsoleView;
import org.cellscope.app.console.ConsoleViewModel;
import org.cellscope.app.console.PromptView;
import org.cellscope.app.console.PromptViewModel;
import org.cellscope.app.editor.BreakpointsView;
import org.cellscope.app.editor.EditorTabs;
import org.cellscope.app.editor.Editors;
import org.cellscope.app.editor.Recovery;
import org.cellscope.app.heapgraph.ExportTarget;
import org.cellscope.app.heapgraph.HeapGraphView;
import org.cellscope.app.heapgraph.HeapGraphViewModel;
import org.cellscope.app.predict.PredictView;
import org.cellscope.app.predict.PredictViewModel;
import org.cellscope.app.samples.LessonView;
import org.cellscope.app.samples.SampleBrowser;
import org.cellscope.app.samples.SampleLibrary;
import org.cellscope.app.samples.SamplesViewModel;
import org.cellscope.app.scopes.ScopesView;
import org.cellscope.app.scopes.ScopesViewModel;
import org.cellscope.app.session.Background;
import org.cellscope.app.session.LabFactory;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.shell.Dialogs;
import org.cellscope.app.shell.FileCommands;
import org.cellscope.app.shell.Panes;
import org.cellscope.app.shell.Settings;
import org.cellscope.app.shell.Shell;
import org.cellscope.app.shell.Switch;
import org.cellscope.app.timeline.TimelineView;
import org.cellscope.app.timeline.TimelineViewModel;
import org.cellscope.app.widget.Appearance;
import org.cellscope.session.Notice;
import org.cellscope.session.SessionState;

/** The composition root: every model and view is made here, and given what it needs. */
final class Laboratory {
  private final SessionViewModel session;
  private final SamplesViewModel samples;
  private final Appearance appearance;
  private final Dialogs dialogs;
  private final Editors editors;
  private final Shell shell;
  private Optional<Keeper> keeper = Optional.empty();

  /** A laboratory in a window that is not shown yet. */
  Laboratory(
      Stage stage,
      LabFactory factory,
      SampleLibrary library,
      Appearance appearance,
      Dialogs dialogs,
      Settings settings) {
    this.appearance = appearance;
    this.dialogs = dialogs;
    session = new SessionViewModel(factory, Platform::runLater, this::fault);
    session.stateProperty().subscribe(this::tellDefect);
    var predict = new PredictViewModel(session);
    samples = new SamplesViewModel(library, session, predict::ask);
    predict.whenShown(samples::answered);
    editors = new Editors(session);
    var files = new FileCommands(editors, samples, dialogs);
    var editorTabs = new EditorTabs(editors, files::close, files::reload);
    var timeline = new TimelineView(new TimelineViewModel(session));
    var graph = new HeapGraphViewModel(session);
    graph.setMostBoxes(() -> settings.limit(Settings.BOXES));
    var panes =
        new Panes(
            new LessonView(samples).node(),
            new PredictView(predict).node(),
            editorTabs.node(),
            new ConsoleView(
                    new ConsoleViewModel(session), new PromptView(new PromptViewModel(session)))
                .node(),
            new HeapGraphView(graph, appearance, exports(dialogs)).node(),
            List.of(
                new Panes.Detail(
                    "bytecode",
                    BootText.BYTECODE,
                    new BytecodeView(new BytecodeViewModel(session)).node()),
                new Panes.Detail(
                    "scopes", BootText.SCOPES, new ScopesView(new ScopesViewModel(session)).node()),
                new Panes.Detail(
                    Panes.SAMPLES,
                    BootText.SAMPLES,
                    new SampleBrowser(library, files::show).node()),
                new Panes.Detail(
                    Panes.BREAKPOINTS,
                    BootText.BREAKPOINTS,
                    new BreakpointsView(session.breakpoints(), () -> editors.active().source())
                        .node())),
            timeline.node());
    shell =
        new Shell(
            stage,
            session,
            editors,
            editorTabs,
            files,
            timeline,
            samples,
            predict,
            panes,
            appearance,
            dialogs,
            settings,
            List.of(
                new Switch(
                    "library-stepping",
                    BootText.LIBRARY_STEPPING,
                    session.librarySteppingProperty()),
                new Switch(
                    "inline-values",
                    BootText.INLINE_VALUES,
                    editors.options().inlineValuesProperty()),
                new Switch("live", BootText.LIVE, editors.options().liveProperty()),
                new Switch("ids", BootText.IDS, graph.idsProperty()),
                new Switch("values-as-boxes", BootText.BOXES, graph.boxesProperty())));
  }

  /**
   * Shows the window with a file loaded, or the first sample without one that can be read. The
   * program is there before the window is: it is recorded while that is drawn, once.
   */
  Scene show(double maxWidth, double maxHeight, Optional<Path> file) {
    Scene scene = shell.prepare(maxWidth, maxHeight);
    Optional<IOException> unreadable = file.flatMap(shell.files()::read);
    if (file.isEmpty() || unreadable.isPresent()) {
      shell.files().show(samples.library().first());
    }
    shell.show();
    unreadable.ifPresent(shell.files()::tellUnreadable);
    return scene;
  }

  /**
   * Offers what a crash has left behind, and keeps from now on what is not saved.
   *
   * @param recovery where it is kept; empty for nowhere
   * @throws IOException if what was left behind cannot be looked for
   */
  void keep(Optional<Recovery> recovery) throws IOException {
    var made =
        new Keeper(editors, new Background(Platform::runLater, this::fault), dialogs, recovery);
    keeper = Optional.of(made);
    made.start();
  }

  /** Ends the program's threads; nothing has to be recovered. */
  void close() throws IOException {
    session.close();
    if (keeper.isPresent()) {
      keeper.get().stop();
    }
  }

  /**
   * Shows a sample.
   *
   * @param id of a sample that there is
   */
  void showSample(String id) {
    samples.library().samples().stream()
        .filter(sample -> sample.id().equals(id))
        .findFirst()
        .ifPresent(shell.files()::show);
  }

  private static ExportTarget exports(Dialogs dialogs) {
    return new ExportTarget() {
      @Override
      public Optional<Path> ask(String title, String name, String pattern) {
        return dialogs.fileToExport(title, name, pattern);
      }

      @Override
      public void tell(String title, String message) {
        dialogs.tell(title, message);
      }
    };
  }

  /** Tells of a mistake of Cellscope's own; nobody has to read a stack trace for that. */
  void fault(Throwable failure) {
    dialogs.fault(FaultReport.of(session, failure));
  }

  /** A mistake that has ended the program alone is told as well, once. */
  private void tellDefect(SessionState before, SessionState now) {
    now.notice()
        .filter(notice -> before == null || !before.notice().equals(now.notice()))
        .ifPresent(
            notice -> {
              if (notice instanceof Notice.Defect(String _, String trace)) {
                dialogs.fault(FaultReport.of(session, trace));
              }
            });
  }

  Shell shell() {
    return shell;
  }

  Editors editors() {
    return editors;
  }

  SessionViewModel session() {
    return session;
  }

  Appearance appearance() {
    return appearance;
  }
}
