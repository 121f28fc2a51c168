package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cellscope.history.MachineState;
import org.cellscope.history.Recorder;
import org.cellscope.history.StepChanges;
import org.cellscope.objects.Cell;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.PyObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A recording that has forgotten its oldest steps shows in the rest what one shows that has
 * forgotten nothing: the same contents of the same objects, with the same numbers.
 */
class ForgettingLawTest {
  private static final Path SAMPLES =
      Path.of("..", "samples", "src", "main", "resources", "org", "cellscope", "samples");

  private static final String CLOSURES_AND_GENERATORS =
      """
      def counter(start):
          held = [start, str(start)]
          def step():
              nonlocal start
              start += 1
              return held[0] + start
          return step
      def numbers(n):
          kept = {"n": n, "squares": [i * i for i in range(n)]}
          while n:
              n -= 1
              yield kept, n
      class Node:
          def __init__(self, below): self.below = below
      old = counter(1000)
      slow = numbers(40)
      top = None
      tree = [[str(i) * 2] for i in range(40)]
      def work(passed, times):
          global top
          local = [passed, object()]
          for i in range(times):
              top = Node(top if i % 7 else None)
              tree[i % 40][0] = (i, local)
              if i % 11 == 0: next(slow)
              if i % 13 == 0: tree[i % 40] = [counter(i)]
              old()
          return local
      result = work(tree[3], 120)
      del tree[5:20]
      try:
          {}[counter]
      except KeyError as error:
          kept = error
      print(result[0], old())
      """;

