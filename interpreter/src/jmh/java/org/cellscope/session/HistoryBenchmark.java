package org.cellscope.session;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cellscope.history.MachineState;
import org.cellscope.session.Movement.Direction;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Movements in the recording of a program that has ended. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HistoryBenchmark {
  private static final int MARKS = 2000;

  @Param({"closure_counter", "fib", "containers"})
  String program = "";

  private final Random random = new Random(1);
  private Lab lab = LabSession.open(Programs.empty(), Programs.settings());
  private Machine machine = Programs.machine(Programs.empty());
  private MachineState cursor = new MachineState(machine.recorder());
  private int steps;

  /** Records the program, for a session and for a bare cursor. */
  @Setup
  public void record() throws IOException {
    SourceFile source = Programs.named(program);
    lab = LabSession.open(source, Programs.settings());
    steps = (int) lab.move(new Movement.Run(Direction.FORWARD)).recorded();
    lab.move(new Movement.ToStep(steps / 2));
    machine = Programs.machine(source);
    machine.runTo(steps);
    cursor = new MachineState(machine.recorder());
    cursor.seek(steps / 2);
  }

  /** Lets the recordings go. */
  @TearDown
  public void close() {
    lab.close();
    machine.stop();
  }

  /** A jump of the bare cursor to any step, over a keyframe mostly. */
  @Benchmark
  public int seek() {
    cursor.seek(random.nextInt(steps));
    return cursor.current();
  }

  /** One step back and one forward with the bare cursor. */
  @Benchmark
  public int backAndForward() {
    int step = Math.max(1, cursor.step());
    cursor.seek(step - 1);
    cursor.seek(step);
    return cursor.current();
  }

  /** One step forward with the description of the state, by way of one back. */
  @Benchmark
  public List<FrameView> describedBackAndForward() {
    lab.move(new Movement.Step(Movement.Unit.INSTRUCTION, Direction.BACK));
    return lab.move(new Movement.Step(Movement.Unit.INSTRUCTION, Direction.FORWARD)).frames();
  }

  /** The marks of the timeline over the whole recording. */
  @Benchmark
  public int marks() {
    return lab.marks(0, steps, MARKS).size();
  }
}
