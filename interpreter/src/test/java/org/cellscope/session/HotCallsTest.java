package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellscope.session.HotCodeTest.output;

import org.cellscope.vm.Hotness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls between compiled code, with a frame or without; the expected texts are CPython's. */
class HotCallsTest {
  @ParameterizedTest
  @MethodSource("org.cellscope.session.HotCodeTest#heats")
  void aCallThatFailsHasAFrameAndWritesEachCellOnce(Hotness heat) {
    assertThat(
            output(
                heat,
                "def counter():",
                "    n = m = 0",
                "    def tick(d):",
                "        nonlocal n, m",
                "        n += 1",
                "        m = n * 2",
                "        return n, m, 10 // d",
                "    return tick",
                "tick = counter()",
                "for i in range(3000): t = tick(1)",
                "print(t)",
                "try:",
                "    tick(0)",
                "except ZeroDivisionError as e:",
                "    print(e, e.__traceback__.tb_next.tb_frame.f_locals, tick(1))"))
        .isEqualTo(
            """
            (3000, 6000, 10)
            integer division or modulo by zero {'d': 0, 'm': 6002, 'n': 3001} (3002, 6004, 10)
            """);
  }

  @ParameterizedTest
  @MethodSource("org.cellscope.session.HotCodeTest#heats")
  void oneCellUnderTwoNamesKeepsTheLastValue(Hotness heat) {
    assertThat(
            output(
                heat,
                "import types",
                "def two():",
                "    a = b = 0",
                "    def both():",
                "        nonlocal a, b",
                "        a += 1",
                "        b += 10",
                "        return a, b",
                "    return both",
                "both = two()",
                "cell = types.CellType(0)",
                "odd = types.FunctionType(both.__code__, globals(), 'odd', None, (cell, cell))",
                "for i in range(3000): r, s = both(), odd()",
                "print(r, s)"))
        .isEqualTo("(3000, 30000) (33000, 33000)\n");
  }

  @ParameterizedTest
  @MethodSource("org.cellscope.session.HotCodeTest#heats")
  void shortFunctionsTakeArgumentsOfAnyKind(Hotness heat) {
    assertThat(
            output(
                heat,
                "def same(a):",
                "    x = a + 1000",
                "    y = x",
                "    return x, x is y",
                "def item(p): return p[1]",
                "def negative(a): return 1 if a is None else -a",
                "def unbound(a):",
                "    if a > 0: b = 1",
                "    return b",
                "for i in range(3000): same(i); item((1, 2)); negative(i); unbound(1)",
                "print(same(5.5), item('ab'), item([1, [2]]))",
                "print(negative(None), negative(-2 ** 63), negative(0.0), negative(True))",
                "try: unbound(0)",
                "except UnboundLocalError as e: print(e)",
                "print(sorted(range(3000), key=lambda v: (v % 3, -v))[:3])"))
        .isEqualTo(
            """
            (1005.5, True) b [2]
            1 9223372036854775808 -0.0 -1
            cannot access local variable 'b' where it is not associated with a value
            [2997, 2994, 2991]
            """);
  }

  @ParameterizedTest
  @MethodSource("org.cellscope.session.HotCodeTest#heats")
  void aCallWithoutAFrameCountsForTheRecursionLimit(Hotness heat) {
    assertThat(
            output(
                heat,
                "import sys",
                "def leaf(n): return n",
                "def deep(n): return leaf(n) if n == 0 else deep(n - 1)",
                "for i in range(3000): leaf(i); deep(1)",
                "sys.setrecursionlimit(60)",
                "print(deep(57))",
                "try: deep(58)",
                "except RecursionError as e: print(e)"))
        .isEqualTo("0\nmaximum recursion depth exceeded\n");
  }

  @ParameterizedTest
  @MethodSource("org.cellscope.session.HotCodeTest#heats")
  void theCalledSeesItsCaller(Hotness heat) {
    assertThat(
            output(
                heat,
                "import sys",
                "def look(a, b): return sys._getframe().f_back.f_code.co_name + a + b",
                "def caller(): return [1, look('x', look('y', 'z')), look('v', 'w')]",
                "for i in range(3000): r = caller()",
                "print(r)"))
        .isEqualTo("[1, 'callerxcalleryz', 'callervw']\n");
  }

  @ParameterizedTest
  @MethodSource("org.cellscope.session.HotCodeTest#heats")
  void formattedTextTakesNumbersAndAnythingElse(Hotness heat) {
    assertThat(
            output(
                heat,
                "def text(x): return f'<{x}>{x}' + f'{x * 2}'",
                "for i in range(3000): t = text(i)",
                "print(t, [text(x) for x in (2 ** 62, 2 ** 70, True, 2.5, 's')])"))
        .isEqualTo(
            """
            <2999>29995998 ['<4611686018427387904>46116860184273879049223372036854775808', \
            '<1180591620717411303424>11805916207174113034242361183241434822606848', \
            '<True>True2', '<2.5>2.55.0', '<s>sss']
            """);
  }
}
