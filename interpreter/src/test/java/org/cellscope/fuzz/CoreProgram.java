package org.cellscope.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A program made by chance from the core of the language: arithmetic, scopes, closures, calls,
 * loops, generators, classes and exceptions. Operands have any types, so that errors are common;
 * every top-level statement prints its own. It compiles, ends, prints the same at every run, and
 * the same seed gives the same program.
 */
public final class CoreProgram {
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");
  private static final String HEAD =
      """
      fuel = 400
      def tick():
          global fuel
          fuel -= 1
          if fuel < 0:
              raise SystemExit(0)
      def show(*values):
          print(*[repr(v)[:60] if not callable(v) else 'callable' for v in values])
      class Odd(Exception):
          pass
      class Guard:
          def __init__(self, name, swallow):
              self.name, self.swallow = name, swallow
          def __enter__(self):
              print('enter', self.name)
              return self
          def __exit__(self, kind, value, trace):
              print('exit', self.name, kind and kind.__name__)
              return self.swallow
      a, b, c, d, e, w = 1, 'two', [3, 4], (5, 6.5), {'k': 7}, 0
      """;

  private final Random random;
  private final StringBuilder out = new StringBuilder(HEAD);
  private final List<String> functions = new ArrayList<>();
  private final Expressions expressions;
  private int made;

  public CoreProgram(long seed) {
    this.random = new Random(seed);
    this.expressions = new Expressions(random, NAMES, functions);
  }

  /** The text. */
  public String text() {
    for (int i = 0; i < 9; i++) {
      if (random.nextInt(3) == 0) {
        function(0, false);
      } else {
        line(0, "try:");
        block(1, 3, Place.MODULE);
        line(0, "except Exception as error:");
        line(1, "print(type(error).__name__, error, error.__context__ is None)");
      }
    }
    line(0, "show(a, b, c, d, e)");
    return out.toString();
  }

  /**
   * Prints programs, each behind a line that {@link #separator} makes.
   *
   * <p>Arguments: how many; the seeds begin with 0.
   */
  public static void main(String[] args) {
    for (int seed = 0; seed < Integer.parseInt(args[0]); seed++) {
      System.out.println(separator(seed));
      System.out.print(new CoreProgram(seed).text());
    }
  }

  /** The line before a program or its output. */
  static String separator(int seed) {
    return "======== " + seed;
  }

  /** Where a statement stands: what it may contain. */
  private enum Place {
    MODULE,
    FUNCTION,
    LOOP,
    LOOP_IN_FUNCTION;

    boolean isFunction() {
      return this == FUNCTION || this == LOOP_IN_FUNCTION;
    }

    boolean isLoop() {
      return this == LOOP || this == LOOP_IN_FUNCTION;
    }

    Place loop() {
      return isFunction() ? LOOP_IN_FUNCTION : LOOP;
    }
  }

  private void line(int depth, String text) {
    out.append("    ".repeat(depth)).append(text).append('\n');
  }

  private String name() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private String expression(int room) {
    return expressions.make(room);
  }

