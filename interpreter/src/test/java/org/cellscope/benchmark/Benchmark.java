package org.cellscope.benchmark;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Measures whole programs, every measurement in a process of its own, and prints tables of medians:
 * six programs beside the machine's {@code python3} where there is one, recordings of ten million
 * steps, heaps of two sizes, and the start of the command line.
 *
 * <p>Arguments: which tables ({@code programs}, {@code history}, {@code heap}, {@code start}); all
 * unless told.
 */
public final class Benchmark {
  private static final List<String> PROGRAMS =
      List.of("closure_counter", "fib", "nested_loops", "containers", "strings", "sorting");
  private static final int COLD_ROUNDS = 5;
  private static final int WARM_ROUNDS = 60;
  private static final int RECORDED_ROUNDS = 5;

  /** Of the rounds in one process only the last third is warm. */
  private static final int WARM_PART = 3;

  private static final String WARM_PYTHON =
      """
      import io, sys, time
      text = open(sys.argv[1]).read()
      times = []
      for i in range(int(sys.argv[2])):
          sys.stdout, kept = io.StringIO(), sys.stdout
          start = time.perf_counter()
          exec(compile(text, sys.argv[1], "exec"), {"__name__": "__main__"})
          times.append((time.perf_counter() - start) * 1000)
          sys.stdout = kept
      print(*times)
      """;

  private final Path folder;
  private final boolean hasPython;

  private Benchmark(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.hasPython = succeeds("python3", "--version");
  }

  /** Prints the tables. */
  public static void main(String[] args) throws Exception {
    Set<String> wanted = Set.of(args);
    Path folder = Files.createTempDirectory("benchmark");
    Benchmark benchmark = new Benchmark(folder);
    if (wanted.isEmpty() || wanted.contains("programs")) {
      benchmark.programs();
    }
    if (wanted.isEmpty() || wanted.contains("history")) {
      benchmark.history();
    }
    if (wanted.isEmpty() || wanted.contains("heap")) {
      benchmark.heap();
    }
    if (wanted.isEmpty() || wanted.contains("start")) {
      benchmark.start();
    }
  }

  private void programs() throws IOException, InterruptedException, URISyntaxException {
    print(
        "%-16s %9s %9s %6s   %9s %9s %6s   %9s %6s %11s%n",
        "milliseconds",
        "python3",
        "cellscope",
        "ratio",
        "python3",
        "cellscope",
        "ratio",
        "recorded",
        "ratio",
        "steps/s");
    print("%-16s %26s   %26s%n", "", "one process", "warm");
    double[] products = {1, 1, 1};
    for (String name : PROGRAMS) {
      String file =
          Path.of(Benchmark.class.getResource("/benchmark/" + name + ".py").toURI()).toString();
      double cold = cold(command("org.cellscope.cli.Launcher", "run", file));
      double[] runs = numbers(command(Measured.class.getName(), "run", file, "" + WARM_ROUNDS));
      double warm = median(lastPart(runs));
      double[] records =
          numbers(command(Measured.class.getName(), "record", file, "" + RECORDED_ROUNDS));
      double steps = records[records.length - 1];
      double recorded = median(lastPart(Arrays.copyOf(records, records.length - 1)));
      double pythonCold = hasPython ? cold(List.of("python3", file)) : Double.NaN;
      double pythonWarm = hasPython ? warmPython(file) : Double.NaN;
      double[] ratios = {cold / pythonCold, warm / pythonWarm, recorded / warm};
      for (int i = 0; i < ratios.length; i++) {
        products[i] *= ratios[i];
      }
      print(
          "%-16s %9.0f %9.0f %6.2f   %9.1f %9.1f %6.2f   %9.0f %6.1f %,11.0f%n",
          name,
          pythonCold,
          cold,
          ratios[0],
          pythonWarm,
          warm,
          ratios[1],
          recorded,
          ratios[2],
          steps / recorded * 1000);
    }
    double root = 1.0 / PROGRAMS.size();
    print(
        "%-16s %26.2f   %26.2f   %16.1f%n%n",
        "geometric mean",
        Math.pow(products[0], root),
        Math.pow(products[1], root),
        Math.pow(products[2], root));
  }

  private double warmPython(String file) throws IOException, InterruptedException {
    Path driver = folder.resolve("warm.py");
    Files.writeString(driver, WARM_PYTHON);
    return median(lastPart(numbers(List.of("python3", driver.toString(), file, "" + WARM_ROUNDS))));
  }

  private void history() throws IOException, InterruptedException {
    print(
        "%-18s %11s %11s %6s %8s %8s %18s %18s%n",
        "recording",
        "steps",
        "steps/s",
        "B/step",
        "heap MB",
        "peak MB",
        "jump ms (50, 95%)",
        "step ms (50, 95%)");
    for (Map.Entry<String, String> program : HistoryPrograms.all().entrySet()) {
      String file = write(program.getValue());
      double[] n = numbers(command(Measured.class.getName(), "history", file));
      print(
          "%-18s %,11.0f %,11.0f %6.1f %8.0f %8.0f %9.2f %8.2f %9.3f %8.3f%n",
          program.getKey(), n[0], n[1] * 1e6, n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
    }
    print("%n");
  }

  private void heap() throws IOException, InterruptedException {
    print(
        "%-12s %30s   %30s%n%-12s %10s %10s %8s   %10s %10s %8s%n",
        "cost a step",
        "recording, ns",
        "one step and its state, ms",
        "objects held",
        "100",
        "100,000",
        "ratio",
        "100",
        "100,000",
        "ratio");
    Map<String, String> few = HistoryPrograms.holding(100);
    Map<String, String> many = HistoryPrograms.holding(100_000);
    for (String kind : few.keySet()) {
      double[] small = heap(few.get(kind));
      double[] large = heap(many.get(kind));
      print(
          "%-12s %10.0f %10.0f %8.2f   %10.3f %10.3f %8.2f%n",
          kind, small[0], large[0], large[0] / small[0], small[1], large[1], large[1] / small[1]);
    }
    print("%n");
  }

  private double[] heap(String text) throws IOException, InterruptedException {
    long line = text.lines().count();
    return numbers(command(Measured.class.getName(), "heap", write(text), "" + line));
  }

  private void start() throws IOException, InterruptedException {
    String file = write("print('hello')\n");
    print(
        "start to end of a one-line program: cellscope run %.0f ms",
        cold(command("org.cellscope.cli.Launcher", "run", file)));
    if (hasPython) {
      print(", python3 %.0f ms", cold(List.of("python3", file)));
    }
    print("%n");
  }

  private String write(String text) throws IOException {
    Path file = folder.resolve("program.py");
    Files.writeString(file, text);
    return file.toString();
  }

  private static List<String> command(String main, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(args));
    return command;
  }

  /** The median time of a process from its start to its end. */
  private static double cold(List<String> command) throws IOException, InterruptedException {
    double[] times = new double[COLD_ROUNDS];
    for (int i = 0; i < COLD_ROUNDS; i++) {
      long start = System.nanoTime();
      output(command);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    return median(times);
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notThere) {
      return false;
    }
  }

  private static String output(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("failed: " + command);
    }
    return output;
  }

  private static double[] numbers(List<String> command) throws IOException, InterruptedException {
    return Arrays.stream(output(command).strip().split(" "))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private static double[] lastPart(double[] times) {
    return Arrays.copyOfRange(
        times, times.length - Math.max(1, times.length / WARM_PART), times.length);
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
