package org.cellscope.benchmark;

import java.util.Locale;
import org.cellscope.session.Lab;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Movement;
import org.cellscope.session.SessionState;
import org.cellscope.source.SourceFile;

/**
 * Eight hours of stepping in a minute: a program that makes and drops objects of all kinds is
 * recorded for 50 million steps while the oldest are forgotten, and looked at after every 5
 * million. Prints the memory in use after a garbage collection, which must stay the same; ends with
 * exit code 1 when it has grown by more than a fifth since the recording was full for the first
 * time.
 *
 * <p>Arguments: how many million steps (50), and the budget of the recording in MB (128).
 */
public final class Soak {
  private static final String PROGRAM =
      """
      def make_counter():
          count = 0
          def increment():
              nonlocal count
              count += 1
              return count
          return increment
      class Node:
          def __init__(self, value, below):
              self.value = value
              self.below = below
      def squares(n):
          for i in range(n):
              yield i * i
      first = make_counter()
      table = {}
      round = 0
      while True:
          round += 1
          counter = make_counter()
          top = None
          for i in range(50):
              top = Node(first() + i, top)
              counter()
          table[round % 500] = [top, str(round), lambda: round]
          try:
              table[sum(squares(20))]
          except KeyError as error:
              kept = error
      """;

  private static final long CHUNK = 5_000_000;
  private static final double MOST_GROWTH = 1.2;
  private static final int LOOKS = 200;

  private Soak() {}

  /** Soaks. */
  public static void main(String[] args) {
    long chunks = (args.length > 0 ? Long.parseLong(args[0]) : 50) * 1_000_000 / CHUNK;
    long budget = (args.length > 1 ? Long.parseLong(args[1]) : 128) << 20;
    LabSettings settings = new LabSettings(budget, LabSettings.WhenFull.FORGET, 300, 100);
    double full = 0;
    double last = 0;
    System.out.printf("%12s %12s %12s %10s%n", "steps", "kept from", "steps/s", "heap MB");
    try (Lab lab = LabSession.open(new SourceFile("soak.py", PROGRAM), settings)) {
      for (long chunk = 1; chunk <= chunks; chunk++) {
        long start = System.nanoTime();
        SessionState state = lab.move(new Movement.ToStep(chunk * CHUNK));
        double seconds = (System.nanoTime() - start) / 1e9;
        look(lab, state);
        last = usedMemory();
        full = full == 0 && state.first() > 0 ? last : full;
        System.out.printf(
            Locale.ENGLISH,
            "%,12d %,12d %,12.0f %10.1f%n",
            state.step(),
            state.first(),
            CHUNK / seconds,
            last);
        if (state.step() != chunk * CHUNK) {
          throw new IllegalStateException("the program stands at " + state);
        }
      }
    }
    System.exit(last > full * MOST_GROWTH ? 1 : 0);
  }

  /** Jumps about in what is kept. */
  private static void look(Lab lab, SessionState head) {
    for (int i = 0; i <= LOOKS; i++) {
      lab.move(new Movement.ToStep(head.first() + (head.step() - head.first()) * i / LOOKS));
    }
  }

  private static double usedMemory() {
    System.gc();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }
}