  private void block(int depth, int room, Place place) {
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      statement(depth, room, place);
    }
  }

  private void statement(int depth, int room, Place place) {
    switch (room <= 0 || depth > 6 ? random.nextInt(7) : random.nextInt(18)) {
      case 0, 1 -> line(depth, name() + " = " + expression(2));
      case 2 -> line(depth, "show(" + expression(2) + ", " + name() + ")");
      case 3 -> line(depth, name() + " " + operator() + "= " + expression(1));
      case 4 -> unpacking(depth);
      case 5 -> leaving(depth, place);
      case 6 -> line(depth, random.nextInt(6) == 0 ? "del " + name() : "show(" + name() + ")");
      case 7, 8 -> branch(depth, room - 1, place);
      case 9, 10 -> loop(depth, room - 1, place);
      case 11, 12 -> attempt(depth, room - 1, place);
      case 13 -> guarded(depth, room - 1, place);
      case 14 -> function(depth, place.isFunction());
      case 15 -> classStatement(depth);
      case 16 -> generator(depth);
      default -> match(depth, room - 1, place);
    }
  }

  private String operator() {
    return List.of("+", "-", "*", "//", "%", "&", "|", "^").get(random.nextInt(8));
  }

  private void unpacking(int depth) {
    String targets = random.nextBoolean() ? name() + ", *" + name() : name() + ", " + name();
    line(depth, targets + " = " + expression(1) + ", " + expression(1));
  }

  private void leaving(int depth, Place place) {
    switch (random.nextInt(4)) {
      case 0 -> line(depth, "if " + expression(1) + ": raise Odd(" + expression(1) + ")");
      case 1 ->
          line(
              depth,
              place.isLoop() ? "if " + expression(1) + ": break" : "assert " + expression(1));
      case 2 ->
          line(depth, place.isFunction() ? "if " + expression(1) + ": return " + name() : "pass");
      default -> line(depth, place.isLoop() ? "if " + expression(1) + ": continue" : "tick()");
    }
  }

  private void branch(int depth, int room, Place place) {
    line(depth, "if " + expression(2) + ":");
    block(depth + 1, room, place);
    if (random.nextBoolean()) {
      line(depth, "elif " + expression(1) + ":");
      block(depth + 1, room, place);
    }
    if (random.nextBoolean()) {
      line(depth, "else:");
      block(depth + 1, room, place);
    }
  }

  private void loop(int depth, int room, Place place) {
    int number = made++;
    if (random.nextInt(3) == 0) {
      line(depth, "n" + number + " = 0");
      line(depth, "while n" + number + " < " + (1 + random.nextInt(4)) + ":");
      line(depth + 1, "n" + number + " += 1");
    } else {
      String over =
          random.nextBoolean()
              ? "range(" + random.nextInt(5) + ")"
              : "(list(" + name() + ")[:3] if hasattr(" + name() + ", '__iter__') else 'xy')";
      line(depth, "for " + name() + " in " + over + ":");
    }
    line(depth + 1, "tick()");
    block(depth + 1, room, place.loop());
    if (random.nextInt(3) == 0) {
      line(depth, "else:");
      block(depth + 1, room, place);
    }
  }

  private void attempt(int depth, int room, Place place) {
    line(depth, "try:");
    block(depth + 1, room, place);
    boolean handles = random.nextInt(5) > 0;
    if (handles) {
      String kinds =
          List.of("Odd", "(TypeError, Odd)", "ArithmeticError", "LookupError", "Exception")
              .get(random.nextInt(5));
      line(depth, "except " + kinds + " as error:");
      line(depth + 1, "print('caught', type(error).__name__, error)");
      if (random.nextInt(4) == 0) {
        line(depth + 1, "raise" + (random.nextBoolean() ? "" : " Odd('again') from error"));
      }
      if (random.nextInt(3) == 0) {
        line(depth, "else:");
        block(depth + 1, room, place);
      }
    }
    if (!handles || random.nextInt(3) == 0) {
      line(depth, "finally:");
      line(depth + 1, "print('finally', " + made++ + ")");
      block(depth + 1, 0, Place.MODULE);
    }
  }

  private void guarded(int depth, int room, Place place) {
    String swallow = random.nextBoolean() ? "True" : "False";
    line(depth, "with Guard(" + made++ + ", " + swallow + ") as guard:");
    block(depth + 1, room, place);
  }

  private void function(int depth, boolean nested) {
    String function = "f" + made++;
    String parameters =
        List.of("x, y=2", "x=1, *rest", "x='s', *, y=3", "x=0, y=1, /", "*x, **y")
            .get(random.nextInt(5));
    line(depth, "def " + function + "(" + parameters + "):");
    line(depth + 1, "tick()");
    int scope = random.nextInt(3);
    if (scope == 1) {
      line(depth + 1, "global " + name());
    }
    if (scope == 2) {
      line(depth + 1, name() + " = x");
      String inner = "g" + made++;
      line(depth + 1, "count = [x]");
      line(depth + 1, "total = 0");
      line(depth + 1, "def " + inner + "(z=" + expression(1) + "):");
      line(depth + 2, "nonlocal total");
      line(depth + 2, "total += 1");
      line(depth + 2, "count.append(z)");
      block(depth + 2, 1, Place.FUNCTION);
      line(depth + 2, "return total, " + name());
      line(depth + 1, "show(" + inner + "(), " + inner + "(x), total, count)");
    }
    block(depth + 1, 2, Place.FUNCTION);
    line(depth + 1, "return " + expression(2));
    if (!nested && depth == 0) {
      functions.add(function);
    }
    line(depth, "try:");
    line(depth + 1, "show(" + function + "(" + arguments() + "))");
    line(depth, "except (TypeError, Odd, NameError) as error:");
    line(depth + 1, "print(type(error).__name__, error)");
  }

  private String arguments() {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> name();
      case 2 -> name() + ", " + expression(1);
      case 3 -> "y=" + expression(1);
      case 4 -> "*(" + name() + ", 1)";
      default -> name() + ", y=" + name();
    };
  }

  private void classStatement(int depth) {
    String type = "K" + made++;
    line(depth, "class " + type + ":");
    line(depth + 1, "v = " + expression(1));
    line(depth + 1, "def __init__(self, w): self.w = w");
    line(depth + 1, "def __add__(self, other): return (self.w, other)");
    line(depth + 1, "def __len__(self): return " + random.nextInt(3));
    line(depth + 1, "def method(self, n=0):");
    line(depth + 2, "return lambda: (self.w, n, __class__.__name__)");
    line(depth, "k = " + type + "(" + expression(1) + ")");
    line(depth, "show(k.v, k.w, bool(k), k.method(" + random.nextInt(9) + ")())");
    line(depth, name() + " = k + " + name());
  }

  private void generator(int depth) {
    String function = "y" + made++;
    line(depth, "def " + function + "(n):");
    line(depth + 1, "try:");
    line(depth + 2, "for i in range(n):");
    line(depth + 3, "got = yield i, " + (random.nextBoolean() ? "n" : name()));
    line(depth + 3, "if got: print('got', got)");
    if (random.nextBoolean()) {
      line(depth + 2, "yield from [n, -n]");
    }
    line(depth + 1, "finally:");
    line(depth + 2, "print('closed', n)");
    line(depth, "gen = " + function + "(" + (1 + random.nextInt(3)) + ")");
    line(depth, "show(next(gen), gen.send('s'))");
    line(depth, random.nextBoolean() ? "gen.close()" : "show(list(gen))");
  }

  private void match(int depth, int room, Place place) {
    line(depth, "match " + name() + ":");
    line(depth + 1, "case int() | float() if " + expression(1) + ":");
    block(depth + 2, room, place);
    line(depth + 1, "case [x, *rest]:");
    line(depth + 2, "show(x, rest)");
    line(depth + 1, "case {'k': v, **more}:");
    line(depth + 2, "show(v, more)");
    line(depth + 1, "case str(s) if s:");
    block(depth + 2, room, place);
    line(depth + 1, "case _:");
    line(depth + 2, "print('other')");
  }
}
