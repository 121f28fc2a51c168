package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.Movement.Unit;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static Lab open(String text) {
    return LabSession.open(new SourceFile("test.py", text), LabSettings.defaults());
  }

  private static Lab atLine(String text, int line) {
    Lab lab = open(text);
    lab.move(new Movement.ToLine(line, Direction.FORWARD));
    return lab;
  }

  private static Lab atEnd(String text) {
    Lab lab = open(text);
    lab.move(new Movement.Run(Direction.FORWARD));
    return lab;
  }

  private static Evaluation evaluate(Lab lab, String text) {
    List<FrameView> frames = lab.state().frames();
    int frame = lab.state().current().map(FrameView::id).orElseGet(() -> frames.getFirst().id());
    return lab.evaluate(frame, text);
  }

  private static String show(Evaluation evaluation) {
    return switch (evaluation) {
      case Evaluation.Value(String repr, String type, var object, String output) -> output + repr;
      case Evaluation.Done(String output) -> output;
      case Evaluation.Raised(String message, String traceback, String output) -> output + message;
      case Evaluation.Unanswered(Unable why, String output) -> why.toString();
    };
  }

  private static int lineOf(String text, String line) {
    return text.lines().toList().indexOf(line) + 1;
  }

  private static String ask(Lab lab, String text) {
    return show(evaluate(lab, text));
  }

  private static final String LOOP =
      """
      total = 0
      items = []
      for i in range(5):
          total += i
          items.append(total)
      print(items)
      """;

  @Test
  void aNameHasTheValueOfItsStepBackAndForth() {
    try (Lab lab = atEnd(LOOP)) {
      assertThat(ask(lab, "(total, items)")).isEqualTo("(10, [0, 1, 3, 6, 10])");
      Movement back = new Movement.ToLine(4, Direction.BACK);
      lab.move(back);
      assertThat(ask(lab, "(i, total, items)")).isEqualTo("(4, 6, [0, 1, 3, 6])");
      lab.move(back);
      assertThat(ask(lab, "(i, total, items)")).isEqualTo("(3, 3, [0, 1, 3])");
      lab.move(new Movement.ToLine(4, Direction.FORWARD));
      assertThat(ask(lab, "(i, total, items)")).isEqualTo("(4, 6, [0, 1, 3, 6])");
    }
  }

  @Test
  void aNameThatIsNotSetYetIsUnknown() {
    try (Lab lab = open(LOOP)) {
      lab.move(new Movement.Step(Unit.LINE, Direction.FORWARD));
      assertThat(ask(lab, "total")).isEqualTo("NameError: name 'total' is not defined");
    }
  }

  private static final String COUNTERS =
      """
      def make(start):
          count = start
          def up():
              nonlocal count
              count += 1
              return count
          def get():
              return count
          return up, get
      up, get = make(10)
      other, _ = make(0)
      up()
      up()
      print(get())
      """;

  @Test
  void freeVariablesReadTheCellOfTheirStep() {
    try (Lab lab = atLine(COUNTERS, 5)) {
      assertThat(ask(lab, "count")).isEqualTo("10");
      lab.move(new Movement.ToLine(5, Direction.FORWARD));
      assertThat(ask(lab, "count")).isEqualTo("11");
      assertThat(ask(lab, "[count + k for k in range(2)]")).isEqualTo("[11, 12]");
      assertThat(ask(lab, "(lambda: count * 2)()")).isEqualTo("22");
      assertThat(ask(lab, "list(count for _ in 'ab')")).isEqualTo("[11, 11]");
    }
  }

  @Test
  void functionsOfThePastShareTheirCells() {
    try (Lab lab = atLine(COUNTERS, 12)) {
      assertThat(ask(lab, "(up(), up(), get(), other())")).isEqualTo("(11, 12, 12, 1)");
      assertThat(ask(lab, "up.__closure__[0] is get.__closure__[0]")).isEqualTo("True");
      assertThat(ask(lab, "up.__closure__[0] is other.__closure__[0]")).isEqualTo("False");
      assertThat(ask(lab, "get()")).isEqualTo("10");
      lab.move(new Movement.Run(Direction.FORWARD));
      assertThat(ask(lab, "get()")).isEqualTo("12");
      assertThat(lab.output().text(0, lab.output().length())).isEqualTo("12\n");
    }
  }

  @Test
  void aStatementInAFunctionWritesTheCopyOfItsCell() {
    try (Lab lab = atLine(COUNTERS, 9)) {
      assertThat(ask(lab, "count = 99; (get(), up())")).isEqualTo("(99, 100)");
      assertThat(ask(lab, "get()")).isEqualTo("10");
    }
  }

  @Test
  void lateBindingFollowsTheStep() {
    String text =
        """
        fs = []
        def build():
            for n in range(3):
                fs.append(lambda: n)
            return fs
        build()
        print([f() for f in fs])
        """;
    try (Lab lab = atLine(text, 4)) {
      lab.move(new Movement.ToLine(4, Direction.FORWARD));
      assertThat(ask(lab, "[f() for f in fs]")).isEqualTo("[1]");
      lab.move(new Movement.ToLine(4, Direction.FORWARD));
      assertThat(ask(lab, "[f() for f in fs], n")).isEqualTo("([2, 2], 2)");
      lab.move(new Movement.ToLine(4, Direction.BACK));
      assertThat(ask(lab, "[f() for f in fs], n")).isEqualTo("([1], 1)");
    }
  }

  @Test
  void aClassBodySeesItsNamesAndTheFreeVariables() {
    String text =
        """
        def f(k):
            class A:
                x = 3
                y = k
            return A
        f(7)
        """;
    try (Lab lab = atLine(text, 4)) {
      assertThat(ask(lab, "(x, k, __qualname__)")).isEqualTo("(3, 7, 'f.<locals>.A')");
    }
  }

  @Test
  void variablesOfComprehensionsAndGeneratorsAreSeenWhileTheyRun() {
    String text =
        """
        def f(n):
            return [
                n + x
                for x in (1, 2)]
        def g(k):
            for y in range(k):
                yield y
                seen = y
        f(5)
        it = g(3)
        next(it); next(it)
        z = [
            q
            for q in 'ab']
        """;
    try (Lab lab = atLine(text, 3)) {
      assertThat(ask(lab, "(x, n)")).isEqualTo("(1, 5)");
      lab.move(new Movement.ToLine(8, Direction.FORWARD));
      assertThat(ask(lab, "(y, k)")).isEqualTo("(0, 3)");
      lab.move(new Movement.ToLine(13, Direction.FORWARD));
      assertThat(ask(lab, "q")).isEqualTo("'a'");
      assertThat(ask(lab, "it")).matches("<generator object g at 0x[0-9a-f]+>");
    }
  }

  @Test
  void effectsStayInTheCopy() {
    String text =
        """
        class Node:
            def __init__(self, v):
                self.v = v
        d = {'a': [1], 'b': {2, 3}}
        n = Node((d,))
        x = 1
        print(d, n.v[0] is d)
        """;
    try (Lab lab = atLine(text, 7)) {
      long recorded = lab.recorded();
      assertThat(ask(lab, "d['a'].append(5), d['b'].add(9), d.pop('b'), n.v[0], d is n.v[0]"))
          .isEqualTo("(None, None, {9, 2, 3}, {'a': [1, 5]}, True)");
      ask(lab, "n.v = 4; Node.__init__ = None; x = 8; d.clear(); print('lost')");
      ask(lab, "import math; math.pi = 3; print.__self__.len = 1");
      assertThat(ask(lab, "(d, x, n.v[0], len('abc'))"))
          .isEqualTo("({'a': [1], 'b': {2, 3}}, 1, {'a': [1], 'b': {2, 3}}, 3)");
      assertThat(lab.recorded()).isEqualTo(recorded);
      lab.move(new Movement.Run(Direction.FORWARD));
      assertThat(lab.output().text(0, lab.output().length()))
          .isEqualTo("{'a': [1], 'b': {2, 3}} True\n");
    }
  }

  @Test
  void aValueSaysWhichObjectOfTheRecordingItIs() {
    try (Lab lab = atLine("a = [1]\nb = (a,)\nc = 0\n", 3)) {
      Evaluation.Value value = (Evaluation.Value) evaluate(lab, "b[0]");
      assertThat(value.object().orElseThrow().kind()).isEqualTo(ObjectKind.LIST);
      assertThat(lab.state().objects()).containsKey(value.object().orElseThrow().id());
      assertThat(((Evaluation.Value) evaluate(lab, "[1]")).object()).isEmpty();
      assertThat(ask(lab, "b[0] is a")).isEqualTo("True");
      assertThat(ask(lab, "id(a) == id(b[0])")).isEqualTo("True");
      String id = ask(lab, "id(a)");
      lab.move(new Movement.Run(Direction.FORWARD));
      assertThat(ask(lab, "id(a)")).isEqualTo(id);
    }
  }

  @Test
  void errorsAreInTheWordsOfCPython() {
    try (Lab lab = atEnd("def f(x):\n    return 1 / x\nd = {}\n")) {
      assertThat(ask(lab, "d['k']")).isEqualTo("KeyError: 'k'");
      assertThat(ask(lab, "1 +")).isEqualTo("SyntaxError: invalid syntax");
      assertThat(ask(lab, "nothing")).isEqualTo("NameError: name 'nothing' is not defined");
      assertThat(ask(lab, "return 1")).isEqualTo("SyntaxError: 'return' outside function");
      Evaluation.Raised raised = (Evaluation.Raised) evaluate(lab, "f(0)");
      assertThat(raised.traceback())
          .isEqualTo(
              """
              Traceback (most recent call last):
                File "<console>", line 1, in <module>
                File "test.py", line 2, in f
                  return 1 / x
                         ~~^~~
              ZeroDivisionError: division by zero
              """);
    }
  }

  @Test
  void whatTakesForEverIsCutOff() {
    try (Lab lab = atEnd("x = 1\n")) {
      assertThat(ask(lab, "while True: pass"))
          .isEqualTo(new Unable.TooLong(Duration.ofSeconds(2)).toString());
      assertThat(ask(lab, "x")).isEqualTo("1");
      assertThat(ask(lab, "while True: print('x' * 1000)"))
          .isEqualTo(new Unable.TooMuchOutput().toString());
    }
  }

  @Test
  void outputAndStatementsAreCaptured() {
    try (Lab lab = atEnd("x = 4\n")) {
      assertThat(ask(lab, "print(x)")).isEqualTo("4\nNone");
      assertThat(ask(lab, "for k in range(2): k")).isEqualTo("0\n1\n");
      assertThat(ask(lab, "y = x + 1; y * 2")).isEqualTo("10\n");
      assertThat(ask(lab, "input()")).isEqualTo("EOFError: EOF when reading a line");
    }
  }

  @Test
  void manyKindsOfObjectsAreAsTheyWere() {
    String text =
        """
        import functools, collections
        class Size(int):
            pass
        size = Size(5); size.label = 'big'
        class Point:
            y = 2
            def __init__(self, x): self.x = x
            def norm(self): return self.x ** 2 + self.y ** 2
        class Slotted:
            __slots__ = ('a', 'next')
        class Stack(list):
            pass
        class Base:
            @property
            def p(self): return 'base'
            @classmethod
            def c(cls): return cls.__name__
            @staticmethod
            def s(): return 's'
        class Derived(Base):
            @property
            def p(self): return super().p + '!'
        @functools.lru_cache
        def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
        fib(10)
        Pair = collections.namedtuple('Pair', 'l r')
        pair = Pair([1], 2)
        slotted = Slotted(); slotted.a = [3]
        stack = Stack([1, 2]); stack.label = 'top'
        point = Point(3)
        q = collections.deque([1, 2], maxlen=3)
        count = collections.Counter('abca')
        dd = collections.defaultdict(list); dd['k'].append(1)
        b = bytearray(b'abc')
        add = functools.partial(max, 7)
        method = point.norm
        append = stack.append
        try:
            {}['gone']
        except KeyError as e:
            err = e
        d = Derived()
        mark = 0
        point.x = 0; slotted.a.append(4); stack.clear(); q.append(9); count.clear(); dd.clear()
        b[0] = 122
        pair.l.append(2)
        """;
    try (Lab lab = atEnd(text)) {
      lab.move(new Movement.ToLine(lineOf(text, "mark = 0"), Direction.BACK));
      assertThat(ask(lab, "(size + 1, size.label, point.x, point.norm(), method())"))
          .isEqualTo("(6, 'big', 3, 13, 13)");
      assertThat(ask(lab, "(slotted.a, stack, stack.label, pair, pair.l)"))
          .isEqualTo("([3], [1, 2], 'top', Pair(l=[1], r=2), [1])");
      assertThat(ask(lab, "(q, count.most_common(1), dd, dd['new'], b, add(3), fib(20))"))
          .isEqualTo(
              "(deque([1, 2], maxlen=3), [('a', 2)], defaultdict(<class 'list'>, {'k': [1],"
                  + " 'new': []}), [], bytearray(b'abc'), 7, 6765)");
      assertThat(ask(lab, "(append(5), stack, d.p, d.c(), d.s(), isinstance(d, Base))"))
          .isEqualTo("(None, [1, 2, 5], 'base!', 'Derived', 's', True)");
      assertThat(ask(lab, "(err, err.__traceback__.tb_lineno, type(err))"))
          .isEqualTo(
              "(KeyError('gone'), " + lineOf(text, "    {}['gone']") + ", <class 'KeyError'>)");
      assertThat(ask(lab, "isinstance(point, Point) and type(point) is Point")).isEqualTo("True");
    }
  }

  @Test
  void anIteratorOfThePastSaysThatItCannotRun() {
    try (Lab lab = atEnd("it = iter([1, 2])\nboth = [it, 5]\nnext(it)\n")) {
      lab.move(new Movement.ToLine(3, Direction.BACK));
      assertThat(ask(lab, "len(both), both[1]")).isEqualTo("(2, 5)");
      assertThat(ask(lab, "next(it)"))
          .isEqualTo(
              "RuntimeError: the recording does not hold the inner state of this list_iterator;"
                  + " an expression about the past cannot use it");
    }
  }

  @Test
  void setsKeepTheirOrderAfterRemovals() {
    String text =
        """
        s = set()
        for i in range(200):
            s.add(i * 37 % 1009)
            if i % 3 == 0:
                s.discard((i // 2) * 37 % 1009)
        shown = list(s)
        mark = 1
        s.clear()
        """;
    try (Lab lab = atEnd(text)) {
      lab.move(new Movement.ToLine(8, Direction.BACK));
      assertThat(ask(lab, "list(s) == shown and all(x in s for x in shown) and -1 not in s"))
          .isEqualTo("True");
    }
  }

  @Test
  void globalsAreReadAsAWholeWhileTheirFunctionsAreMade() {
    String text =
        """
        def f(n):
            return n if n == 0 else f(n - 1) + g()
        def g():
            return 1
        print(f(2))
        """;
    try (Lab lab = atEnd(text)) {
      assertThat(ask(lab, "f(40)")).isEqualTo("40");
    }
  }

  @Test
  void bigContainersOfThePastAreWhole() {
    String text =
        """
        big = list(range(100000))
        names = {str(k): k for k in range(50000)}
        mark = 0
        big.clear(); names.clear()
        """;
    try (Lab lab = atEnd(text)) {
      lab.move(new Movement.ToLine(4, Direction.BACK));
      assertThat(ask(lab, "(len(big), big[77777], sum(big), len(names), names['4711'])"))
          .isEqualTo("(100000, 77777, 4999950000, 50000, 4711)");
      assertThat(ask(lab, "all(names[str(k)] == k for k in range(0, 50000, 50))"))
          .isEqualTo("True");
    }
  }

  @Test
  void aConditionalBreakpointStopsWhereItsConditionHeldInBothDirections() {
    try (Lab lab = open(LOOP)) {
      lab.setBreakpoints(
          List.of(new Breakpoint.Line(4, Optional.of("i == 3 and len(items) == 3"), true)));
      lab.move(new Movement.Run(Direction.FORWARD));
      assertThat(ask(lab, "(i, total)")).isEqualTo("(3, 3)");
      lab.move(new Movement.Run(Direction.FORWARD));
      assertThat(ask(lab, "i")).isEqualTo("4");
      lab.move(new Movement.Run(Direction.BACK));
      assertThat(ask(lab, "(i, total)")).isEqualTo("(3, 3)");
    }
  }
}
