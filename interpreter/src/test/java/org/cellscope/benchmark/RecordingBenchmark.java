package org.cellscope.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.cellscope.session.Lab;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.SessionState;
import org.cellscope.source.SourceFile;

/**
 * Measures the recording on a loop of closure calls, in rounds of one process, the first being
 * cold: steps a second, bytes a step, jumps, and single steps back with the state that the panes
 * need.
 *
 * <p>Arguments: the number of calls in the loop (15 steps each; 70,000 unless told) and of rounds
 * (5).
 */
public final class RecordingBenchmark {
  private static final int DEFAULT_CALLS = 70_000;
  private static final int DEFAULT_ROUNDS = 5;
  private static final int SINGLE_STEPS = 2_000;
  private static final int JUMPS = 200;
  private static final long BUDGET = 4L << 30;

  private RecordingBenchmark() {}

  /** Runs the rounds and prints a line for each. */
  public static void main(String[] args) {
    int calls = args.length > 0 ? Integer.parseInt(args[0]) : DEFAULT_CALLS;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : DEFAULT_ROUNDS;
    for (int round = 1; round <= rounds; round++) {
      System.out.println(measure(program(calls), round));
    }
    System.exit(0);
  }

  private static String program(int calls) {
    return """
    def make_counter():
        count = 0
        def increment():
            nonlocal count
            count += 1
            return count
        return increment
    counter = make_counter()
    for i in range(%d):
        counter()
    """
        .formatted(calls);
  }

  private static String measure(String text, int round) {
    LabSettings settings = new LabSettings(BUDGET, 300, 200);
    long memory = usedMemory();
    try (Lab lab = LabSession.open(new SourceFile("counter.py", text), settings)) {
      long start = System.nanoTime();
      SessionState end = lab.move(new Movement.Run(Direction.FORWARD));
      double seconds = (System.nanoTime() - start) / 1e9;
      long steps = end.recorded();
      double bytes = (usedMemory() - memory) / (double) steps;
      double back = millis(() -> lab.move(new Movement.ToStep(0)));
      lab.move(new Movement.ToStep(steps));
      double single = millis(() -> stepBack(lab, steps)) / SINGLE_STEPS;
      return String.format(
          Locale.ROOT,
          "round %d: %,d steps, %.2f million steps/s, %.0f bytes/step, end to start %.1f ms,"
              + " one step back %.3f ms, jump median %.1f ms, 95th percentile %.1f ms",
          round,
          steps,
          steps / seconds / 1e6,
          bytes,
          back,
          single,
          jump(lab, steps, 50),
          jump(lab, steps, 95));
    }
  }

  private static void stepBack(Lab lab, long steps) {
    for (int i = 1; i <= SINGLE_STEPS; i++) {
      lab.move(new Movement.ToStep(steps - i));
    }
  }

  private static double jump(Lab lab, long steps, int percentile) {
    Random random = new Random(1);
    double[] times = new double[JUMPS];
    for (int i = 0; i < JUMPS; i++) {
      long target = (long) (random.nextDouble() * steps);
      times[i] = millis(() -> lab.move(new Movement.ToStep(target)));
    }
    Arrays.sort(times);
    return times[JUMPS * percentile / 100];
  }

  private static double millis(Runnable action) {
    long start = System.nanoTime();
    action.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static long usedMemory() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
