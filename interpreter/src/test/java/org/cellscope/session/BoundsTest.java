package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stop ends whatever runs, and nothing that a program does reaches the user as an error of Java.
 * Prints how long Stop took; the bound is generous, as machines differ and are busy.
 */
final class BoundsTest {
  /** How long a program may run before it is stopped, in milliseconds. */
  private static final long RUN = 40;

  private static final long MOST = 30_000;

  static Stream<String> programs() throws IOException {
    try (InputStream in = BoundsTest.class.getResourceAsStream("/bounds/programs.txt")) {
      return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n----\n", -1));
    }
  }

  /** Those that record as well: what the machine does for them differs most. */
  static Stream<String> recorded() throws IOException {
    return programs().limit(40);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void stopEndsAProgramThatNobodyRecords(String text) throws InterruptedException {
    Errors errors = new Errors();
    ProgramRunner runner = new ProgramRunner(errors);
    Thread thread = new Thread(() -> runner.run(new SourceFile("p.py", text), List.of("p.py")));
    thread.start();
    stop(thread, runner::stop, text);
    assertThat(errors.text.toString()).doesNotContain("java.", "org.cellscope");
  }

  @Test
  void stopBeforeTheStartEndsAProgramAsSoonAsItRuns() {
    ProgramRunner runner = new ProgramRunner(new Errors());
    runner.stop();
    assertThat(runner.run(new SourceFile("p.py", "while True: pass\n"), List.of("p.py")))
        .isEqualTo(ProgramRunner.STOPPED);
  }

  @Test
  void stopEndsALoopOf38ThatConditionalJumpsClose() throws InterruptedException {
    String text = "import itertools\n[x for x in itertools.count() if x < 0]\n";
    ProgramRunner runner = new ProgramRunner(new Errors());
    Thread thread =
        new Thread(
            () -> runner.run(new SourceFile("p.py", text), PythonVersion.V3_8, List.of("p.py")));
    thread.start();
    stop(thread, runner::stop, text);
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void stopEndsAProgramThatIsRecorded(String text) throws InterruptedException {
    LabSettings settings =
        new LabSettings(256L << 20, LabSettings.WhenFull.FORGET, 100, 50).with(Limits.defaults());
    try (Lab lab = LabSession.open(new SourceFile("p.py", text), settings)) {
      Thread thread = new Thread(() -> lab.move(new Movement.ToStep(Integer.MAX_VALUE)));
      thread.start();
      stop(thread, lab::stop, text);
      assertThat(lab.state().notice().filter(Notice.Defect.class::isInstance)).isEmpty();
      long end = lab.recorded();
      lab.move(new Movement.ToStep(end / 2));
      assertThat(lab.state().step()).isBetween(0L, end);
    }
  }

  private static void stop(Thread thread, Runnable stop, String text) throws InterruptedException {
    thread.join(RUN);
    boolean ran = thread.isAlive();
    long start = System.nanoTime();
    stop.run();
    thread.join(MOST);
    assertThat(thread.isAlive()).as("still running: " + text).isFalse();
    if (ran) {
      System.out.printf(
          "Stop took %4d ms: %s%n", (System.nanoTime() - start) / 1_000_000, oneLine(text));
    }
  }

  private static String oneLine(String text) {
    String line = text.strip().replace("\n", "; ");
    return line.substring(0, Math.min(90, line.length()));
  }

  /** Keeps what is written to standard error. */
  private static final class Errors implements ProgramRunner.Terminal {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(OutputLog.Source source, String piece) {
      if (source == OutputLog.Source.ERR && text.length() < 100_000) {
        text.append(piece);
      }
    }

    @Override
    public void flush() {}

    @Override
    public Optional<String> readLine() {
      return Optional.empty();
    }
  }
}
