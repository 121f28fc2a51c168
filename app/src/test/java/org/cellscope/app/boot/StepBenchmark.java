package org.cellscope.app.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.cellscope.app.samples.SampleLibrary;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.shell.Settings;
import org.cellscope.app.shell.WindowDialogs;
import org.cellscope.app.widget.Appearance;
import org.cellscope.app.widget.Fonts;
import org.cellscope.session.FrameView;
import org.cellscope.session.LabSession;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.SessionState;

/**
 * From a key press to all panes drawn: F8 and Shift+F8 in the headless window over heaps of about
 * 100 and 500 boxes, until the pulse that has laid the new state out and handed it to the renderer
 * is over. Keys are pressed at any moment between two pulses, as people do.
 *
 * <p>The rows are the whole window, and the window in which all panes but one are closed. Graphs
 * fold above 300 boxes unless the settings say otherwise ({@code boxes=}); here they do.
 */
public final class StepBenchmark extends Application {
  private static final int PRESSES = 150;
  private static final int WARM_UP = 100;
  private static final int FIRST_WARM_UP = 300;
  private static final int ONE_WAY = 25;
  private static final int CALLS_LINE = 12;
  private static final int LEAST_PAUSE = 30;
  private static final int PAUSES = 34;

  private static final String PROGRAM =
      """
      def make(start):
          count = start
          def step():
              nonlocal count
              count += 1
              return count
          return step

      groups = [[[make(i) for i in range(10)] for j in range(%d)] for k in range(%d)]
      total = 0
      for round in range(1000):
          total += groups[0][0][round %% 10]()
      """;

  private static final List<String> PANES =
      List.of("editor", "console", "graph", "bytecode", "scopes", "samples", "breakpoints");
  private static final List<String> MEASURED =
      List.of("all", "editor", "console", "graph", "bytecode", "scopes");

  /** How many lists of closures there are; each is 21 boxes with them. */
  private enum Size {
    HUNDRED("100", 5, 1),
    FIVE_HUNDRED("500", 12, 2);

    private final String name;
    private final int inner;
    private final int outer;

    Size(String name, int inner, int outer) {
      this.name = name;
      this.inner = inner;
      this.outer = outer;
    }
  }

  private final Random random = new Random(1);
  private boolean warm;

  /**
   * Measures everything, or only what is named.
   *
   * @param args numbers of boxes (100, 500) and panes (all, editor, graph, ...)
   */
  public static void main(String[] args) {
    launch(args);
  }

  @Override
  public void start(Stage stage) {
    Platform.setImplicitExit(false);
    Fonts.load();
    var thread = new Thread(this::measureAll, "benchmark");
    thread.setDaemon(true);
    thread.start();
  }

