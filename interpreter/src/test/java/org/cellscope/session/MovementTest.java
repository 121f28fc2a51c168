package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellscope.session.Trail.follow;
import static org.cellscope.session.Trail.line;
import static org.cellscope.session.Trail.object;
import static org.cellscope.session.Trail.open;
import static org.cellscope.session.Trail.ran;
import static org.cellscope.session.Trail.reason;
import static org.cellscope.session.Trail.source;
import static org.cellscope.session.Trail.why;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cellscope.session.Arrival.Reason;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.Movement.Event;
import org.cellscope.session.Movement.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovementTest {
  private static final Movement BY_EXPRESSION =
      new Movement.Step(Unit.EXPRESSION, Direction.FORWARD);
  private static final Movement BACK_BY_EXPRESSION =
      new Movement.Step(Unit.EXPRESSION, Direction.BACK);
  private static final Movement BY_LINE = new Movement.Step(Unit.LINE, Direction.FORWARD);
  private static final Movement BACK_BY_LINE = new Movement.Step(Unit.LINE, Direction.BACK);
  private static final Movement RUN = new Movement.Run(Direction.FORWARD);
  private static final Movement RUN_BACK = new Movement.Run(Direction.BACK);

  private static final String COUNTER =
      """
      def make(count):
          def step():
              nonlocal count
              count += 1
              return count
          return step
      c = make(5)
      c()
      c()
      print(c())
      """;

  private static final String FUNCTOOLS =
      """
      from functools import reduce, wraps
      def deco(f):
          @wraps(f)
          def inner(x):
              return f(x)
          return inner
      @deco
      def twice(x):
          return x * 2
      print(twice(4))
      """;

  private static final String UNWINDING =
      """
      def f(x):
          try:
              return g(x)
          finally:
              x = 0
      def g(x):
          return h(x)
      def h(x):
          return 1 // x
      try:
          f(0)
      except ZeroDivisionError as e:
          print('caught')
      f(1)
      [].pop()
      """;

  @Test
  void expressionsAreEvaluatedOneAfterAnother() {
    try (Lab lab = open("f = abs\na, b, c = 1, 2, 3\nx = f(a + b) * c\n")) {
      lab.move(new Movement.ToLine(3, Direction.FORWARD));
      assertThat(source(lab, lab.state())).isEqualTo("f");
      assertThat(follow(lab, BY_EXPRESSION, state -> source(lab, state)))
          .startsWith("a", "b", "a + b", "f(a + b)", "c", "f(a + b) * c", "x");
    }
  }

  @Test
  void steppingByExpressionGoesIntoCallsAndStopsBehindThem() {
    try (Lab lab = open("def g(v):\n    return v + 1\ng(1)\ny = 2\n")) {
      lab.move(new Movement.ToLine(3, Direction.FORWARD));
      assertThat(
              follow(lab, BY_EXPRESSION, state -> line(state) + " " + source(lab, state))
                  .subList(0, 7))
          .containsExactly("3 1", "3 g(1)", "2 v", "2 1", "2 v + 1", "2 return v + 1", "3 g(1)");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {COUNTER, FUNCTOOLS, UNWINDING})
  void everyUnitVisitsTheSameStepsInBothDirections(String program) {
    for (Unit unit : Unit.values()) {
      try (Lab lab = open(program)) {
        List<Long> there =
            follow(lab, new Movement.Step(unit, Direction.FORWARD), SessionState::step);
        List<Long> back = follow(lab, new Movement.Step(unit, Direction.BACK), SessionState::step);
        assertThat(back.subList(0, there.size() - 1))
            .as(unit.name())
            .isEqualTo(there.subList(0, there.size() - 1).reversed());
      }
    }
  }

  @Test
  void theEndsOfTheProgramSayThatTheyAreReached() {
    try (Lab lab = open("x = 1\n")) {
      assertThat(reason(lab.move(BACK_BY_LINE))).isEqualTo(Reason.START);
      assertThat(reason(lab.move(BACK_BY_EXPRESSION))).isEqualTo(Reason.START);
      assertThat(reason(lab.move(BY_LINE))).isEqualTo(Reason.REACHED);
      SessionState end = lab.move(BY_LINE);
      assertThat(reason(end)).isEqualTo(Reason.END);
      assertThat(why(end)).isEqualTo(new Arrival.AtEnd(Arrival.End.PROGRAM));
      assertThat(reason(lab.move(RUN))).isEqualTo(Reason.END);
      assertThat(lab.state().step()).isEqualTo(end.step());
    }
  }

  @Test
  void libraryCodeIsSteppedOverUntilItIsAskedFor() {
    try (Lab lab = open(FUNCTOOLS)) {
      assertThat(follow(lab, BY_LINE, Trail::line))
          .containsExactly(1, 2, 7, 8, 7, 3, 4, 3, 4, 6, 8, 10, 5, 9, 0);
      lab.move(new Movement.ToStep(0));
      lab.setLibraryStepping(true);
      List<String> titles =
          follow(lab, BY_LINE, state -> state.current().map(FrameView::title).orElse(""));
      assertThat(titles).contains("wraps", "update_wrapper");
      lab.setLibraryStepping(false);
      assertThat(follow(lab, BACK_BY_LINE, Trail::line)).startsWith(9, 5, 10, 8, 6, 4, 3, 4, 3);
    }
  }

  @Test
  void callbacksOfLibraryCodeAreSteppedInto() {
    String program =
        """
        from dataclasses import dataclass, field
        def fresh():
            return [1]
        @dataclass
        class P:
            items: list = field(default_factory=fresh)
            def __post_init__(self):
                self.n = 2
        p = P()
        """;
    try (Lab lab = ran(program)) {
      lab.move(new Movement.ToLine(9, Direction.BACK));
      assertThat(follow(lab, BY_LINE, Trail::line)).containsExactly(3, 8, 0);
      assertThat(follow(lab, BACK_BY_LINE, Trail::line)).startsWith(8, 3, 9);
      lab.move(new Movement.ToLine(8, Direction.FORWARD));
      assertThat(line(lab.move(new Movement.Out(Direction.BACK)))).isEqualTo(9);
      assertThat(line(lab.move(new Movement.Over(Direction.FORWARD)))).isZero();
    }
  }

  @Test
  void outOfACallbackPassesTheLibraryThatCalledIt() {
    String program =
        """
        import functools
        def add(a, b):
            return a + b
        x = functools.reduce(add, [1, 2])
        y = sorted([3, 1], key=lambda v: -v)
        """;
    try (Lab lab = open(program)) {
      lab.move(new Movement.ToLine(3, Direction.FORWARD));
      SessionState out = lab.move(new Movement.Out(Direction.FORWARD));
      assertThat(out.current().orElseThrow().title()).isEqualTo("<module>");
      assertThat(line(out)).isEqualTo(4);
    }
  }

  @Test
  void generatorsAreSteppedIntoAndOutOf() {
    String program =
        """
        def g():
            yield 1
            yield 2
        for v in g():
            w = v
        """;
    try (Lab lab = open(program)) {
      assertThat(follow(lab, BY_LINE, Trail::line))
          .containsExactly(1, 4, 2, 5, 4, 2, 3, 5, 4, 3, 0);
      lab.move(new Movement.ToStep(0));
      lab.move(new Movement.ToLine(3, Direction.FORWARD));
      assertThat(line(lab.move(new Movement.Out(Direction.FORWARD)))).isEqualTo(4);
      lab.move(new Movement.ToLine(3, Direction.BACK));
      assertThat(line(lab.move(new Movement.Out(Direction.BACK)))).isEqualTo(4);
      assertThat(follow(lab, new Movement.Over(Direction.FORWARD), Trail::line))
          .containsExactly(5, 4, 0);
    }
  }

  @Test
  void overGoesToTheHandlerWhenFramesAreUnwound() {
    try (Lab lab = open(UNWINDING)) {
      lab.move(new Movement.ToLine(11, Direction.FORWARD));
      assertThat(line(lab.move(new Movement.Over(Direction.FORWARD)))).isEqualTo(12);
      assertThat(line(lab.move(new Movement.Over(Direction.BACK)))).isEqualTo(11);
      lab.move(new Movement.ToLine(9, Direction.FORWARD));
      assertThat(line(lab.move(new Movement.Over(Direction.FORWARD)))).isEqualTo(5);
    }
  }

  @Test
  void anExceptionIsShownInTheFrameThatRaisesIt() {
    try (Lab lab = open(UNWINDING)) {
      SessionState first = lab.move(new Movement.ToEvent(Event.EXCEPTION, Direction.FORWARD));
      assertThat(line(first)).isEqualTo(9);
      assertThat(first.current().orElseThrow().title()).isEqualTo("h");
      assertThat(reason(first)).isEqualTo(Reason.EXCEPTION);
      assertThat(why(first))
          .isEqualTo(new Arrival.Raises("ZeroDivisionError: integer division or modulo by zero"));
      SessionState second = lab.move(new Movement.ToEvent(Event.EXCEPTION, Direction.FORWARD));
      assertThat(line(second)).isEqualTo(15);
      SessionState none = lab.move(new Movement.ToEvent(Event.EXCEPTION, Direction.FORWARD));
      assertThat(reason(none)).isEqualTo(Reason.NOTHING_FOUND);
      assertThat(why(none)).isEqualTo(nothing(new Arrival.Sought.Event(Event.EXCEPTION)));
      assertThat(none.step()).isEqualTo(second.step());
      SessionState back = lab.move(new Movement.ToEvent(Event.EXCEPTION, Direction.BACK));
      assertThat(back.step()).isEqualTo(first.step());
      assertThat(reason(lab.move(new Movement.ToEvent(Event.EXCEPTION, Direction.BACK))))
          .isEqualTo(Reason.NOTHING_FOUND);
    }
  }

  @Test
  void exceptionsThatStayInsideTheLibraryAreNotStoppedAt() {
    String program =
        """
        from contextlib import contextmanager
        @contextmanager
        def quiet():
            yield 1
        with quiet():
            pass
        ok = 2
        """;
    try (Lab lab = open(program)) {
      Movement next = new Movement.ToEvent(Event.EXCEPTION, Direction.FORWARD);
      assertThat(reason(lab.move(next))).isEqualTo(Reason.NOTHING_FOUND);
      // Behind the imports, which may raise and catch what they like.
      lab.move(new Movement.ToLine(5, Direction.FORWARD));
      lab.setLibraryStepping(true);
      assertThat(why(lab.move(next))).isEqualTo(new Arrival.Raises("StopIteration"));
    }
  }

  @Test
  void exceptionsThatReachTheProgramFromTheLibraryAreStoppedAt() {
    String program =
        """
        from functools import reduce, partialmethod
        try:
            partialmethod(3)
        except TypeError:
            pass
        """;
    try (Lab lab = open(program)) {
      SessionState raised = lab.move(new Movement.ToEvent(Event.EXCEPTION, Direction.FORWARD));
      assertThat(why(raised))
          .isInstanceOfSatisfying(
              Arrival.Raises.class,
              raises -> assertThat(raises.exception()).startsWith("TypeError: 3 is not callable"));
    }
  }

  @Test
  void outputIsFoundInBothDirections() {
    try (Lab lab = open("a = 1\nprint('one')\nb = 2\nprint('two')\nc = 3\n")) {
      Movement next = new Movement.ToEvent(Event.OUTPUT, Direction.FORWARD);
      Movement last = new Movement.ToEvent(Event.OUTPUT, Direction.BACK);
      SessionState one = lab.move(next);
      assertThat(lab.output().text(0, one.outputLength())).isEqualTo("one\n");
      assertThat(reason(one)).isEqualTo(Reason.OUTPUT);
      SessionState two = lab.move(next);
      assertThat(lab.output().text(0, two.outputLength())).isEqualTo("one\ntwo\n");
      assertThat(reason(lab.move(next))).isEqualTo(Reason.NOTHING_FOUND);
      assertThat(lab.move(last).step()).isEqualTo(one.step());
      assertThat(reason(lab.move(last))).isEqualTo(Reason.NOTHING_FOUND);
      assertThat(lab.state().step()).isEqualTo(one.step());
    }
  }

  @Test
  void aLineThatIsNeverReachedLeavesTheCursor() {
    try (Lab lab = open("x = 1\nif x > 1:\n    y = 2\nz = 3\n")) {
      SessionState line = lab.move(new Movement.ToLine(2, Direction.FORWARD));
      SessionState none = lab.move(new Movement.ToLine(3, Direction.FORWARD));
      assertThat(none.step()).isEqualTo(line.step());
      assertThat(why(none)).isEqualTo(nothing(new Arrival.Sought.Line(3)));
      assertThat(reason(lab.move(new Movement.ToLine(4, Direction.BACK))))
          .isEqualTo(Reason.NOTHING_FOUND);
    }
  }

  @Test
  void linesOfTextThatIsExecutedAreNotThoseOfTheProgram() {
    try (Lab lab = open("exec('a = 1\\nb = 2\\nc = 3')\nx = 1\n\ny = 2\n")) {
      lab.setBreakpoints(List.of(new Breakpoint.Line(3), new Breakpoint.Line(2)));
      assertThat(follow(lab, RUN, Trail::line)).containsExactly(2, 0);
    }
  }

  @Test
  void aBreakpointOnAFunctionStopsWhereItsBodyBegins() {
    try (Lab lab = open(COUNTER)) {
      Breakpoint step = new Breakpoint.Function("step", Optional.empty(), true);
      lab.setBreakpoints(List.of(step));
      SessionState stopped = lab.move(RUN);
      assertThat(line(stopped)).isEqualTo(4);
      assertThat(stopped.arrival().orElseThrow().breakpoint()).contains(step);
      assertThat(why(stopped)).isEqualTo(new Arrival.AtBreakpoint(step, Optional.empty()));
      assertThat(follow(lab, RUN, Trail::line)).containsExactly(4, 4, 0);
      assertThat(follow(lab, RUN_BACK, Trail::line)).containsExactly(4, 4, 4, 0);
      lab.setBreakpoints(
          List.of(new Breakpoint.Function("make.<locals>.step", Optional.empty(), true)));
      assertThat(line(lab.move(RUN))).isEqualTo(4);
      lab.setBreakpoints(List.of(new Breakpoint.Function("step", Optional.empty(), false)));
      assertThat(line(lab.move(RUN))).isZero();
    }
  }

  @Test
  void aBreakpointOnExceptionsGoesByTheirClasses() {
    try (Lab lab = open(UNWINDING)) {
      lab.setBreakpoints(List.of(new Breakpoint.Raised(Optional.of("LookupError"), true)));
      SessionState raised = lab.move(RUN);
      assertThat(line(raised)).isEqualTo(15);
      assertThat(reason(raised)).isEqualTo(Reason.BREAKPOINT);
      assertThat(reason(lab.move(RUN))).isEqualTo(Reason.END);
      lab.setBreakpoints(List.of(new Breakpoint.Raised(Optional.empty(), true)));
      assertThat(follow(lab, RUN_BACK, Trail::line)).containsExactly(15, 9, 0);
    }
  }

  private static Arrival nothing(Arrival.Sought sought) {
    return new Arrival.NothingFound(sought, Direction.FORWARD, Arrival.Limit.NONE);
  }

  /** {@code name was 1 and is 2}, {@code name is 2}. */
  private static String written(SessionState state) {
    if (!(why(state) instanceof Arrival.Wrote wrote)) {
      return "";
    }
    String place =
        switch (wrote.watch()) {
          case Watch.Cell _ -> "the cell";
          case Watch.Variable(int _, String name) -> name;
          case Watch.Attribute(int _, String name) -> "." + name;
          case Watch.Item(int _, String label) -> "[" + label.replaceAll("^\\[|]$", "") + "]";
          case Watch.Content _ -> "the object";
        };
    return place
        + wrote.old().map(old -> " was " + old + " and").orElse("")
        + " is "
        + wrote.now().orElse("unbound")
        + ".";
  }

  private static Arrival wrote(Watch watch, String old, String now) {
    return new Arrival.Wrote(watch, Optional.of(old), Optional.of(now));
  }

  @Test
  void theLastWriteOfACellIsFoundWhoeverMadeIt() {
    try (Lab lab = ran(COUNTER)) {
      lab.move(new Movement.ToLine(4, Direction.BACK));
      int cell = object(lab.state(), "count");
      lab.move(new Movement.ToStep(Integer.MAX_VALUE));
      Movement back = new Movement.ToWrite(new Watch.Cell(cell), Direction.BACK);
      SessionState last = lab.move(back);
      Watch watch = new Watch.Cell(cell);
      assertThat(why(last)).isEqualTo(wrote(watch, "7", "8"));
      assertThat(last.event().text()).isEqualTo("count = 8");
      assertThat(why(lab.move(back))).isEqualTo(wrote(watch, "6", "7"));
      assertThat(why(lab.move(back))).isEqualTo(wrote(watch, "5", "6"));
      assertThat(why(lab.move(back)))
          .isEqualTo(new Arrival.Wrote(watch, Optional.empty(), Optional.of("5")));
      SessionState none = lab.move(back);
      assertThat(reason(none)).isEqualTo(Reason.NOTHING_FOUND);
      Movement next = new Movement.ToWrite(new Watch.Cell(cell), Direction.FORWARD);
      assertThat(follow(lab, next, MovementTest::written))
          .containsExactly(
              "the cell was 5 and is 6.", "the cell was 6 and is 7.", "the cell was 7 and is 8.");
      assertThat(reason(lab.state())).isEqualTo(Reason.NOTHING_FOUND);
    }
  }

  @Test
  void aVariableIsFollowedThroughItsCell() {
    try (Lab lab = ran(COUNTER)) {
      lab.move(new Movement.ToLine(6, Direction.BACK));
      int make = lab.state().current().orElseThrow().id();
      lab.move(new Movement.ToStep(Integer.MAX_VALUE));
      Movement back = new Movement.ToWrite(new Watch.Variable(make, "count"), Direction.BACK);
      assertThat(follow(lab, back, MovementTest::written))
          .containsExactly(
              "count was 7 and is 8.",
              "count was 6 and is 7.",
              "count was 5 and is 6.",
              "count is 5.");
    }
  }

  @Test
  void namesOfModulesAreFollowedThroughDeletionAndOtherNames() {
    String program =
        """
        x = 1
        y = 10
        del x
        z = 11
        for i in range(3):
            y += 1
        x = 2
        del y
        a = b = c = d = e = 5
        x = 3
        """;
    try (Lab lab = open(program)) {
      int module = lab.state().frames().getFirst().id();
      Watch x = new Watch.Variable(module, "x");
      List<String> there =
          List.of("x is 1.", "x was 1 and is unbound.", "x is 2.", "x was 2 and is 3.");
      List<Long> steps =
          follow(lab, new Movement.ToWrite(x, Direction.FORWARD), SessionState::step);
      lab.move(new Movement.ToStep(0));
      assertThat(follow(lab, new Movement.ToWrite(x, Direction.FORWARD), MovementTest::written))
          .isEqualTo(there);
      lab.move(new Movement.ToStep(Integer.MAX_VALUE));
      assertThat(follow(lab, new Movement.ToWrite(x, Direction.BACK), MovementTest::written))
          .isEqualTo(there.reversed());
      lab.move(new Movement.ToStep(Integer.MAX_VALUE));
      assertThat(follow(lab, new Movement.ToWrite(x, Direction.BACK), SessionState::step))
          .isEqualTo(steps.reversed());
    }
  }

  @Test
  void attributesItemsAndContentsAreFollowed() {
    String program =
        """
        class Box:
            def __init__(self):
                self.a = 1
                self.b = 2
        box = Box()
        box.a = 3
        items = [1, 2]
        items.append(4)
        items[1] = 5
        items.insert(0, 9)
        table = {'k': 1, 'l': 2}
        table['k'] = 3
        del table['l']
        box.c = 7
        box.__dict__ = {'a': 8}
        """;
    try (Lab lab = ran(program)) {
      SessionState end = lab.state();
      Watch a = new Watch.Attribute(object(end, "box"), "a");
      assertThat(follow(lab, new Movement.ToWrite(a, Direction.BACK), MovementTest::written))
          .containsExactly(".a was 3 and is 8.", ".a was 1 and is 3.", ".a is 1.");
      assertThat(follow(lab, new Movement.ToWrite(a, Direction.FORWARD), MovementTest::written))
          .containsExactly(".a was 1 and is 3.", ".a was 3 and is 8.");
      lab.move(new Movement.ToStep(Integer.MAX_VALUE));
      Watch item = new Watch.Item(object(end, "items"), "[1]");
      assertThat(follow(lab, new Movement.ToWrite(item, Direction.BACK), MovementTest::written))
          .containsExactly("[1] was 5 and is 1.", "[1] was 2 and is 5.", "[1] is 2.");
      lab.move(new Movement.ToStep(Integer.MAX_VALUE));
      Watch key = new Watch.Item(object(end, "table"), "'k'");
      assertThat(follow(lab, new Movement.ToWrite(key, Direction.BACK), MovementTest::written))
          .containsExactly("['k'] was 1 and is 3.", "['k'] is 1.");
      lab.move(new Movement.ToStep(Integer.MAX_VALUE));
      Watch content = new Watch.Content(object(end, "box"));
      assertThat(follow(lab, new Movement.ToWrite(content, Direction.BACK), Trail::line).size())
          .isEqualTo(6);
    }
  }

  @Test
  void whatDoesNotExistIsNotWritten() {
    try (Lab lab = open("x = 1\n")) {
      SessionState none =
          lab.move(new Movement.ToWrite(new Watch.Cell(999_999), Direction.FORWARD));
      assertThat(reason(none)).isEqualTo(Reason.NOTHING_FOUND);
      assertThat(none.step()).isZero();
    }
  }

  @Test
  void pauseInterruptsASearchThroughTheRecording() throws Exception {
    try (Lab lab = open("n = 0\nwhile True:\n    n += 1\n")) {
      lab.setBreakpoints(List.of(new Breakpoint.Line(99)));
      CompletableFuture<SessionState> run = CompletableFuture.supplyAsync(() -> lab.move(RUN));
      while (lab.recorded() < 300_000) {
        Thread.sleep(Duration.ofMillis(1));
      }
      lab.pause();
      SessionState paused = run.get(20, TimeUnit.SECONDS);
      assertThat(reason(paused)).isEqualTo(Reason.PAUSED);
      assertThat(paused.isAtHead()).isTrue();
    }
  }

  @Test
  void aBreakpointIsReachedBeforeTheProgramSleeps() {
    String program =
        """
        import time
        for i in range(20):
            time.sleep(0.2)
            x = i
        """;
    try (Lab lab = open(program)) {
      lab.setBreakpoints(List.of(new Breakpoint.Line(4)));
      long before = System.nanoTime();
      assertThat(line(lab.move(RUN))).isEqualTo(4);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void aQuestionForInputEndsAMovementWhereverItGoes() {
    try (Lab lab = open("x = input()\ny = 1\n")) {
      SessionState waiting = lab.move(new Movement.ToLine(2, Direction.FORWARD));
      assertThat(reason(waiting)).isEqualTo(Reason.WAITING_FOR_INPUT);
      lab.input("a");
      assertThat(line(lab.move(new Movement.ToLine(2, Direction.FORWARD)))).isEqualTo(2);
    }
  }

  private static final String CALLS_BREAKPOINT =
      """
      def f(n):
          total = n
          breakpoint()
          total += 1
          return total
      a = f(1)
      b = f(2)
      """;

  @Test
  void runningStopsWhereTheProgramCallsBreakpointInBothDirections() {
    try (Lab lab = open(CALLS_BREAKPOINT)) {
      SessionState first = lab.move(RUN);
      assertThat(line(first)).isEqualTo(3);
      assertThat(why(first)).isEqualTo(new Arrival.AtCall());
      assertThat(first.isAtHead()).isTrue();
      SessionState second = lab.move(RUN);
      assertThat(line(second)).isEqualTo(3);
      assertThat(second.step()).isGreaterThan(first.step());
      assertThat(lab.move(RUN).status()).isEqualTo(Status.FINISHED);
      assertThat(lab.move(RUN_BACK).step()).isEqualTo(second.step());
      SessionState again = lab.move(RUN_BACK);
      assertThat(again.step()).isEqualTo(first.step());
      assertThat(why(again)).isEqualTo(new Arrival.AtCall());
      assertThat(reason(lab.move(RUN_BACK))).isEqualTo(Reason.START);
      assertThat(lab.move(RUN).step()).isEqualTo(first.step());
    }
  }

  @Test
  void aRunToBreakpointsStopsWhereTheProgramCallsBreakpointToo() {
    try (Lab lab = open(CALLS_BREAKPOINT)) {
      Breakpoint line = new Breakpoint.Line(5);
      lab.setBreakpoints(List.of(line));
      assertThat(why(lab.move(RUN))).isEqualTo(new Arrival.AtCall());
      assertThat(why(lab.move(RUN))).isEqualTo(new Arrival.AtBreakpoint(line, Optional.empty()));
      assertThat(why(lab.move(RUN))).isEqualTo(new Arrival.AtCall());
      lab.move(RUN);
      SessionState back = lab.move(RUN_BACK);
      assertThat(why(back)).isEqualTo(new Arrival.AtCall());
      assertThat(line(back)).isEqualTo(3);
    }
  }

  @Test
  void aProgramThatReplacesTheHookOfBreakpointIsNotPaused() {
    String program = "import sys\nsys.breakpointhook = print\nbreakpoint('here')\n";
    try (Lab lab = open(program)) {
      assertThat(lab.move(RUN).status()).isEqualTo(Status.FINISHED);
      assertThat(lab.output().text(0, lab.output().length())).isEqualTo("here\n");
    }
  }
}
