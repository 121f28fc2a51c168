package org.cellscope.history;

import java.util.function.IntPredicate;

/**
 * Looks for effects in the log while a {@link StepScan} passes over steps, each effect once and in
 * the scan's direction. A probe that follows places keeps up with the scan, so that it serves one
 * scan only.
 */
public abstract sealed class Probe permits CallProbe, Probe.Kind, Probe.Raised, WriteProbe {
  private final int kinds;

  /**
   * A probe.
   *
   * @param kinds a set of bits: the effects that it wants to see
   */
  Probe(int kinds) {
    this.kinds = kinds;
  }

  /** Finds nothing. */
  public static Probe none() {
    return new Kind(0);
  }

  /** Finds output. */
  public static Probe output() {
    return new Kind(1 << Effect.OUTPUT);
  }

  /** Finds exceptions that are raised, whose numbers satisfy a condition. */
  public static Probe raised(IntPredicate exception) {
    return new Raised(exception);
  }

  final boolean wants(int kind) {
    return (kinds & 1 << kind) != 0;
  }

  /**
   * Looks at an effect that it wants to see.
   *
   * @param at where in the log
   * @param step the step that had the effect
   */
  abstract boolean hits(IntLog log, int at, int step, boolean forward);

  /** Finds every effect of a kind. */
  static final class Kind extends Probe {
    Kind(int kinds) {
      super(kinds);
    }

    @Override
    boolean hits(IntLog log, int at, int step, boolean forward) {
      return true;
    }
  }

  /** Finds exceptions. */
  static final class Raised extends Probe {
    private final IntPredicate exception;

    Raised(IntPredicate exception) {
      super(1 << Effect.RAISED);
      this.exception = exception;
    }

    @Override
    boolean hits(IntLog log, int at, int step, boolean forward) {
      return exception.test(log.get(at + 1));
    }
  }
}
