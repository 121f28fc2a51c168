package org.cellscope.app.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.testfx.api.FxRobot;
import org.testfx.service.query.NodeQuery;

/**
 * Reads the scene where it may be read. A look-up from the test's own thread can meet a list of
 * children while the FX thread changes it.
 */
public final class Fx {
  private static final long PATIENCE_SECONDS = 30;

  private Fx() {}

  /** Looks nodes up on the FX thread. */
  public static NodeQuery lookup(FxRobot robot, String selector) {
    return get(() -> robot.lookup(selector));
  }

  /** Computes something on the FX thread. */
  public static <T> T get(Supplier<T> value) {
    if (Platform.isFxApplicationThread()) {
      return value.get();
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(value.get());
          } catch (RuntimeException | Error failure) {
            result.completeExceptionally(failure);
          }
        });
    return result.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
