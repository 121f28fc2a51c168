package org.cellscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellscope.bytecode.PythonVersion;
import org.cellscope.session.FrameView;
import org.cellscope.session.Lab;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.SessionState;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamePlaceTest {
  private static final String TEXT =
      """
      total = 0
      def add(n):
          global total
          total = total + n * 2
          return total
      for i in range(4):
          add(i) + 1
      """;

  private static Lab open(PythonVersion version) {
    return LabSession.open(new SourceFile("test.py", TEXT), LabSettings.defaults().with(version));
  }

  private static String place(SessionState state) {
    FrameView frame = state.current().orElseThrow();
    Span span = frame.position().orElseThrow();
    String variables =
        frame.variables().stream()
            .filter(slot -> slot.label().equals("n") || slot.label().equals("i"))
            .map(slot -> slot.value().orElseThrow().text())
            .toList()
            .toString();
    return span.line() + ":" + span.column() + "-" + span.endColumn() + variables;
  }

  @ParameterizedTest
  @EnumSource
  void theOtherVersionStandsAtTheSameTimeInTheSameExpression(PythonVersion version) {
    try (Lab before = open(version);
        Lab now = open(version.other())) {
      for (int i = 0; i < 3; i++) {
        before.move(new Movement.ToLine(4, Direction.FORWARD));
      }
      for (int i = 0; i < 3; i++) {
        before.move(new Movement.Step(Movement.Unit.EXPRESSION, Direction.FORWARD));
      }
      String place = place(before.state());
      assertThat(place).isEqualTo("4:20-25[2]");
      assertThat(place(SamePlace.of(before).perform(now))).isEqualTo(place);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFirstLineIsFound(PythonVersion version) {
    try (Lab before = open(version);
        Lab now = open(version.other())) {
      before.move(new Movement.Step(Movement.Unit.INSTRUCTION, Direction.FORWARD));
      assertThat(SamePlace.of(before).perform(now).current().orElseThrow().position().orElseThrow())
          .extracting(Span::line)
          .isEqualTo(1);
    }
  }

  @Test
  void theStartAndTheEndStayThemselves() {
    try (Lab before = open(PythonVersion.V3_12);
        Lab now = open(PythonVersion.V3_8)) {
      assertThat(SamePlace.of(before).perform(now).step()).isZero();
      before.move(new Movement.ToStep(Integer.MAX_VALUE));
      assertThat(SamePlace.of(before).perform(now).status().isOver()).isTrue();
    }
  }
}
