package org.cellscope.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cellscope.source.SourceFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The six programs from their start to their end, with and without a recording. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExecutionBenchmark {
  @Param({"closure_counter", "fib", "nested_loops", "containers", "strings", "sorting"})
  String program = "";

  private SourceFile source = Programs.empty();

  /** Reads the program. */
  @Setup
  public void read() throws IOException {
    source = Programs.named(program);
  }

  /** Without a recording. */
  @Benchmark
  public int unrecorded() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new ProgramRunner(InputStream.nullInputStream(), nowhere, nowhere)
        .run(source, List.of(source.name()));
  }

  /** With a recording. */
  @Benchmark
  public long recorded() {
    try (Lab lab = LabSession.open(source, Programs.settings())) {
      return lab.move(new Movement.Run(Movement.Direction.FORWARD)).recorded();
    }
  }
}
