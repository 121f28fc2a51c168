package org.cellscope.conformance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Cellscope's command line, held against the goldens. */
@FunctionalInterface
interface CommandLine {
  /** Executes a command with these streams; the exit code. */
  int run(String[] args, InputStream in, PrintStream out, PrintStream err);

  /** The first difference between the claim's code objects and CPython's. */
  default Optional<String> differenceInCodes(Claim claim) throws IOException {
    Golden golden = Golden.of(claim);
    return differenceInCodes(golden, execute(claim, "codes"));
  }

  /**
   * The first difference between the code objects that the claim gets for 3.8 and CPython's. Newer
   * syntax has to be refused with the version that it needs.
   */
  default Optional<String> differenceInCodes38(Claim claim) throws IOException {
    Golden golden = Golden.of38(claim);
    Outcome outcome = execute(claim, "codes", "--python", "3.8");
    if (golden.codes() == null && Golden.of(claim).codes() != null) {
      return outcome.stdout().contains("; this program is compiled for 3.8")
          ? Optional.empty()
          : Optional.of("the newer syntax is not refused\n" + outcome.stdout());
    }
    return differenceInCodes(golden, outcome);
  }

  private static Optional<String> differenceInCodes(Golden golden, Outcome outcome)
      throws IOException {
    if (outcome.stdout().isBlank()) {
      return Optional.of("codes printed nothing\n" + outcome.stderr());
    }
    Map<?, ?> record = (Map<?, ?>) Json.read(outcome.stdout());
    return Difference.inText("python", golden.python(), String.valueOf(record.get("python")))
        .or(() -> Difference.inCodes(golden.codes(), Golden.codes(record.get("codes"))));
  }

  /** The differences between what the claim's program prints and what CPython prints for it. */
  default Optional<String> differenceInRun(Claim claim) throws IOException {
    return differenceInRun(Golden.of(claim), execute(claim, "run"));
  }

  /**
   * The differences between what the claim's program prints with the bytecode of 3.8 and what
   * CPython prints. The library is that of 3.12, so that what it says is measured by 3.12; programs
   * that look at their own bytecode find that of 3.8, and comprehensions have frames of their own
   * in tracebacks: what differs from 3.12 has to be as in 3.8, apart from the marks below the
   * lines.
   */
  default Optional<String> differenceInRun38(Claim claim) throws IOException {
    if (Golden.of38(claim).codes() == null) {
      return Optional.empty();
    }
    Outcome outcome = execute(claim, "run", "--python", "3.8");
    Optional<String> found = differenceInRun(Golden.of(claim), outcome);
    return found.isPresent()
            && differenceInRun(Golden.of38(claim), outcome.withoutMarks()).isEmpty()
        ? Optional.empty()
        : found;
  }

  private static Optional<String> differenceInRun(Golden golden, Outcome outcome) {
    List<String> found = new ArrayList<>();
    Difference.inText("standard output", golden.stdout(), outcome.stdout()).ifPresent(found::add);
    Difference.inText("standard error", golden.stderr(), outcome.stderr()).ifPresent(found::add);
    if (outcome.exitCode() != (golden.failed() ? 1 : 0)) {
      found.add("exit code " + outcome.exitCode());
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", found));
  }

  private Outcome execute(Claim claim, String... command) throws IOException {
    if (!Files.isReadable(claim.program())) {
      throw new IOException("cannot read " + claim.program());
    }
    String path = claim.program().toString();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode;
    try (PrintStream outs = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errs = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      exitCode =
          run(
              Stream.concat(Arrays.stream(command), Stream.of(path)).toArray(String[]::new),
              new ByteArrayInputStream(new byte[0]),
              outs,
              errs);
    }
    return new Outcome(exitCode, normalised(out, path, claim), normalised(err, path, claim));
  }

  /** As in the golden: the program by its bare name, and no addresses. */
  private static String normalised(ByteArrayOutputStream bytes, String path, Claim claim) {
    return bytes
        .toString(StandardCharsets.UTF_8)
        .replace(path, claim.fileName())
        .replaceAll(" at 0x[0-9a-f]+", " at 0x…");
  }

  /** What a command wrote and its exit code. */
  record Outcome(int exitCode, String stdout, String stderr) {
    /** Without the lines of tracebacks that mark the place within the line above. */
    Outcome withoutMarks() {
      String marks = "(?m)^ +[~^]+\\R";
      return new Outcome(exitCode, stdout.replaceAll(marks, ""), stderr.replaceAll(marks, ""));
    }
  }
}
