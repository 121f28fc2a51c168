package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.DynamicTest;
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
  private static final int MOST_STEPS = 1500;

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

  private static void check(String text) {
    try (Lab lab = LabSession.open(new SourceFile("law.py", text), LabSettings.defaults())) {
      List<Object> stepped = stepThrough(lab);
      List<Integer> order =
          new ArrayList<>(IntStream.range(0, stepped.size()).boxed().toList().reversed());
      order.forEach(step -> compare(lab, stepped, step));
      Collections.shuffle(order, new Random(7));
      order.forEach(step -> compare(lab, stepped, step));
    }
  }

  private static List<Object> stepThrough(Lab lab) {
    List<Object> seen = new ArrayList<>();
    SessionState state = lab.state();
    assertThat(state.status()).isNotEqualTo(Status.NOT_COMPILED);
    while (state.step() == seen.size() && seen.size() < MOST_STEPS) {
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
