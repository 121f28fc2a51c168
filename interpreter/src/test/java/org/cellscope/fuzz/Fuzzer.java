package org.cellscope.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.session.Compilation;
import org.cellscope.session.ProgramRunner;
import org.cellscope.source.SourceFile;
import org.cellscope.vm.Hotness;

/**
 * Feeds Cellscope with what nobody would write: bytes and words in any order, changed programs,
 * generated programs, sessions with calls in any order, code objects with changed bytecode. Nothing
 * may end in an error of Java, hang, or break the law of the recording.
 *
 * <p>Arguments: how many inputs, the first seed (0), the folders with programs to change. Prints
 * the counts, and for each failure the seed, the text and the error; a run with that seed and one
 * input makes the failure again. The exit code is 1 when there was one.
 */
public final class Fuzzer {
  /** Kinds of inputs. */
  enum Kind {
    BYTES,
    WORDS,
    MUTATED,
    GENERATED,
    CODE,
    SESSION
  }

  private static final long PATIENCE = 400;
  private static final long HANG = 20_000;

  /** When even the fuzzer waits in vain, in milliseconds. */
  private static final long ENDLESS = 120_000;

  /** So many changed programs are compiled for one that runs as well. */
  private static final int RUN_ONE_OF = 6;

  private static final int REPORT = 20_000;
  private static final int KEPT_OUTPUT = 1 << 12;

  private final List<String> programs;
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final List<String> failures = new ArrayList<>();
  private final ScheduledExecutorService guard =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  Fuzzer(List<String> programs) {
    this.programs = programs;
  }

  /** Fuzzes. */
  public static void main(String[] args) throws IOException {
    long count = Long.parseLong(args[0]);
    long first = args.length > 1 ? Long.parseLong(args[1]) : 0;
    List<String> programs = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      programs.addAll(programsIn(Path.of(args[i])));
    }
    Fuzzer fuzzer = new Fuzzer(programs);
    long start = System.nanoTime();
    for (long seed = first; seed < first + count; seed++) {
      int before = fuzzer.failures.size();
      long current = seed;
      ScheduledFuture<?> watch =
          fuzzer.guard.schedule(() -> hangs(current), ENDLESS, TimeUnit.MILLISECONDS);
      fuzzer.input(seed);
      watch.cancel(false);
      fuzzer.failures.subList(before, fuzzer.failures.size()).forEach(System.out::println);
      if ((seed - first + 1) % REPORT == 0) {
        fuzzer.report((System.nanoTime() - start) / 1e9);
      }
    }
    fuzzer.report((System.nanoTime() - start) / 1e9);
    System.exit(fuzzer.failures.isEmpty() ? 0 : 1);
  }

  /** Nothing more can be tried: a thread that does not hear cannot be ended. */
  private static void hangs(long seed) {
    System.out.println("FAILURE seed " + seed + " does not end");
    Thread.getAllStackTraces()
        .forEach((thread, stack) -> System.out.println(thread + " " + List.of(stack)));
    System.out.flush();
    Runtime.getRuntime().halt(1);
  }

  static List<String> programsIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".py"))
          .sorted()
          .map(Fuzzer::read)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void report(double seconds) {
    System.out.printf(
        "%,d inputs in %.0f s: %s; %d failures%n",
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        seconds,
        counts,
        failures.size());
    System.out.flush();
  }

  List<String> failures() {
    return failures;
  }

  Map<Kind, Integer> counts() {
    return counts;
  }

  /** Makes one input from a seed and tries it. */
  void input(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    Mutations mutations = new Mutations(random);
    Kind kind = kind(random);
    counts.merge(kind, 1, Integer::sum);
    String text =
        switch (kind) {
          case BYTES -> mutations.bytes();
          case WORDS -> mutations.words();
          case MUTATED -> mutations.mutated(program(random), program(random));
          case GENERATED -> new CoreProgram(seed).text();
          case CODE -> CodeChanges.program(random);
          case SESSION ->
              random.nextInt(3) == 0
                  ? mutations.mutated(program(random), program(random))
                  : new CoreProgram(seed).text();
        };
    SessionInput session = new SessionInput(random);
    try {
      if (kind == Kind.SESSION) {
        session.run(text, program(random));
      } else {
        run(text, random, kind == Kind.MUTATED && random.nextInt(RUN_ONE_OF) > 0);
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError error) {
      failed(seed, kind, kind == Kind.SESSION ? session.calls() : text, traceOf(error));
    }
  }

  private static String traceOf(Throwable error) {
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private static Kind kind(Random random) {
    int number = random.nextInt(1000);
    return number < 380
        ? Kind.BYTES
        : number < 700
            ? Kind.WORDS
            : number < 950
                ? Kind.MUTATED
                : number < 960 ? Kind.GENERATED : number < 990 ? Kind.CODE : Kind.SESSION;
  }

  private String program(Random random) {
    return programs.isEmpty() || random.nextInt(8) == 0
        ? new CoreProgram(random.nextInt(1000)).text()
        : programs.get(random.nextInt(programs.size()));
  }

  private void failed(long seed, Kind kind, String text, String error) {
    failures.add("FAILURE seed " + seed + " " + kind + "\n" + text + "\n---- " + error + "\n");
  }

  private void run(String text, Random random, boolean compileOnly) {
    PythonVersion version = random.nextInt(4) == 0 ? PythonVersion.V3_8 : PythonVersion.V3_12;
    SourceFile source = new SourceFile("fuzz.py", text);
    if (Compilation.of(source, version) instanceof Compilation.Refused || compileOnly) {
      return;
    }
    Hotness hotness = random.nextInt(3) == 0 ? new Hotness(2, 4) : Hotness.NEVER;
    long took = run(source, version, hotness);
    // A machine may stand still for a while; a program that hangs does so again.
    if (took > HANG && run(source, version, hotness) > HANG) {
      throw new IllegalStateException("took " + took + " ms");
    }
  }

  /** Runs a program, for a limited time; returns how long it took, in milliseconds. */
  private long run(SourceFile source, PythonVersion version, Hotness hotness) {
    Collected terminal = new Collected(KEPT_OUTPUT);
    ProgramRunner runner = new ProgramRunner(terminal, hotness);
    long start = System.nanoTime();
    ScheduledFuture<?> stop = guard.schedule(runner::stop, PATIENCE, TimeUnit.MILLISECONDS);
    runner.run(source, version, List.of("fuzz.py"));
    stop.cancel(false);
    long took = (System.nanoTime() - start) / 1_000_000;
    terminal
        .defect()
        .ifPresent(
            defect -> {
              throw new IllegalStateException(defect.trace());
            });
    return took;
  }
}
