package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.objects.CodeValue;
import org.cellscope.source.SourceFile;
import org.cellscope.vm.CompiledClasses;
import org.cellscope.vm.Hotness;
import org.cellscope.vm.Interpreter;
import org.cellscope.vm.Interruption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiled code does what the interpreter does; the expected texts are CPython's. */
class HotCodeTest {
  private static final Duration STOP = Duration.ofSeconds(5);

  static Stream<Hotness> heats() {
    return Stream.of(Hotness.NEVER, Hotness.AT_ONCE, new Hotness(7, 5), Hotness.USUAL);
  }

  static String output(Hotness hotness, String... lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      new ProgramRunner(InputStream.nullInputStream(), both, both, hotness)
          .run(
              new SourceFile("program.py", String.join("\n", lines) + "\n"), List.of("program.py"));
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("heats")
  void aLoopThatRunsOnceIsEnteredInTheMiddle(Hotness heat) {
    assertThat(
            output(
                heat,
                "total = 0",
                "for i in range(9000):",
                "    for j in range(2):",
                "        total += i * j % 7 - (i ^ j)",
                "print(total)"))
        .isEqualTo("-80964005\n");
  }

  /** A method of Java has at most 65,535 bytes. */
  @ParameterizedTest
  @MethodSource("heats")
  void aLoopThatIsTooLongForAMethodRuns(Hotness heat) {
    String body = "    a = a + b * 3 - i\n    b = (a & 255) ^ b\n".repeat(2500);
    assertThat(output(heat, "a = b = 1", "for i in range(40):", body, "print(a % 1000003, b)"))
        .isEqualTo("446584 78\n");
  }

  @ParameterizedTest
  @MethodSource("heats")
  void intsGrowBeyondALong(Hotness heat) {
    assertThat(
            output(
                heat,
                "def power(n):",
                "    x = 1",
                "    for i in range(n):",
                "        x = x * 3 - i + i",
                "    return x",
                "print(power(3000) == 3 ** 3000, power(39), power(41))",
                "def low(n):",
                "    x = -2 ** 62",
                "    for i in range(n):",
                "        x -= 2 ** 50",
                "    return x",
                "print(low(9000), -2 ** 63 // -1)"))
        .isEqualTo(
            "True 4052555153018976267 36472996377170786403\n"
                + "-14744785180011003904 9223372036854775808\n");
  }

  @ParameterizedTest
  @MethodSource("heats")
  void aFunctionThatIsRedefinedWhileHotIsTheNewOne(Hotness heat) {
    assertThat(
            output(
                heat,
                "def f(x): return x + 1",
                "def run():",
                "    total = 0",
                "    for i in range(6000):",
                "        if i == 3000:",
                "            global f",
                "            def f(x): return x - 1",
                "        if i == 4500:",
                "            f.__code__ = (lambda x: 'abc').__code__",
                "        total += len(str(f(i)))",
                "    return total",
                "print(run())"))
        .isEqualTo("21393\n");
  }

  @ParameterizedTest
  @MethodSource("heats")
  void anExceptionInAHotLoopKnowsLineAndLocals(Hotness heat) {
    assertThat(
            output(
                heat,
                "import sys",
                "def bad(n):",
                "    acc = 0",
                "    for i in range(n):",
                "        acc += 10 // (4000 - i)",
                "    return acc",
                "try:",
                "    bad(5000)",
                "except ZeroDivisionError as e:",
                "    tb = e.__traceback__.tb_next",
                "    print(tb.tb_lineno, tb.tb_frame.f_locals)",
                "bad(5000)"))
        .isEqualTo(
            """
            5 {'n': 5000, 'acc': 27, 'i': 4000}
            Traceback (most recent call last):
              File "program.py", line 12, in <module>
                bad(5000)
              File "program.py", line 5, in bad
                acc += 10 // (4000 - i)
                       ~~~^^~~~~~~~~~~~
            ZeroDivisionError: integer division or modulo by zero
            """);
  }

  @ParameterizedTest
  @MethodSource("heats")
  void handlersRunAndTheLoopGoesOn(Hotness heat) {
    assertThat(
            output(
                heat,
                "def run(n):",
                "    s = 0",
                "    for i in range(n):",
                "        try:",
                "            if i % 3 == 0: raise ValueError(i)",
                "            s += i",
                "        except ValueError as e:",
                "            s -= e.args[0]",
                "        finally:",
                "            s += 1",
                "    return s",
                "print(run(5000))"))
        .isEqualTo("4170834\n");
  }

  @ParameterizedTest
  @MethodSource("heats")
  void recursionEndsAtTheSameDepth(Hotness heat) {
    assertThat(
            output(
                heat,
                "def depth(n): return depth(n + 1)",
                "for k in range(3):",
                "    try:",
                "        depth(0)",
                "    except RecursionError as e:",
                "        n, tb = 0, e.__traceback__",
                "        while tb.tb_next: tb, n = tb.tb_next, n + 1",
                "        print(e, n)",
                "def count(n): return 0 if n == 0 else 1 + count(n - 1)",
                "for k in range(1000): r = count(20)",
                "print(r, count(900))"))
        .isEqualTo("maximum recursion depth exceeded 999\n".repeat(3) + "20 900\n");
  }

  @ParameterizedTest
  @MethodSource("heats")
  void deathsInAHotLoopAreNoticedAtOnce(Hotness heat) {
    assertThat(
            output(
                heat,
                "import weakref",
                "class C: pass",
                "def run(n):",
                "    seen = []",
                "    for i in range(n):",
                "        c = C()",
                "        if i >= n - 2:",
                "            w = weakref.ref(c, lambda r, i=i: seen.append(i))",
                "            c = None",
                "            seen.append(('after', w()))",
                "    return seen",
                "print(run(3000))"))
        .isEqualTo("[2998, ('after', None), 2999, ('after', None)]\n");
  }

  @ParameterizedTest
  @MethodSource("heats")
  void framesCanBeLookedAtFromHotCode(Hotness heat) {
    assertThat(
            output(
                heat,
                "import sys",
                "def inner(): return sys._getframe(1)",
                "def run(n):",
                "    for i in range(n):",
                "        x = i * 2",
                "        if i == n - 1:",
                "            f = inner()",
                "            return f.f_lineno, sorted(f.f_locals), locals()['x']",
                "print(run(3000))"))
        .isEqualTo("(8, ['f', 'i', 'n', 'x'], 5998)\n");
  }

  @ParameterizedTest
  @MethodSource("heats")
  void operandsOfOtherKindsThanAtFirstAreTreatedRight(Hotness heat) {
    assertThat(
            output(
                heat,
                "def add(xs):",
                "    t = xs[0]",
                "    for x in xs[1:]:",
                "        t = t + x",
                "        if t is None or t == 3: pass",
                "    return t",
                "print(add([1] * 3000), add([0.5] * 3000), len(add(['ab'] * 3000)))",
                "print(add([True] * 300), add([1] * 3000 + [0.5, 2 ** 70]), add([(1,)] * 3))"))
        .isEqualTo("3000 1500.0 6000\n300 1.1805916207174113e+21 (1, 1, 1)\n");
  }

  @ParameterizedTest
  @MethodSource("heats")
  void aNumberOnTheStackIsOneObject(Hotness heat) {
    assertThat(
            output(
                heat,
                "def run(n):",
                "    k = 0",
                "    for i in range(n):",
                "        a = b = i + 100000",
                "        x = i + 0.5",
                "        c = d = x * 2",
                "        k += (a is b) + (c is d)",
                "    return k",
                "print(run(3000))"))
        .isEqualTo("6000\n");
  }

  @Test
  void aHotLoopCanBeStopped() throws Exception {
    for (String text :
        List.of(
            "while True: pass",
            "x = 0\nwhile True: x += 1",
            "def f(): return 1\nwhile True: f()",
            "def f(n):\n  for i in range(n): pass\nf(10 ** 15)",
            "def f(n):\n  return n if n < 2 else f(n - 1) + f(n - 2)\nf(100)")) {
      Interpreter interpreter = Interpreters.bare(new CompiledClasses(Hotness.USUAL));
      FutureTask<Void> run = new FutureTask<>(running(interpreter, text));
      Thread thread = new Thread(null, run, "hot", 1L << 26);
      thread.start();
      Thread.sleep(300);
      interpreter.interrupt();
      assertThatThrownBy(() -> run.get(STOP.toMillis(), TimeUnit.MILLISECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(Interruption.class);
    }
  }

  private static Callable<Void> running(Interpreter interpreter, String text) {
    return () -> {
      Compilation compilation =
          Compilation.of(new SourceFile("program.py", text), PythonVersion.V3_12);
      interpreter.runMain(
          new CodeValue(interpreter.heap(), ((Compilation.Compiled) compilation).code()));
      return null;
    };
  }
}
