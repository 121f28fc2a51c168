package org.cellscope.app.session;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands values to another thread, of which only the newest matters: while one waits to be taken,
 * newer ones replace it, so that a slow receiver is never behind by more than one.
 */
final class Latest<T> {
  private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
  private final Executor receiver;
  private final Consumer<T> consumer;

  Latest(Executor receiver, Consumer<T> consumer) {
    this.receiver = receiver;
    this.consumer = consumer;
  }

  /** Any thread. */
  void publish(T value) {
    if (waiting.getAndSet(value) == null) {
      receiver.execute(this::take);
    }
  }

  private void take() {
    T value = waiting.getAndSet(null);
    if (value != null) {
      consumer.accept(value);
    }
  }
}
