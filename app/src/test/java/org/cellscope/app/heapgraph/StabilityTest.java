package org.cellscope.app.heapgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellscope.app.heapgraph.layout.Rect;
import org.cellscope.app.samples.SampleLibrary;
import org.cellscope.app.session.CapturedVariables;
import org.cellscope.session.Lab;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.SessionState;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Of the boxes that a step leaves as they are it moves none, whatever the program does. */
class StabilityTest {
  private static final String RECURSION =
      """
      def down(n):
          return 0 if n == 0 else down(n - 1)

      down(20)
      """;

  private static final String GLOBALS =
      """
      def fill(n):
          global a, b, c, d
          def inner():
              return n
          a = [inner]
          b = [a]
          c = [lambda: b]
          d = {'c': c}
          return inner

      first = fill(1)
      kept = [fill(i) for i in range(6)]
      kept.clear()
      """;

  static Stream<Arguments> programs() throws IOException {
    Stream<SourceFile> samples =
        SampleLibrary.load().samples().stream()
            .map(sample -> new SourceFile(sample.id(), sample.source()));
    Stream<SourceFile> others =
        Stream.of(new SourceFile("recursion", RECURSION), new SourceFile("globals", GLOBALS));
    return Stream.concat(samples, others).map(each -> Arguments.of(Named.of(each.name(), each)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  void aStepMovesNoBoxThatItDoesNotChange(SourceFile source) {
    try (Lab lab = LabSession.open(source, LabSettings.defaults())) {
      lab.move(new Movement.Run(Direction.FORWARD));
      assertThat(lab.state().status().isOver()).as("the program has ended").isTrue();
      long last = lab.recorded();
      var watcher = new Watcher(CapturedVariables.of(lab.code()));
      for (long step = 0; step <= last; step++) {
        watcher.see(lab.move(new Movement.ToStep(step)));
      }
      for (long step = last; step >= 0; step--) {
        watcher.see(lab.move(new Movement.ToStep(step)));
      }
      assertThat(watcher.moved).as("moved boxes").isEmpty();
      assertThat(watcher.overlapping).as("overlapping boxes").isEmpty();
      assertThat(watcher.unchanged).isPositive();
    }
  }

  private static final class Watcher {
    private final GraphPipeline pipeline = new GraphPipeline();
    private final org.cellscope.app.session.Program program;
    private final List<String> moved = new ArrayList<>();
    private final List<String> overlapping = new ArrayList<>();
    private Optional<Picture> before = Optional.empty();
    private long unchanged;

    Watcher(CapturedVariables captured) {
      program =
          new org.cellscope.app.session.Program(
              new SourceFile("", ""), Optional.empty(), Optional.empty(), captured);
    }

    void see(SessionState state) {
      Picture now = pipeline.picture(program, state, GraphOptions.DEFAULT);
      before.ifPresent(old -> compare(old, now, state.step()));
      lookForOverlaps(now, state.step());
      before = Optional.of(now);
    }

    private void compare(Picture old, Picture now, long step) {
      for (Map.Entry<Integer, HeapBox> each : now.boxes().entrySet()) {
        if (each.getValue().equals(old.boxes().get(each.getKey()))) {
          unchanged++;
          Optional<Rect> was = old.placement().of(each.getKey());
          if (!was.equals(now.placement().of(each.getKey()))) {
            moved.add(each.getValue().description() + " in step " + step);
          }
        }
      }
    }

    private void lookForOverlaps(Picture picture, long step) {
      List<Map.Entry<Integer, Rect>> all = List.copyOf(picture.placement().boxes().entrySet());
      for (int i = 0; i < all.size(); i++) {
        for (int j = i + 1; j < all.size(); j++) {
          if (all.get(i).getValue().overlaps(all.get(j).getValue())) {
            overlapping.add(all.get(i) + " and " + all.get(j) + " in step " + step);
          }
        }
      }
    }
  }
}
