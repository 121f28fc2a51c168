package org.cellscope.app.boot;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.cellscope.app.editor.Recovery;
import org.cellscope.app.samples.SampleLibrary;
import org.cellscope.app.session.LabFactory;
import org.cellscope.app.shell.Settings;
import org.cellscope.app.shell.WindowDialogs;
import org.cellscope.app.shell.WindowIcon;
import org.cellscope.app.widget.Appearance;
import org.cellscope.app.widget.Fonts;
import org.cellscope.app.widget.Language;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.session.Lab;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Limits;
import org.cellscope.source.SourceFile;
import org.jspecify.annotations.Nullable;

/** Starts the laboratory, and takes the tour when asked to. */
public final class CellscopeApp extends Application {
  /** What the argument that asks for the tour starts with; the pictures' directory follows. */
  static final String TOUR = "--tour=";

  /** The argument that asks for the start and a few steps alone, without a display. */
  static final String REHEARSAL = "--rehearsal";

  private static final double MARGIN = 20;

  private final Optional<LabFactory> factory;
  private @Nullable Laboratory laboratory;
  private Optional<Path> settingsFile = Optional.empty();
  private Settings settings = new Settings();

  /** Created by JavaFX. */
  public CellscopeApp() {
    this(Optional.empty());
  }

  /** An application whose programs another factory opens. */
  CellscopeApp(LabFactory factory) {
    this(Optional.of(factory));
  }

  private CellscopeApp(Optional<LabFactory> factory) {
    this.factory = factory;
  }

  /** A recording takes half of the memory at most: the window and its graph need some, too. */
  static LabSettings settingsFor(long maxMemory, Settings settings) {
    return new LabSettings(
            Math.min((long) settings.limit(Settings.MEMORY) << 20, maxMemory / 2),
            LabSettings.defaults().whenFull(),
            LabSettings.defaults().maxObjects(),
            settings.limit(Settings.ENTRIES))
        .with(limits(settings));
  }

  private static Limits limits(Settings settings) {
    return new Limits(
        settings.limit(Settings.STEPS) * 1_000_000L,
        settings.limit(Settings.DEPTH),
        settings.limit(Settings.OUTPUT) * 1000,
        (long) settings.limit(Settings.PROGRAM_MEMORY) << 20,
        Duration.ofSeconds(settings.limit(Settings.EVALUATION)));
  }

  private LabFactory factory() {
    return factory.orElse(
        new LabFactory() {
          @Override
          public Lab open(SourceFile source) {
            return open(source, PythonVersion.V3_12);
          }

          @Override
          public Lab open(SourceFile source, PythonVersion python) {
            LabSettings limits = settingsFor(Runtime.getRuntime().maxMemory(), settings);
            return LabSession.open(source, limits.with(python));
          }
        });
  }

  @Override
  public void start(Stage stage) throws IOException {
    Optional<Path> tour =
        getParameters().getRaw().stream()
            .filter(argument -> argument.startsWith(TOUR))
            .findFirst()
            .map(argument -> Path.of(argument.substring(TOUR.length())));
    boolean rehearses = getParameters().getRaw().contains(REHEARSAL);
    boolean isSeen = tour.isEmpty() && !rehearses;
    settingsFile = isSeen ? Optional.of(SettingsFile.path()) : Optional.empty();
    settings = loadSettings();
    settings.language().orElseGet(Language::system).use();
    Scene scene = isSeen ? show(stage, file()) : show(stage, file(), Tour.WIDTH, Tour.HEIGHT);
    Laboratory shown = laboratory();
    Thread.setDefaultUncaughtExceptionHandler(
        (_, failure) -> Platform.runLater(() -> shown.fault(failure)));
    if (getParameters().getRaw().contains(StartReport.OPTION)) {
      new StartReport(shown.session(), System.out).start();
    }
    keep(shown);
    tour.ifPresent(directory -> tour(scene, directory).run(CellscopeApp::endTour));
    if (rehearses) {
      new Rehearsal(shown.session()).run(CellscopeApp::endTour);
    }
  }

  private void keep(Laboratory shown) {
    try {
      shown.keep(recovery());
    } catch (IOException e) {
      System.err.println("What a crash has left behind cannot be read: " + e.getMessage());
    }
  }

  /** Beside the settings; without them, or a folder that can be written, there is none. */
  private Optional<Recovery> recovery() {
    try {
      return settingsFile.isPresent()
          ? Optional.of(new Recovery(settingsFile.get().resolveSibling("recovery")))
          : Optional.empty();
    } catch (IOException e) {
      System.err.println("What is not saved cannot be kept for recovery: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** The program that the command line names. */
  private Optional<Path> file() {
    return getParameters().getRaw().stream()
        .filter(argument -> !argument.startsWith("--"))
        .findFirst()
        .map(Path::of);
  }

  private Settings loadSettings() {
    try {
      return settingsFile.isPresent() ? Settings.load(settingsFile.get()) : new Settings();
    } catch (IOException e) {
      System.err.println("The settings are not used: " + e.getMessage());
      return new Settings();
    }
  }

  /** Builds the window with a file or else the first sample in it, shows it, returns its scene. */
  Scene show(Stage stage, Optional<Path> file) throws IOException {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    return show(stage, file, screen.getWidth() - MARGIN, screen.getHeight() - MARGIN);
  }

  private Scene show(Stage stage, Optional<Path> file, double maxWidth, double maxHeight)
      throws IOException {
    Future<SampleLibrary> library = ForkJoinPool.commonPool().submit(SampleLibrary::load);
    HanFont.offered().join();
    Fonts.load();
    var appearance = new Appearance();
    var shown =
        new Laboratory(
            stage,
            factory(),
            get(library),
            appearance,
            new WindowDialogs(stage, appearance),
            settings);
    laboratory = shown;
    Scene scene = shown.show(maxWidth, maxHeight, file);
    var _ =
        CompletableFuture.supplyAsync(WindowIcon::sizes)
            .thenAcceptAsync(stage.getIcons()::setAll, Platform::runLater);
    return scene;
  }

  private static SampleLibrary get(Future<SampleLibrary> library) throws IOException {
    try {
      return library.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** A tour of the shown window. */
  Tour tour(Scene scene, Path directory) {
    return tour(scene, directory, System.out);
  }

  /** A tour of the shown window that tells elsewhere about its pictures. */
  Tour tour(Scene scene, Path directory, PrintStream out) {
    Laboratory shown = laboratory();
    return new Tour(scene, shown.session(), shown.appearance(), shown::showSample, directory, out);
  }

  /** What has been shown. */
  Laboratory laboratory() {
    if (laboratory == null) {
      throw new IllegalStateException("nothing is shown yet");
    }
    return laboratory;
  }

  /** Nobody looks at the window of a tour: it ends with the tour, and tells by its exit code. */
  private static void endTour(Optional<String> failure) {
    failure.ifPresent(System.err::println);
    System.exit(failure.isPresent() ? 1 : 0);
  }

  @Override
  public void stop() {
    try {
      if (laboratory != null) {
        laboratory.close();
      }
      if (settingsFile.isPresent()) {
        settings.save(settingsFile.get());
      }
    } catch (IOException e) {
      System.err.println("Not everything could be saved or cleared: " + e);
    }
  }
}
