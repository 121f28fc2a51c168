package org.cellscope.fuzz;

import java.util.List;
import java.util.Random;

/** Programs that change the bytecode or the tables of a function and try to run what comes out. */
final class CodeChanges {
  private static final List<String> FUNCTIONS =
      List.of(
          "def f(x=3, *y, z=4):\n    def g():\n        return x + z\n    return g()\n",
          "def f(n=3):\n    for i in range(n):\n        try:\n            yield 6 // (i - 1)\n"
              + "        except ZeroDivisionError as e:\n            yield str(e)\n",
          "def f(a=1, b=2):\n    with C() as c:\n        [a, *b] = [a, b, c]\n    return {a: b}\n",
          "def f(s='ab'):\n"
              + "    match s:\n"
              + "        case [x, y]: return x\n"
              + "        case str(z): return z\n",
          "def f(x=1):\n    class A:\n        y = x\n        def m(self): return __class__, x\n"
              + "    return A().m()\n",
          "async def f(x=1):\n    return [v async for v in g(x)]\n",
          "def f(x=2):\n    return f'{x!r:>5}{x}', [v for v in range(x)], lambda: x\n");

  private CodeChanges() {}

  /** A program. */
  static String program(Random random) {
    StringBuilder text =
        new StringBuilder(
            "class C:\n    def __enter__(self): return 1\n    def __exit__(self, *a): pass\n");
    text.append(FUNCTIONS.get(random.nextInt(FUNCTIONS.size())));
    text.append("code = f.__code__\nb = bytearray(code.co_code)\n");
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(change(random)).append('\n');
    }
    text.append("changes = {'co_code': bytes(b)}\n");
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append(table(random)).append('\n');
    }
    text.append("try:\n    f.__code__ = code.replace(**changes)\n    r = f()\n");
    text.append("    print(r, list(r) if hasattr(r, '__next__') else 0)\n");
    text.append("    if hasattr(r, 'send'): r.send(None)\n");
    text.append("except Exception as e:\n    print(type(e).__name__, e)\n");
    return text.toString();
  }

  private static String change(Random random) {
    String place = "b[" + random.nextInt(200) + " % len(b)]";
    return switch (random.nextInt(6)) {
      case 0 -> place + " = " + random.nextInt(256);
      case 1 -> place + " ^= " + (1 << random.nextInt(8));
      case 2 -> "b[" + 2 * random.nextInt(60) + " % len(b)] = " + random.nextInt(174);
      case 3 -> "i = " + 2 * random.nextInt(60) + "; del b[i:i+2]";
      case 4 -> "i = " + 2 * random.nextInt(60) + "; b[i:i] = b[i+2:i+6]";
      default -> "b += bytes([" + random.nextInt(174) + ", " + random.nextInt(4) + "])";
    };
  }

  private static String table(Random random) {
    int number = random.nextInt(5);
    return switch (random.nextInt(11)) {
      case 0 -> "changes['co_stacksize'] = " + number;
      case 1 -> "changes['co_consts'] = code.co_consts[:" + number + "]";
      case 2 -> "changes['co_names'] = code.co_names[:" + number + "]";
      case 3 -> "changes['co_flags'] = code.co_flags ^ " + (1 << random.nextInt(12));
      case 4 -> "changes['co_argcount'] = " + number;
      case 5 -> "changes['co_kwonlyargcount'] = " + number;
      case 6 -> "changes['co_posonlyargcount'] = " + number;
      case 7 ->
          "changes['co_varnames'] = code.co_varnames[:"
              + number
              + "]; changes['co_nlocals'] = "
              + number;
      case 8 -> "changes['co_freevars'] = ('q',) * " + number;
      case 9 -> "changes['co_cellvars'] = ('x', 'q')[:" + number + "]";
      default ->
          "changes['co_exceptiontable'] = bytes(["
              + (random.nextInt(64) | 0x80)
              + ", "
              + random.nextInt(64)
              + ", "
              + random.nextInt(64)
              + ", "
              + random.nextInt(16)
              + "])";
    };
  }
}
