package org.cellscope.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.cellscope.session.Lab;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.ProgramRunner;
import org.cellscope.session.SessionState;
import org.cellscope.source.SourceFile;

/**
 * One measurement in a process of its own, started by {@link Benchmark}; prints numbers with a
 * blank between them.
 *
 * <pre>
 * run FILE ROUNDS            milliseconds of each round, not recorded
 * record FILE ROUNDS         recorded: milliseconds of each round, then the steps of one
 * history FILE               steps, million steps/s, bytes a step, heap and peak in MB,
 *                            jump median and 95th percentile, step likewise, in milliseconds
 * heap FILE LINE             from a line on: nanoseconds a recorded step, milliseconds a shown one
 * </pre>
 */
public final class Measured {
  private static final LabSettings SETTINGS =
      new LabSettings(4L << 30, LabSettings.WhenFull.ASK, 300, 200);
  private static final int JUMPS = 400;
  private static final int STEPS = 2000;
  private static final int COLD_ROUNDS = 2;
  private static final int WARM_ROUNDS = 5;

  private Measured() {}

  /** Measures what the arguments say. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    SourceFile source = new SourceFile(file.getFileName().toString(), Files.readString(file));
    List<Double> numbers =
        switch (args[0]) {
          case "run" -> run(source, Integer.parseInt(args[2]));
          case "record" -> record(source, Integer.parseInt(args[2]));
          case "history" -> history(source);
          case "heap" -> heap(source, Integer.parseInt(args[2]));
          default -> throw new IllegalArgumentException(args[0]);
        };
    StringBuilder line = new StringBuilder();
    numbers.forEach(number -> line.append(number).append(' '));
    System.out.println(line.toString().strip());
    System.exit(0);
  }

  private static List<Double> run(SourceFile source, int rounds) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    ProgramRunner runner = new ProgramRunner(InputStream.nullInputStream(), nowhere, nowhere);
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      times.add(millis(() -> runner.run(source, List.of(source.name()))));
    }
    return times;
  }

  private static List<Double> record(SourceFile source, int rounds) {
    List<Double> numbers = new ArrayList<>();
    long steps = 0;
    for (int i = 0; i < rounds; i++) {
      System.gc();
      try (Lab lab = LabSession.open(source, SETTINGS)) {
        numbers.add(millis(() -> lab.move(new Movement.Run(Direction.FORWARD))));
        steps = lab.recorded();
      }
    }
    numbers.add((double) steps);
    return numbers;
  }

  private static List<Double> history(SourceFile source) {
    record(source, 1);
    long before = usedMemory();
    try (Lab lab = LabSession.open(source, SETTINGS)) {
      double millis = millis(() -> lab.move(new Movement.Run(Direction.FORWARD)));
      long steps = lab.recorded();
      long held = usedMemory();
      Random random = new Random(1);
      double[] jumps = new double[JUMPS];
      for (int i = 0; i < JUMPS; i++) {
        long target = (long) (random.nextDouble() * steps);
        jumps[i] = millis(() -> lab.move(new Movement.ToStep(target)));
      }
      double[] moves = steps(lab, steps, random);
      return List.of(
          (double) steps,
          steps / millis / 1e3,
          (held - before) / (double) steps,
          held / 1e6,
          peak(),
          percentile(jumps, 50),
          percentile(jumps, 95),
          percentile(moves, 50),
          percentile(moves, 95));
    }
  }

  /** Single steps here and there, as many back as forward. */
  private static double[] steps(Lab lab, long steps, Random random) {
    double[] moves = new double[STEPS];
    for (int i = 0; i < STEPS; i++) {
      if (i % 100 == 0) {
        lab.move(new Movement.ToStep((long) (random.nextDouble() * (steps - 100)) + 50));
      }
      Direction direction = i % 100 < 50 ? Direction.BACK : Direction.FORWARD;
      moves[i] = millis(() -> lab.move(new Movement.Step(Movement.Unit.INSTRUCTION, direction)));
    }
    return moves;
  }

  private static List<Double> heap(SourceFile source, int line) {
    double[] recorded = new double[WARM_ROUNDS];
    double[] shown = new double[WARM_ROUNDS];
    for (int round = -COLD_ROUNDS; round < WARM_ROUNDS; round++) {
      int place = Math.max(0, round);
      System.gc();
      try (Lab lab = LabSession.open(source, SETTINGS)) {
        SessionState start = lab.move(new Movement.ToLine(line, Direction.FORWARD));
        double millis = millis(() -> lab.move(new Movement.Run(Direction.FORWARD)));
        recorded[place] = millis * 1e6 / (lab.recorded() - start.step());
        double[] moves = new double[STEPS];
        lab.move(new Movement.ToStep((start.step() + lab.recorded()) / 2));
        for (int i = 0; i < STEPS; i++) {
          Direction direction = i < STEPS / 2 ? Direction.BACK : Direction.FORWARD;
          moves[i] =
              millis(() -> lab.move(new Movement.Step(Movement.Unit.INSTRUCTION, direction)));
        }
        shown[place] = percentile(moves, 50);
      }
    }
    return List.of(percentile(recorded, 50), percentile(shown, 50));
  }

  private static double percentile(double[] times, int percent) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length * percent / 100];
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

  /** The most memory that the process has had, in MB; 0 where the system does not tell. */
  private static double peak() {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1e3)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