  @TestFactory
  Stream<DynamicTest> everySampleIsTheSameInTheRest() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".py")).sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(), () -> check(Files.readString(file), 600)));
    }
  }

  @TestFactory
  Stream<DynamicTest> randomProgramsAreTheSameInTheRest() {
    return IntStream.range(200, 220)
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed, () -> check(new RandomProgram(seed).text(), 150 + seed)));
  }

  @Test
  void closuresAndGeneratorsFromForgottenTimesAreTheSameInTheRest() {
    Recorder forgetful = check(CLOSURES_AND_GENERATORS, 700);
    assertThat(forgetful.forgettings()).isGreaterThan(2);
    assertThat(forgetful.firstStep()).isGreaterThan(1000);
  }

  @Test
  void makersOfCellsAreRememberedForAsLongAsTheCellsLive() {
    Recorder whole = LawRecording.of(CLOSURES_AND_GENERATORS, (_, _) -> {});
    Recorder forgetful = forgetful(CLOSURES_AND_GENERATORS, 700);
    int found = 0;
    for (int serial = 1; serial <= whole.known(); serial++) {
      if (forgetful.knows(serial) && forgetful.object(serial) instanceof Cell) {
        assertThat(forgetful.maker(serial)).isEqualTo(whole.maker(serial));
        found += forgetful.birth(serial) < 0 && whole.maker(serial).isPresent() ? 1 : 0;
      }
    }
    assertThat(found).isPositive();
  }

  @Test
  void whatDiedBeforeIsLetGo() {
    String text = "for i in range(300): x = [i + 1000, str(i)]\n";
    Recorder forgetful = forgetful(text, 600);
    System.gc();
    int last = forgetful.begun() - 1;
    assertThat(forgetful.forget(last, Long.MAX_VALUE, () -> false)).isTrue();
    long alive =
        IntStream.rangeClosed(1, forgetful.known())
            .filter(forgetful::knows)
            .filter(serial -> forgetful.object(serial).type().name().equals("list"))
            .count();
    assertThat(alive).isLessThan(200);
  }

  @Test
  void aCancelledForgettingLeavesEverythingAsItWas() {
    Recorder recorder = LawRecording.of(CLOSURES_AND_GENERATORS, (_, _) -> {});
    assertThat(recorder.forget(recorder.begun() - 1, Long.MAX_VALUE, () -> true)).isFalse();
    assertThat(recorder.firstStep()).isZero();
    assertThat(recorder.forgettings()).isZero();
  }

  private static Recorder forgetful(String text, int every) {
    return LawRecording.of(
        text,
        (recorder, step) -> {
          if (step > 0 && step % every == 0) {
            recorder.forget(step, Long.MAX_VALUE, () -> false);
            System.gc();
          }
        });
  }

  private static Recorder check(String text, int every) {
    Recorder whole = LawRecording.of(text, (_, _) -> {});
    Recorder forgetful = forgetful(text, every);
    assertThat(forgetful.begun()).isEqualTo(whole.begun());
    MachineState expected = new MachineState(whole);
    MachineState actual = new MachineState(forgetful);
    Map<PyObject, Integer> serials = new IdentityHashMap<>();
    IntStream.rangeClosed(1, whole.known())
        .filter(whole::knows)
        .forEach(serial -> serials.put(whole.object(serial), serial));
    assertThat(actual.step()).isEqualTo(forgetful.firstStep());
    for (int step = forgetful.firstStep(); step <= whole.begun(); step++) {
      compare(whole, serials, expected, forgetful, actual, step);
    }
    Random random = new Random(5);
    int room = whole.begun() - forgetful.firstStep() + 1;
    for (int i = 0; i < 40; i++) {
      compare(
          whole,
          serials,
          expected,
          forgetful,
          actual,
          forgetful.firstStep() + random.nextInt(room));
    }
    actual.seek(0);
    assertThat(actual.step()).isEqualTo(forgetful.firstStep());
    return forgetful;
  }

  private static void compare(
      Recorder whole,
      Map<PyObject, Integer> serials,
      MachineState expected,
      Recorder forgetful,
      MachineState actual,
      int step) {
    expected.seek(step);
    actual.seek(step);
    assertThat(actual.step()).isEqualTo(step);
    assertThat(actual.current()).isEqualTo(expected.current());
    assertThat(actual.outputLength()).isEqualTo(expected.outputLength());
    assertThat(StepChanges.of(forgetful, step - 1)).isEqualTo(StepChanges.of(whole, step - 1));
    for (int at = expected.current(); at != 0; at = expected.back(at)) {
      assertThat(actual.unit(at)).isEqualTo(expected.unit(at));
      assertThat(actual.back(at)).isEqualTo(expected.back(at));
    }
    for (int serial : reachable(whole, serials, expected)) {
      assertThat(forgetful.knows(serial)).as("object %d at step %d", serial, step).isTrue();
      assertThat(forgetful.object(serial).getClass()).isEqualTo(whole.object(serial).getClass());
      assertThat(actual.hasContent(serial)).isEqualTo(expected.hasContent(serial));
      if (expected.hasContent(serial)) {
        assertThat(actual.content(serial))
            .as("object %d at step %d", serial, step)
            .isEqualTo(expected.content(serial));
        assertThat(actual.attributes(serial)).isEqualTo(expected.attributes(serial));
      }
    }
  }

  /** What the frames that run and wait refer to, directly or not. */
  private static Set<Integer> reachable(
      Recorder whole, Map<PyObject, Integer> serials, MachineState state) {
    Set<Integer> seen = new HashSet<>();
    Deque<Integer> pending = new ArrayDeque<>();
    for (int at = state.current(); at != 0; at = state.back(at)) {
      add(at, seen, pending);
      FrameObject frame = (FrameObject) whole.object(at);
      Stream.of(frame.globals, frame.locals, frame.function)
          .filter(Objects::nonNull)
          .forEach(object -> add(serials.getOrDefault(object, 0), seen, pending));
    }
    while (!pending.isEmpty()) {
      int serial = pending.poll();
      if (state.hasContent(serial)) {
        add(state.attributes(serial), seen, pending);
        Arrays.stream(state.content(serial)).forEach(entry -> add(entry, seen, pending));
      }
    }
    return seen;
  }

  private static void add(int serial, Set<Integer> seen, Deque<Integer> pending) {
    if (serial > 0 && seen.add(serial)) {
      pending.add(serial);
    }
  }
}
