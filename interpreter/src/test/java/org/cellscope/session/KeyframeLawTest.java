package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cellscope.history.MachineState;
import org.cellscope.history.Recorder;
import org.cellscope.objects.FrameObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Keyframes are short cuts: whoever starts from one sees what one sees who comes step by step. */
class KeyframeLawTest {
  private static final Path SAMPLES =
      Path.of("..", "samples", "src", "main", "resources", "org", "cellscope", "samples");

  /** From here on a cursor that starts anew uses a keyframe. */
  private static final int FAR = 600;

  @TestFactory
  Stream<DynamicTest> everySampleIsTheSameFromKeyframes() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".py")).sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(), () -> check(Files.readString(file))));
    }
  }

  @TestFactory
  Stream<DynamicTest> randomProgramsAreTheSameFromKeyframes() {
    return IntStream.range(100, 120)
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed, () -> check(new RandomProgram(seed).text())));
  }

  @Test
  void largeContainersGeneratorsAndRecursionAreTheSameFromKeyframes() {
    check(
        """
        def walk(n):
            if n:
                yield n
                yield from walk(n - 1)
        def deep(n):
            return n and deep(n - 1) + 1
        half = walk(9)
        items = list(range(500))
        names = {str(i): i for i in range(70)}
        next(half)
        for i in range(60):
            items.append(i)
            items.insert(i * 7, i)
            del items[i : i + 3]
            names[str(i)] = items[i]
            del names[str(i + 5)]
            if i % 9 == 0:
                next(half)
            items.sort(key=lambda x: -x) if i == 30 else deep(i)
        class Pair:
            def __init__(self, a): self.a = a
        pairs = [Pair(i) for i in range(50)]
        for p in pairs: p.b = p.a; del p.a
        """);
  }

  private static void check(String text) {
    Recorder recorder = LawRecording.of(text, (_, _) -> {});
    int steps = recorder.begun();
    MachineState stepping = new MachineState(recorder);
    for (int step = 0; step <= steps; step++) {
      stepping.seek(step);
      if (step > FAR && step % 41 == 0 || step == steps) {
        MachineState jumping = new MachineState(recorder);
        jumping.seek(step);
        compare(recorder, stepping, jumping);
        int back = Math.max(0, step - step % 7);
        jumping.seek(back);
        stepping.seek(back);
        compare(recorder, stepping, jumping);
        stepping.seek(step);
      }
    }
  }

  private static void compare(Recorder recorder, MachineState stepping, MachineState jumping) {
    assertThat(jumping.step()).isEqualTo(stepping.step());
    assertThat(jumping.current()).isEqualTo(stepping.current());
    assertThat(jumping.outputLength()).isEqualTo(stepping.outputLength());
    for (int serial = 1; serial <= recorder.known(); serial++) {
      boolean isFrame = recorder.object(serial) instanceof FrameObject;
      if (!isFrame || jumping.hasContent(serial)) {
        compare(stepping, jumping, serial);
      }
    }
    for (int at = jumping.current(); at != 0; at = jumping.back(at)) {
      assertThat(jumping.unit(at)).isEqualTo(stepping.unit(at));
      assertThat(jumping.back(at)).isEqualTo(stepping.back(at));
    }
  }

  private static void compare(MachineState stepping, MachineState jumping, int serial) {
    boolean has = stepping.hasContent(serial);
    assertThat(jumping.hasContent(serial)).as("object %d", serial).isEqualTo(has);
    if (has) {
      assertThat(jumping.content(serial))
          .as("object %d at step %d", serial, stepping.step())
          .isEqualTo(stepping.content(serial));
      assertThat(jumping.attributes(serial)).isEqualTo(stepping.attributes(serial));
    }
  }
}
