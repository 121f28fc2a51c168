package org.cellscope.history;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cellscope.objects.Heap;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.PyObject;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One keyframe while many small lists are alive, of which a few have changed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class KeyframeBenchmark {
  private static final int CHANGED = 100;

  @Param({"100", "100000"})
  int alive;

  private final Heap heap = new Heap();
  private final ObjectTable objects = new ObjectTable();
  private Keyframes keyframes = new Keyframes(1, objects);
  private int step;

  /** Makes the lists and a first keyframe with all of them. */
  @Setup(Level.Iteration)
  public void make() {
    keyframes = new Keyframes(1, objects);
    for (int i = 0; i < alive; i++) {
      PyObject list = new ListObject(new ArrayList<>(List.of(IntObject.of(i), IntObject.of(1))));
      int serial = heap.serial(list);
      objects.put(serial, list, 0);
      keyframes.touch(serial);
    }
    step = 0;
    keyframes.take(step++, 0, heap, null, 0);
  }

  /** Takes the next. */
  @Benchmark
  public long take() {
    for (int i = 1; i <= CHANGED; i++) {
      keyframes.touch(i);
    }
    keyframes.take(step++, 0, heap, null, 0);
    return keyframes.bytes();
  }
}
