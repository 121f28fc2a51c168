package org.cellscope.symtable;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;
import org.cellscope.syntax.PythonSyntaxError;

/** Room for passes that follow a tree as deep as CPython does, whatever the caller's stack. */
public final class DeepTree {
  private static final long STACK_BYTES = 512L << 20;

  private DeepTree() {}

  /**
   * Runs a pass that has no effects but its result; when the stack is too small, again with more.
   *
   * @throws PythonSyntaxError what the pass throws, or that the tree is too deep for it
   */
  public static <T> T follow(SourceFile source, Supplier<T> pass) {
    try {
      return pass.get();
    } catch (StackOverflowError shallow) {
      return followWithRoom(source, pass);
    }
  }

  private static <T> T followWithRoom(SourceFile source, Supplier<T> pass) {
    FutureTask<T> task = new FutureTask<>(pass::get);
    Thread.ofPlatform().name("deep tree").stackSize(STACK_BYTES).start(task);
    try {
      return task.get();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case PythonSyntaxError error -> throw error;
        case StackOverflowError deep -> throw tooDeep(source, new Span(1, 0, 1, 0));
        case null, default -> throw new IllegalStateException(failed);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw tooDeep(source, new Span(1, 0, 1, 0));
    }
  }

  /** CPython's error for a tree that is too deep. */
  public static PythonSyntaxError tooDeep(SourceFile source, Span where) {
    return new PythonSyntaxError(
        PythonSyntaxError.Kind.RECURSION_ERROR,
        "maximum recursion depth exceeded during compilation",
        source,
        where);
  }
}
