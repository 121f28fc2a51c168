package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** Hears of everything that the machine does, step by step; the recording implements it. */
public interface ExecutionListener extends MutationListener {
  /**
   * The instruction at {@link FrameObject#unit} of a frame is about to be executed; whatever the
   * previous one did to its value stack is done.
   *
   * @throws ListenerLeft when it does not want to hear any more
   */
  void step(FrameObject frame);

  /** A frame was pushed and runs from now on; {@link FrameObject#back} is its caller. */
  void entered(FrameObject frame);

  /**
   * The running frame was popped: it returned, raised or yielded. Its caller, if any, runs again
   * but has not got the result yet.
   */
  void left(FrameObject frame, @Nullable FrameObject caller);

  /** The value stack of the running frame is about to be cut down to an index of its slots. */
  void unwinding(FrameObject frame, int top);

  /** An exception was raised in the running frame. */
  void raised(ExceptionObject exception);

  /** The program wrote something. */
  void wrote(Host.Stream stream, String text);

  /**
   * Whether it has taken down everything that it heard. It has not when an error of Java's ended
   * one of its methods: memory or stack were exhausted.
   */
  boolean isComplete();
}