  private void measureAll() {
    List<String> wanted = getParameters().getRaw();
    try {
      System.out.printf(
          "%-6s %-9s %15s %15s %9s %9s%n", "", "", "key to pulse", "FX thread", "workers", "paint");
      for (Size size : Size.values()) {
        for (String pane : MEASURED) {
          if (isWanted(wanted, size.name, List.of("100", "500"))
              && isWanted(wanted, pane, MEASURED)) {
            measure(pane, PROGRAM.formatted(size.inner, size.outer));
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | ExecutionException e) {
      throw new IllegalStateException("The window could not be measured", e);
    } finally {
      Platform.exit();
    }
  }

  private static boolean isWanted(List<String> named, String what, List<String> all) {
    return named.contains(what) || all.stream().noneMatch(named::contains);
  }

  private void measure(String pane, String program)
      throws IOException, InterruptedException, ExecutionException {
    Path file = Files.createTempFile("boxes", ".py");
    Files.writeString(file, program);
    Path settingsFile = Files.createTempFile("settings", ".properties");
    Files.writeString(settingsFile, "boxes=2000\nclosed=" + closed(pane) + "\n");
    Settings settings = Settings.load(settingsFile);
    var made = new AtomicReference<Laboratory>();
    Scene scene =
        onFx(
            () -> {
              var stage = new Stage();
              var appearance = new Appearance();
              made.set(
                  new Laboratory(
                      stage,
                      source ->
                          LabSession.open(source, CellscopeApp.settingsFor(1L << 30, settings)),
                      SampleLibrary.load(),
                      appearance,
                      new WindowDialogs(stage, appearance),
                      settings));
              return made.get().show(980, 980, Optional.of(file));
            });
    Laboratory laboratory = made.get();
    SessionViewModel session = laboratory.session();
    until(() -> !session.programProperty().get().source().name().isEmpty());
    onFx(
        () -> {
          session.move(new Movement.ToLine(CALLS_LINE, Direction.FORWARD));
          return true;
        });
    until(() -> isAtCalls(session.stateProperty().get()));
    press(scene, session, warm ? WARM_UP : FIRST_WARM_UP, pane + " warming up");
    warm = true;
    press(scene, session, PRESSES, pane);
    onFx(
        () -> {
          laboratory.close();
          scene.getWindow().hide();
          return true;
        });
    Files.delete(file);
    Files.delete(settingsFile);
  }

  private static boolean isAtCalls(SessionState state) {
    return state
        .current()
        .flatMap(FrameView::position)
        .filter(at -> at.line() == CALLS_LINE)
        .isPresent();
  }

  private static String closed(String pane) {
    return pane.equals("all")
        ? ""
        : String.join(",", PANES.stream().filter(each -> !each.equals(pane)).toList());
  }

  private void press(Scene scene, SessionViewModel session, int presses, String name)
      throws InterruptedException, ExecutionException {
    var wall = new Figures(presses);
    var fx = new Figures(presses);
    var clocks = new ThreadClocks();
    long workers =
        clocks.nanos("lab") + clocks.nanos("lab-draw") + clocks.nanos("cellscope-python");
    long paint = clocks.nanos("QuantumRenderer-0");
    for (int i = 0; i < presses; i++) {
      Thread.sleep(LEAST_PAUSE + random.nextInt(PAUSES), random.nextInt(999_999));
      Press taken = press(scene, session, i / ONE_WAY % 3 == 2);
      wall.add(taken.wall);
      fx.add(taken.fx);
    }
    workers =
        clocks.nanos("lab") + clocks.nanos("lab-draw") + clocks.nanos("cellscope-python") - workers;
    paint = clocks.nanos("QuantumRenderer-0") - paint;
    if (!name.contains(" ")) {
      int boxes = onFx(() -> scene.getRoot().lookupAll(".heap-box").size());
      System.out.printf(
          Locale.ROOT,
          "%-6d %-9s %15s %15s %9.1f %9.1f%n",
          boxes,
          name,
          wall,
          fx,
          workers / 1e6 / presses,
          paint / 1e6 / presses);
    }
  }

  private record Press(long wall, long fx) {}

  private static Press press(Scene scene, SessionViewModel session, boolean back)
      throws InterruptedException {
    var drawn = new CountDownLatch(1);
    var clocks = new ThreadClocks();
    long[] wall = new long[2];
    long[] cpu = new long[2];
    Platform.runLater(
        () -> {
          long before = session.stateProperty().get().step();
          var listener = new AtomicReference<Runnable>();
          listener.set(
              () -> {
                if (session.stateProperty().get().step() != before) {
                  scene.removePostLayoutPulseListener(listener.get());
                  Platform.runLater(
                      () -> {
                        wall[1] = System.nanoTime();
                        cpu[1] = clocks.nanos();
                        drawn.countDown();
                      });
                }
              });
          scene.addPostLayoutPulseListener(listener.get());
          wall[0] = System.nanoTime();
          cpu[0] = clocks.nanos();
          EventTarget target =
              Optional.<EventTarget>ofNullable(scene.getFocusOwner()).orElse(scene);
          Event.fireEvent(
              target,
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F8, back, false, false, false));
        });
    drawn.await();
    return new Press(wall[1] - wall[0], cpu[1] - cpu[0]);
  }

  private static <T> T onFx(Callable<T> action) throws InterruptedException, ExecutionException {
    var task = new FutureTask<>(action);
    Platform.runLater(task);
    return task.get();
  }

  private static void until(Callable<Boolean> condition)
      throws InterruptedException, ExecutionException {
    while (!onFx(condition)) {
      Thread.sleep(20);
    }
  }
}
