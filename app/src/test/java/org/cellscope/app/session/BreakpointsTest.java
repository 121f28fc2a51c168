package org.cellscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.session.Breakpoint;
import org.junit.jupiter.api.Test;

class BreakpointsTest {
  private final List<List<Breakpoint>> told = new ArrayList<>();
  private final Breakpoints breakpoints = new Breakpoints(told::add);

  private List<Integer> lines() {
    return breakpoints.allProperty().get().stream()
        .filter(Breakpoint.Line.class::isInstance)
        .map(each -> ((Breakpoint.Line) each).line())
        .toList();
  }

  @Test
  void togglingSetsAndRemoves() {
    breakpoints.toggle(5);
    assertThat(breakpoints.at(5)).contains(new Breakpoint.Line(5));
    breakpoints.toggle(5);
    assertThat(breakpoints.at(5)).isEmpty();
    assertThat(told).containsExactly(List.of(new Breakpoint.Line(5)), List.of());
  }

  @Test
  void aConditionMakesABreakpointAndKeepsItOff() {
    breakpoints.setCondition(3, " i == 3 ");
    assertThat(breakpoints.at(3)).contains(new Breakpoint.Line(3, Optional.of("i == 3"), true));
    breakpoints.setEnabled(breakpoints.at(3).orElseThrow(), false);
    breakpoints.setCondition(3, "");
    assertThat(breakpoints.at(3)).contains(new Breakpoint.Line(3, Optional.empty(), false));
  }

  @Test
  void breakpointsStayWithTheirLines() {
    List.of(2, 5, 6, 9).forEach(breakpoints::toggle);
    breakpoints.setCondition(6, "x");
    breakpoints.linesReplaced(4, 0, 2);
    assertThat(lines()).containsExactly(2, 7, 8, 11);
    assertThat(breakpoints.at(8).flatMap(Breakpoint::condition)).contains("x");
    breakpoints.linesReplaced(6, 1, 0);
    assertThat(lines()).containsExactly(2, 7, 10);
  }

  @Test
  void functionsAndExceptionsStandBehindTheLinesAndDoNotMove() {
    breakpoints.addRaised("ValueError");
    breakpoints.addFunction(" step ");
    breakpoints.addFunction("step");
    breakpoints.addFunction(" ");
    breakpoints.toggle(4);
    breakpoints.linesReplaced(1, 0, 1);
    assertThat(breakpoints.allProperty().get())
        .containsExactly(
            new Breakpoint.Line(5),
            new Breakpoint.Function("step", Optional.empty(), true),
            new Breakpoint.Raised(Optional.of("ValueError"), true));
  }

  @Test
  void aBreakpointThatIsGoneIsNotChanged() {
    breakpoints.toggle(4);
    Breakpoint gone = breakpoints.at(4).orElseThrow();
    breakpoints.toggle(4);
    breakpoints.setCondition(gone, "x");
    breakpoints.setEnabled(gone, false);
    assertThat(breakpoints.allProperty().get()).isEmpty();
  }

  @Test
  void aConditionThatIsNoExpressionSaysWhy() {
    assertThat(Conditions.problem("i == 3")).isEmpty();
    assertThat(Conditions.problem("  ")).isEmpty();
    assertThat(Conditions.problem("i = 3"))
        .hasValueSatisfying(words -> assertThat(words).isNotBlank());
    assertThat(Conditions.problem("(i")).contains("'(' was never closed");
    assertThat(Conditions.problem("del i")).contains("invalid syntax");
  }
}
