package org.cellscope.app.boot;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;

/** Goes from stop to stop through the window by itself, while that draws its frames. */
final class Walk extends AnimationTimer {
  private static final int FRAMES_TO_SETTLE = 12;
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  /**
   * A stop.
   *
   * @param name for who waits for it in vain
   * @param action leads to it
   * @param arrived whether that has happened
   * @param leaving what is done there when the window has settled; a reason ends the walk
   */
  record Stop(
      String name, Runnable action, BooleanSupplier arrived, Supplier<Optional<String>> leaving) {
    /** A stop on the way to others. */
    Stop(String name, Runnable action, BooleanSupplier arrived) {
      this(name, action, arrived, Optional::empty);
    }
  }

  private final Queue<Stop> stops;
  private final Consumer<Optional<String>> done;
  private boolean left;
  private int settled;
  private long since;

  /**
   * A walk that has not been started.
   *
   * @param done told when it has ended, with the reason if it ended too early
   */
  Walk(List<Stop> stops, Consumer<Optional<String>> done) {
    this.stops = new ArrayDeque<>(stops);
    this.done = done;
  }

  @Override
  public void handle(long now) {
    Stop stop = stops.peek();
    if (stop == null) {
      end(Optional.empty());
    } else if (!left) {
      left = true;
      settled = 0;
      since = now;
      stop.action.run();
    } else if (!stop.arrived.getAsBoolean()) {
      if (now - since > PATIENCE_NANOS) {
        end(Optional.of("The tour waits in vain for " + stop.name + "."));
      }
    } else if (++settled >= FRAMES_TO_SETTLE) {
      stops.remove();
      left = false;
      stop.leaving.get().ifPresent(reason -> end(Optional.of(reason)));
    }
  }

  private void end(Optional<String> reason) {
    stop();
    done.accept(reason);
  }
}
