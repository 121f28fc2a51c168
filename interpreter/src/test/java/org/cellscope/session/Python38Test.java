package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellscope.session.Trail.follow;
import static org.cellscope.session.Trail.line;

import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.Movement.Unit;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.Test;

/** What a session shows and does with the bytecode of 3.8. */
class Python38Test {
  private static final Movement RUN = new Movement.Run(Direction.FORWARD);
  private static final Movement BY_LINE = new Movement.Step(Unit.LINE, Direction.FORWARD);
  private static final Movement BY_EXPRESSION =
      new Movement.Step(Unit.EXPRESSION, Direction.FORWARD);

  private static Lab open(String text) {
    return LabSession.open(
        new SourceFile("test.py", text), LabSettings.defaults().with(PythonVersion.V3_8));
  }

  private static List<String> blocks(SessionState state) {
    return state.current().orElseThrow().blocks().stream()
        .map(
            block ->
                (block.isHandled() ? "handled" : "to " + block.handler()) + "@" + block.level())
        .toList();
  }

  @Test
  void breakpointsOnFunctionsStopWhereTheBodyBegins() {
    try (Lab lab = open("def f(x):\n    return x\ndef g():\n    yield 1\nf(1)\nnext(g())\n")) {
      lab.setBreakpoints(
          List.of(
              new Breakpoint.Function("f", Optional.empty(), true),
              new Breakpoint.Function("g", Optional.empty(), true)));
      assertThat(line(lab.move(RUN))).isEqualTo(2);
      assertThat(line(lab.move(RUN))).isEqualTo(4);
      assertThat(line(lab.move(new Movement.Run(Direction.BACK)))).isEqualTo(2);
    }
  }

  @Test
  void aGeneratorThatHasNotBegunTakesAnException() {
    try (Lab lab =
        open(
            """
            def numbers():
                yield 1
            late = numbers()
            try:
                late.throw(KeyError("early"))
            except KeyError as error:
                print(error)
            """)) {
      SessionState end = lab.move(RUN);
      assertThat(end.notice()).isEmpty();
      assertThat(lab.output().text(0, end.outputLength())).isEqualTo("'early'\n");
    }
  }

  @Test
  void conditionsAreEvaluatedInFrames() {
    try (Lab lab = open("def f(x):\n    y = x\n    return y\nfor i in range(5):\n    f(i)\n")) {
      lab.setBreakpoints(List.of(new Breakpoint.Line(3, Optional.of("abs(y) == 3"), true)));
      SessionState stopped = lab.move(RUN);
      assertThat(line(stopped)).isEqualTo(3);
      int frame = stopped.current().orElseThrow().id();
      assertThat(lab.evaluate(frame, "[x, y]"))
          .isInstanceOfSatisfying(
              Evaluation.Value.class, value -> assertThat(value.repr()).isEqualTo("[3, 3]"));
    }
  }

  @Test
  void aLoopInOneLineGoesRoundLineByLine() {
    try (Lab lab = open("i = 0\nwhile i < 3: i += 1\nx = 1\n")) {
      assertThat(follow(lab, BY_LINE, state -> "" + line(state)))
          .startsWith("2", "2", "2", "2", "3");
    }
  }

  @Test
  void expressionsAreEvaluatedOneAfterAnother() {
    try (Lab lab = open("f = abs\na, b, c = 1, 2, 3\nx = f(a + b) * c\n")) {
      lab.move(new Movement.ToLine(3, Direction.FORWARD));
      assertThat(follow(lab, BY_EXPRESSION, state -> Trail.source(lab, state)))
          .startsWith("a", "b", "a + b", "f(a + b)", "c", "f(a + b) * c", "x");
    }
  }

  @Test
  void aFinallyClauseThatPassesAnExceptionOnDoesNotRaiseIt() {
    try (Lab lab =
        open(
            "try:\n    try:\n        1 / 0\n    finally:\n        x = 1\nexcept E:\n    pass\n"
                .replace("E:", "ZeroDivisionError:"))) {
      Movement next = new Movement.ToEvent(Movement.Event.EXCEPTION, Direction.FORWARD);
      assertThat(lab.move(next).arrival().orElseThrow().reason())
          .isEqualTo(Arrival.Reason.EXCEPTION);
      assertThat(lab.move(next).arrival().orElseThrow().reason())
          .isNotEqualTo(Arrival.Reason.EXCEPTION);
    }
  }

  @Test
  void theBlockStackTellsHowAFinallyClauseWasEntered() {
    try (Lab lab =
        open("for n in (1, 0):\n    try:\n        x = 1 // n\n    finally:\n        y = n\n")) {
      lab.move(new Movement.ToLine(3, Direction.FORWARD));
      assertThat(blocks(lab.state())).containsExactly("to 22@1");
      lab.move(new Movement.ToLine(5, Direction.FORWARD));
      assertThat(blocks(lab.state())).isEmpty();
      lab.move(new Movement.ToLine(5, Direction.FORWARD));
      assertThat(blocks(lab.state())).containsExactly("handled@1");
      assertThat(blocks(lab.move(new Movement.ToLine(3, Direction.BACK))))
          .containsExactly("to 22@1");
    }
  }

  @Test
  void callsTellArgumentsAndResults() {
    try (Lab lab = open("def f(x, *, y):\n    return x + y\nf(1, y=2)\n")) {
      lab.move(new Movement.ToStep(Integer.MAX_VALUE));
      Past.Call call = lab.past().callsOf("f", 10).getFirst();
      assertThat(call.arguments())
          .extracting(a -> a.name() + a.value().text())
          .containsExactly("x1", "y2");
      assertThat(call.ending().orElseThrow())
          .isInstanceOfSatisfying(
              Past.Ending.Returned.class, end -> assertThat(end.value().text()).isEqualTo("3"));
    }
  }

  @Test
  void aGeneratorThatStartsLongAfterItWasMadeIsKnownBehindAKeyframe() {
    String text =
        "def numbers():\n    yield 1\nmade = numbers()\n"
            + "for i in range(3000):\n    i + 1\nprint(next(made))\n";
    try (Lab lab =
        LabSession.open(
            new SourceFile("p.py", text), LabSettings.defaults().with(PythonVersion.V3_8))) {
      lab.move(new Movement.ToStep(Integer.MAX_VALUE));
      long end = lab.recorded();
      lab.move(new Movement.ToStep(0));
      assertThat(lab.move(new Movement.ToStep(end - 1)).step()).isEqualTo(end - 1);
    }
  }
}
