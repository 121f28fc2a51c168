package org.cellscope.session;

import java.time.Duration;
import java.util.Locale;
import org.cellscope.history.MachineState;
import org.cellscope.source.SourceFile;

/**
 * Measures how many conditions a second are evaluated on the recorded steps of a loop, in rounds of
 * one process, the first being cold; once with few and once with many objects on the heap.
 *
 * <p>Argument: the number of rounds (5 unless told).
 */
public final class ConditionBenchmark {
  private static final int EVALUATIONS = 400_000;
  private static final String[] CONDITIONS = {
    "i == 500", "i % 7 == 3 and total > 100", "len(items) > 5", "point.x > 3", "count() == 9"
  };

  private ConditionBenchmark() {}

  /** Runs the rounds and prints a line for each condition. */
  public static void main(String[] args) {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    for (int heap : new int[] {100, 100_000}) {
      for (int round = 1; round <= rounds; round++) {
        measure(heap, round);
      }
    }
    System.exit(0);
  }

  private static String program(int heap) {
    return """
    class Point:
        def __init__(self):
            self.x = 1
    def make():
        c = 0
        def count():
            return c
        return count
    others = [[k] for k in range(%d)]
    def f():
        total = 0
        items = [1, 2, 3]
        point = Point()
        count = make()
        for i in range(2000):
            total += i
        return total
    f()
    """
        .formatted(heap);
  }

  private static void measure(int heap, int round) {
    SourceFile source = new SourceFile("loop.py", program(heap));
    Compilation.Compiled compiled =
        (Compilation.Compiled) Compilation.of(source, org.cellscope.bytecode.PythonVersion.V3_12);
    Machine machine = new Machine(source, compiled, LabSettings.defaults(), new OutputLog());
    machine.runTo(Integer.MAX_VALUE);
    MachineState state = new MachineState(machine.recorder());
    int last = machine.recorded();
    FrameEvaluator evaluator =
        new FrameEvaluator(
            machine.recorder(), machine.interpreter(), "loop.py", Duration.ofSeconds(1));
    for (String text : CONDITIONS) {
      state.seek(last - 3000);
      int frame = state.current();
      long start = System.nanoTime();
      int held = 0;
      for (int i = 0; i < EVALUATIONS; i++) {
        if (i % 1000 == 0) {
          state.seek(last - 3000 + i / 1000);
        }
        Verdict verdict = evaluator.test(state, frame, text);
        if (verdict.problem().isPresent()) {
          throw new IllegalStateException(verdict.problem().get().toString());
        }
        held += verdict.holds() ? 1 : 0;
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "round %d, %,d objects, %-28s %,12.0f conditions/s (%d held)%n",
          round,
          heap,
          text,
          EVALUATIONS / seconds,
          held);
    }
    machine.stop();
  }
}
