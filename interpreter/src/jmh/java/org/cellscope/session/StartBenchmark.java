package org.cellscope.session;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.source.SourceFile;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What happens before the first step. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StartBenchmark {
  private static final int COPIES = 100;

  private SourceFile small = Programs.empty();
  private SourceFile large = Programs.empty();

  /** Reads a program, and makes one of about a thousand lines of it. */
  @Setup
  public void read() throws IOException {
    small = Programs.named("strings");
    large = new SourceFile("large.py", small.text().repeat(COPIES));
  }

  /** From the text of fifteen lines to its syntax tree. */
  @Benchmark
  public Module parse() {
    return Parser.parse(small, Module.Mode.EXEC);
  }

  /** From the text of fifteen lines to code objects. */
  @Benchmark
  public Compilation compile() {
    return Compilation.of(small, PythonVersion.V3_12);
  }

  /** The same for a hundred times as many lines. */
  @Benchmark
  public Compilation compileMany() {
    return Compilation.of(large, PythonVersion.V3_12);
  }

  /** A session up to the state before its first step. */
  @Benchmark
  public SessionState openSession() {
    try (Lab lab = LabSession.open(small, LabSettings.defaults())) {
      return lab.state();
    }
  }
}
