package org.cellscope.compiler.emit;

import java.util.List;
import java.util.Optional;
import org.cellscope.compiler.flow.Label;
import org.cellscope.source.Span;
import org.cellscope.syntax.Stmt;

/** A statement around the current place that {@code return} or {@code break} has to leave. */
sealed interface FrameBlock {
  /** A loop; a {@code for} loop keeps its iterator on the stack. */
  record Loop(Label start, Label exit, boolean hasIterator) implements FrameBlock {}

  /** The body of {@code try} with {@code except}. */
  record TryExcept() implements FrameBlock {}

  /** The body of {@code try} with {@code finally}. */
  record FinallyTry(List<Stmt> finalBody) implements FrameBlock {}

  /** A {@code finally} block that an exception has led to. */
  record FinallyEnd() implements FrameBlock {}

  record With(Span place, boolean isAsync) implements FrameBlock {}

  /** All {@code except} clauses of a statement. */
  record ExceptionHandler() implements FrameBlock {}

  record ExceptionGroupHandler() implements FrameBlock {}

  /** The body of one {@code except} clause, with the name to delete behind it. */
  record HandlerCleanup(Optional<String> name) implements FrameBlock {}

  /** A value on the stack that has to go. */
  record PopValue() implements FrameBlock {}

  /** The loop of an asynchronous comprehension. */
  record AsyncComprehension() implements FrameBlock {}

  /** The whole body of a generator. */
  record StopIteration() implements FrameBlock {}
}
