package org.cellscope.app.boot;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.source.SourceFile;

/**
 * From a key press to all panes drawn: F8 and Shift+F8 in the headless window over heaps of about
 * 100 and 500 boxes, until the pulse that has laid the new state out and handed it to the renderer
 * is over.
 */
public final class StepBenchmark extends Application {
  private static final int WARM_UP = 150;
  private static final int PRESSES = 200;
  private static final int ONE_WAY = 25;
  private static final int CALLS_LINE = 12;

  private static final String PROGRAM =
      """
      def make(start):
          count = start
          def step():
              nonlocal count
              count += 1
              return count
          return step

      groups = [[make(i) for i in range(10)] for j in range(%d)]
      total = 0
      for round in range(1000):
          total += groups[0][round %% 10]()
      """;

  private final CellscopeApp app = new CellscopeApp();

  /** Opens the window; ends when everything is measured. */
  public static void main(String[] args) {
    launch(args);
  }

  @Override
  public void start(Stage stage) throws IOException {
    Scene scene = app.show(stage, Optional.empty());
    var thread = new Thread(() -> measureAll(scene), "benchmark");
    thread.setDaemon(true);
    thread.start();
  }

  private void measureAll(Scene scene) {
    try {
      measure(scene, 5);
      measure(scene, 25);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Platform.exit();
    }
  }

  private void measure(Scene scene, int groups) throws InterruptedException {
    SessionViewModel session = app.laboratory().session();
    var source = new SourceFile("boxes.py", PROGRAM.formatted(groups));
    until(() -> !session.programProperty().get().source().name().isEmpty());
    onFx(() -> session.open(source));
    until(() -> session.programProperty().get().source() == source);
    onFx(() -> session.move(new Movement.ToLine(CALLS_LINE, Direction.FORWARD)));
    until(() -> session.stateProperty().get().step() > groups * 10L);
    long[] nanos = new long[PRESSES];
    for (int i = 0; i < WARM_UP + PRESSES; i++) {
      long taken = press(scene, session, i / ONE_WAY % 3 == 2);
      if (i >= WARM_UP) {
        nanos[i - WARM_UP] = taken;
      }
    }
    Arrays.sort(nanos);
    int[] boxes = {0};
    onFx(() -> boxes[0] = scene.getRoot().lookupAll(".heap-box").size());
    System.out.printf(
        Locale.ROOT,
        "%d boxes: %.1f ms at the median, %.1f ms at the 95th percentile%n",
        boxes[0],
        nanos[PRESSES / 2] / 1e6,
        nanos[PRESSES * 95 / 100] / 1e6);
  }

  private static long press(Scene scene, SessionViewModel session, boolean back)
      throws InterruptedException {
    var drawn = new CountDownLatch(1);
    long[] times = new long[2];
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
                        times[1] = System.nanoTime();
                        drawn.countDown();
                      });
                }
              });
          scene.addPostLayoutPulseListener(listener.get());
          times[0] = System.nanoTime();
          EventTarget target =
              Optional.<EventTarget>ofNullable(scene.getFocusOwner()).orElse(scene);
          Event.fireEvent(
              target,
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F8, back, false, false, false));
        });
    drawn.await();
    return times[1] - times[0];
  }

  private static void onFx(Runnable action) throws InterruptedException {
    var done = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          action.run();
          done.countDown();
        });
    done.await();
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    boolean[] holds = {false};
    while (!holds[0]) {
      Thread.sleep(20);
      onFx(() -> holds[0] = condition.getAsBoolean());
    }
  }

  @Override
  public void stop() {
    app.stop();
  }
}
