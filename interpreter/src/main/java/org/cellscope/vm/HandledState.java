package org.cellscope.vm;

import org.cellscope.objects.ExceptionObject;
import org.jspecify.annotations.Nullable;

/**
 * The exception that is being handled. Every running generator has a state of its own above that of
 * whoever resumed it.
 */
final class HandledState {
  private final @Nullable HandledState below;
  private @Nullable ExceptionObject exception;

  HandledState(@Nullable HandledState below) {
    this.below = below;
  }

  @Nullable HandledState below() {
    return below;
  }

  @Nullable ExceptionObject exception() {
    return exception;
  }

  void set(@Nullable ExceptionObject now) {
    exception = now;
  }

  /** The innermost exception that is being handled at all. */
  @Nullable ExceptionObject topmost() {
    for (HandledState at = this; at != null; at = at.below) {
      if (at.exception != null) {
        return at.exception;
      }
    }
    return null;
  }
}
