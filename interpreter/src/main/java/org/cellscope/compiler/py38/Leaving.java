package org.cellscope.compiler.py38;

import org.jspecify.annotations.Nullable;

/** A statement around the current place that {@code return} or {@code break} has to leave. */
final class Leaving {
  enum Kind {
    WHILE_LOOP,
    FOR_LOOP,
    /** The body of {@code try} with {@code except}. */
    EXCEPT,
    /** The body of {@code try} with {@code finally}. */
    FINALLY_TRY,
    /** As FINALLY_TRY, when the {@code finally} block may leave the statement. */
    FINALLY_TRY_WITH_PLACEHOLDER,
    /** A {@code finally} block. */
    FINALLY_END,
    WITH,
    ASYNC_WITH,
    /** The body of an {@code except} clause. */
    HANDLER_CLEANUP
  }

  final Kind kind;
  final Block start;
  final @Nullable Block exit;
  boolean left;

  Leaving(Kind kind, Block start, @Nullable Block exit) {
    this.kind = kind;
    this.start = start;
    this.exit = exit;
  }

  boolean isLoop() {
    return kind == Kind.WHILE_LOOP || kind == Kind.FOR_LOOP;
  }
}
