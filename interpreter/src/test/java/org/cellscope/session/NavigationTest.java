package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.Movement.Unit;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.Test;

class NavigationTest {
  private static final String COUNTER =
      """
      def make():
          count = 0
          def step():
              nonlocal count
              count += 1
              return count
          return step
      c = make()
      c()
      c()
      print(c())
      """;

  private static Lab open(String text) {
    return LabSession.open(new SourceFile("test.py", text), LabSettings.defaults());
  }

  private static int line(SessionState state) {
    return state.current().flatMap(FrameView::position).map(span -> span.line()).orElse(0);
  }

  private static List<Integer> lines(Lab lab, Movement movement, int atMost) {
    List<Integer> lines = new ArrayList<>();
    long last = -1;
    for (int i = 0; i < atMost; i++) {
      SessionState state = lab.move(movement);
      if (state.step() == last) {
        break;
      }
      last = state.step();
      lines.add(line(state));
    }
    return lines;
  }

  @Test
  void steppingByLineGoesIntoCallsAndThroughEveryLine() {
    try (Lab lab = open(COUNTER)) {
      assertThat(lines(lab, new Movement.Step(Unit.LINE, Direction.FORWARD), 100))
          .containsExactly(1, 8, 2, 3, 7, 9, 5, 6, 10, 5, 6, 11, 5, 6, 0);
    }
  }

  @Test
  void steppingBackByLineVisitsTheSameStepsInReverse() {
    try (Lab lab = open(COUNTER)) {
      List<Long> there = steps(lab, new Movement.Step(Unit.LINE, Direction.FORWARD));
      List<Long> back = steps(lab, new Movement.Step(Unit.LINE, Direction.BACK));
      assertThat(back.subList(0, back.size() - 1))
          .isEqualTo(there.subList(0, there.size() - 1).reversed());
      assertThat(back.getLast()).isZero();
    }
  }

  private static List<Long> steps(Lab lab, Movement movement) {
    List<Long> steps = new ArrayList<>();
    long last = lab.state().step();
    for (SessionState at = lab.move(movement); at.step() != last; at = lab.move(movement)) {
      last = at.step();
      steps.add(last);
    }
    return steps;
  }

  @Test
  void aLineIsGoneToWhereAConditionHoldsAndNowhereElse() {
    try (Lab lab = open(COUNTER)) {
      SessionState third = lab.move(line(5, "count == 2", Direction.FORWARD));
      assertThat(line(third)).isEqualTo(5);
      assertThat(lab.evaluate(third.current().orElseThrow().id(), "count"))
          .isInstanceOfSatisfying(
              Evaluation.Value.class, value -> assertThat(value.repr()).isEqualTo("2"));
      assertThat(lab.move(line(5, "count == 0", Direction.BACK)).step()).isLessThan(third.step());
      long here = lab.state().step();
      SessionState nowhere = lab.move(line(5, "count == 9", Direction.FORWARD));
      assertThat(nowhere.arrival().map(Arrival::reason)).contains(Arrival.Reason.NOTHING_FOUND);
      assertThat(nowhere.step()).isEqualTo(here);
    }
  }

  @Test
  void aConditionThatCannotBeEvaluatedIsTold() {
    try (Lab lab = open(COUNTER)) {
      assertThat(lab.move(line(5, "nobody", Direction.FORWARD)).arrival())
          .containsInstanceOf(Arrival.ConditionFailed.class);
    }
  }

  private static Movement line(int line, String condition, Direction direction) {
    return new Movement.ToLine(line, Optional.of(condition), direction);
  }

  @Test
  void steppingOverPassesCalls() {
    try (Lab lab = open(COUNTER)) {
      assertThat(lines(lab, new Movement.Over(Direction.FORWARD), 100))
          .containsExactly(1, 8, 9, 10, 11, 0);
      assertThat(lines(lab, new Movement.Over(Direction.BACK), 100))
          .containsExactly(11, 10, 9, 8, 1, 0);
    }
  }

  @Test
  void steppingOutReturnsToTheCallerAndBackToTheCall() {
    try (Lab lab = open(COUNTER)) {
      lab.move(new Movement.ToLine(5, Direction.FORWARD));
      SessionState inside = lab.state();
      assertThat(inside.current().orElseThrow().title()).isEqualTo("make.<locals>.step");
      SessionState after = lab.move(new Movement.Out(Direction.FORWARD));
      assertThat(after.current().orElseThrow().title()).isEqualTo("<module>");
      assertThat(line(after)).isEqualTo(9);
      lab.move(new Movement.ToStep(inside.step()));
      SessionState before = lab.move(new Movement.Out(Direction.BACK));
      assertThat(before.current().orElseThrow().title()).isEqualTo("<module>");
      assertThat(before.step()).isLessThan(inside.step());
    }
  }

  @Test
  void runningStopsAtBreakpointsInBothDirections() {
    try (Lab lab = open(COUNTER)) {
      lab.setBreakpoints(List.of(new Breakpoint.Line(6)));
      assertThat(lines(lab, new Movement.Run(Direction.FORWARD), 10)).containsExactly(6, 6, 6, 0);
      assertThat(lines(lab, new Movement.Run(Direction.BACK), 10)).containsExactly(6, 6, 6, 0);
      assertThat(lab.state().step()).isZero();
    }
  }

  @Test
  void aLoopOnOneLineBeginsTheLineAtEveryRound() {
    try (Lab lab = open("for i in range(3): i += 1\n")) {
      assertThat(lines(lab, new Movement.Step(Unit.LINE, Direction.FORWARD), 10))
          .containsExactly(1, 1, 1, 1, 0);
    }
  }
}
