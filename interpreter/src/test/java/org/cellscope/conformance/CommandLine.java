package org.cellscope.conformance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cellscope's command line, held against the goldens. */
@FunctionalInterface
interface CommandLine {
  /** Executes a command with these streams; the exit code. */
  int run(String[] args, InputStream in, PrintStream out, PrintStream err);

  /** The first difference between the claim's code objects and CPython's. */
  default Optional<String> differenceInCodes(Claim claim) throws IOException {
    Golden golden = Golden.of(claim);
    Outcome outcome = execute(claim, "codes");
    if (outcome.stdout().isBlank()) {
      return Optional.of("codes printed nothing\n" + outcome.stderr());
    }
    Map<?, ?> record = (Map<?, ?>) Json.read(outcome.stdout());
    return Difference.inText("python", golden.python(), String.valueOf(record.get("python")))
        .or(() -> Difference.inCodes(golden.codes(), Golden.codes(record.get("codes"))));
  }

  /** The differences between what the claim's program prints and what CPython prints for it. */
  default Optional<String> differenceInRun(Claim claim) throws IOException {
    Golden golden = Golden.of(claim);
    Outcome outcome = execute(claim, "run");
    List<String> found = new ArrayList<>();
    Difference.inText("standard output", golden.stdout(), outcome.stdout()).ifPresent(found::add);
    Difference.inText("standard error", golden.stderr(), outcome.stderr()).ifPresent(found::add);
    if (outcome.exitCode() != (golden.failed() ? 1 : 0)) {
      found.add("exit code " + outcome.exitCode());
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", found));
  }

  private Outcome execute(Claim claim, String command) throws IOException {
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
          run(new String[] {command, path}, new ByteArrayInputStream(new byte[0]), outs, errs);
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
  record Outcome(int exitCode, String stdout, String stderr) {}
}
