package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The law of the recording: going back undoes what going forward did, and a jump to a step shows
 * what stepping there showed.
 */
class SeekLawTest {
  private static final Path SAMPLES =
      Path.of("..", "samples", "src", "main", "resources", "org", "cellscope", "samples");
  private static final Movement NEXT =
      new Movement.Step(Movement.Unit.INSTRUCTION, Movement.Direction.FORWARD);
  private static final int MOST_STEPS = 1000;

  /** The recorder is the same for both versions; what differs shows early. */
  private static final int MOST_STEPS_OF_38 = 250;

  /** Everything that pushes and pops blocks in 3.8. */
  private static final String BLOCKS =
      """
      class Manager:
          def __init__(self, swallows): self.swallows = swallows
          def __enter__(self): return self
          def __exit__(self, *exc): return self.swallows
      def returns(n):
          for i in range(3):
              try:
                  if n == i: return i
                  with Manager(n % 2):
                      if i == 1: continue
                      1 / (n - 2)
              except ZeroDivisionError as error:
                  try:
                      raise KeyError(n) from error
                  except KeyError:
                      pass
              finally:
                  try:
                      n and n.missing
                  except AttributeError:
                      n = 0
              if i == 2: break
          return -1
      def numbers():
          try:
              yield 1
              yield 2
          finally:
              print("closed")
      for n in range(4):
          try:
              returns(n)
          except ZeroDivisionError:
              print("not swallowed")
      for n in numbers():
          break
      """;

  /** Finalisers that run between an instruction that drops an object and one that takes much. */
  private static final String DEATHS =
      """
      class Mortal:
          x = 4
          def __del__(self):
              print("dead")
      class Swallowing:
          def __enter__(self): return self
          def __exit__(self, *exc):
              mortal = Mortal()
              return True
      def sums(*numbers):
          return sum(numbers)
      def numbers():
          with Swallowing():
              yield sums(1, 2, 3, Mortal().x)
              raise KeyError
      print(list(numbers()), sums(1, 2, 3, Mortal().x))
      """;

  @Test
  void finalisersThatRunBetweenInstructionsObeyTheLaw() {
    check(DEATHS);
  }

  @TestFactory
  Stream<DynamicTest> everySampleObeysTheLaw() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".py")).sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(), () -> check(Files.readString(file))));
    }
  }

  @TestFactory
  Stream<DynamicTest> randomProgramsObeyTheLaw() {
    return IntStream.range(0, 25)
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed, () -> check(new RandomProgram(seed).text())));
  }

  @TestFactory
  Stream<DynamicTest> programsOfPython38ObeyTheLaw() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      List<Path> samples = files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
      return Stream.concat(
          samples.stream()
              .filter(SeekLawTest::isPython38)
              .map(file -> law38(file.getFileName().toString(), SeekLawTest.text(file))),
          Stream.concat(
              Stream.of(law38("blocks", BLOCKS), law38("deaths", DEATHS)),
              IntStream.range(200, 205)
                  .mapToObj(seed -> law38("seed " + seed, new RandomProgram(seed).text()))));
    }
  }

  private static DynamicTest law38(String name, String text) {
    return DynamicTest.dynamicTest(
        name, () -> check(text, LabSettings.defaults().with(PythonVersion.V3_8), MOST_STEPS_OF_38));
  }

  private static boolean isPython38(Path file) {
    SourceFile source = new SourceFile("law.py", text(file));
    return Compilation.of(source, PythonVersion.V3_8) instanceof Compilation.Compiled;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(String text) {
    check(text, LabSettings.defaults(), MOST_STEPS);
  }

  private static void check(String text, LabSettings settings, int mostSteps) {
    try (Lab lab = LabSession.open(new SourceFile("law.py", text), settings)) {
      List<Object> stepped = stepThrough(lab, mostSteps);
      List<Integer> order =
          new ArrayList<>(IntStream.range(0, stepped.size()).boxed().toList().reversed());
      order.forEach(step -> compare(lab, stepped, step));
      Collections.shuffle(order, new Random(7));
      order.forEach(step -> compare(lab, stepped, step));
    }
  }

  private static List<Object> stepThrough(Lab lab, int mostSteps) {
    List<Object> seen = new ArrayList<>();
    SessionState state = lab.state();
    assertThat(state.status()).isNotEqualTo(Status.NOT_COMPILED);
    while (state.step() == seen.size() && seen.size() < mostSteps) {
      seen.add(picture(state));
      state = lab.move(NEXT);
    }
    return seen;
  }

  private static void compare(Lab lab, List<Object> stepped, int step) {
    SessionState state = lab.move(new Movement.ToStep(step));
    assertThat(state.step()).isEqualTo(step);
    assertThat(picture(state)).as("step %d", step).isEqualTo(stepped.get(step));
  }

  /** All that depends on the cursor alone, not on how far the recording has got. */
  private static Object picture(SessionState state) {
    return List.of(
        state.event(),
        state.frames(),
        List.copyOf(state.objects().entrySet()),
        state.outputLength());
  }
}
