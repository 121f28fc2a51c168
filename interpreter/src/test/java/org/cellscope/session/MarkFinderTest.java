package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.Test;

class MarkFinderTest {
  private static final String PROGRAM =
      """
      def work(n):
          return n
      for i in range(4000):
          work(i)
          if i == 1234:
              print("once")
          if i == 2345:
              try:
                  1 / 0
              except ZeroDivisionError:
                  pass
      """;

  @Test
  void whatIsRareIsFoundAmongManyCalls() {
    List<Lab.Mark> marks = marks(PROGRAM, 40);
    assertThat(marks).hasSize(40);
    assertThat(count(marks, StepEvent.Kind.OUTPUT)).isEqualTo(1);
    assertThat(count(marks, StepEvent.Kind.EXCEPTION)).isEqualTo(1);
    assertThat(marks).isSortedAccordingTo((a, b) -> Long.compare(a.step(), b.step()));
  }

  @Test
  void outputLeavesRoomForCalls() {
    List<Lab.Mark> marks = marks("def f(): print(1)\nfor i in range(500): f()\n", 30);
    assertThat(count(marks, StepEvent.Kind.OUTPUT)).isEqualTo(15);
    assertThat(count(marks, StepEvent.Kind.CALL) + count(marks, StepEvent.Kind.RETURN))
        .isBetween(5L, 15L);
  }

  @Test
  void fewStepsAreMarkedOneByOne() {
    List<Lab.Mark> marks = marks("def f(): print(1)\nf()\nf()\n", 100);
    assertThat(marks)
        .extracting(Lab.Mark::kind)
        .containsExactly(
            StepEvent.Kind.CALL,
            StepEvent.Kind.OUTPUT,
            StepEvent.Kind.RETURN,
            StepEvent.Kind.CALL,
            StepEvent.Kind.OUTPUT,
            StepEvent.Kind.RETURN,
            StepEvent.Kind.RETURN);
  }

  private static List<Lab.Mark> marks(String text, int atMost) {
    try (Lab lab = LabSession.open(new SourceFile("marks.py", text), LabSettings.defaults())) {
      long steps = lab.move(new Movement.Run(Movement.Direction.FORWARD)).recorded();
      return lab.marks(0, steps, atMost);
    }
  }

  private static long count(List<Lab.Mark> marks, StepEvent.Kind kind) {
    return marks.stream().filter(mark -> mark.kind() == kind).count();
  }
}
