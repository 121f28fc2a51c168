package org.cellscope.session;

import java.util.List;
import java.util.Random;

/**
 * A program made by chance from closures, cells, loops, containers, generators, classes and
 * exceptions. It always compiles and ends; the same seed gives the same program.
 */
final class RandomProgram {
  private static final List<String> NAMES = List.of("a", "b", "c", "d");

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private int functions;

  RandomProgram(int seed) {
    this.random = new Random(seed);
  }

  String text() {
    NAMES.forEach(name -> out.append(name).append(" = ").append(random.nextInt(9)).append('\n'));
    out.append("items = [1, 2]\ntable = {'x': 1}\nkept = []\n");
    for (int i = 0; i < 12; i++) {
      statement(0, 3);
    }
    out.append("print(a, b, c, d, items, sorted(table), len(kept))\n");
    return out.toString();
  }

  private void line(int depth, String text) {
    out.append("    ".repeat(depth)).append(text).append('\n');
  }

  private String name() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private String expression() {
    return switch (random.nextInt(7)) {
      case 0 -> name() + " + " + random.nextInt(5);
      case 1 -> name() + " * " + name();
      case 2 -> "len(items) + " + name();
      case 3 -> "(lambda: " + name() + ")()";
      case 4 -> "sum(v for v in items) % 97";
      case 5 -> "max(" + name() + ", " + name() + ")";
      default -> Integer.toString(random.nextInt(1000));
    };
  }

  private void statement(int depth, int room) {
    switch (room == 0 ? random.nextInt(5) : random.nextInt(11)) {
      case 0 -> line(depth, name() + " = (" + expression() + ") % 1000");
      case 1 -> line(depth, "items.append(" + expression() + ")");
      case 2 -> line(depth, "table['" + name() + "'] = " + expression());
      case 3 -> line(depth, "items[0:1] = [" + expression() + ", 0]");
      case 4 -> line(depth, "table.pop('" + name() + "', None)");
      case 5 -> loop(depth, room - 1);
      case 6 -> closure(depth);
      case 7 -> generator(depth);
      case 8 -> failure(depth);
      case 9 -> instance(depth);
      default -> line(depth, "kept.append(lambda n=" + name() + ": n + len(items))");
    }
  }

  private void loop(int depth, int room) {
    line(depth, "for i" + depth + " in range(" + (1 + random.nextInt(3)) + "):");
    statement(depth + 1, room);
    statement(depth + 1, room);
  }

  private void closure(int depth) {
    String function = "make" + functions++;
    line(depth, "def " + function + "(start):");
    line(depth + 1, "count = start");
    line(depth + 1, "def step(by=1):");
    line(depth + 2, "nonlocal count");
    line(depth + 2, "count += by");
    line(depth + 2, "return count");
    line(depth + 1, "return step");
    line(depth, "kept.append(" + function + "(" + name() + "))");
    line(depth, name() + " = kept[-1](" + random.nextInt(4) + ") + kept[-1]()");
    if (random.nextBoolean()) {
      line(depth, "del kept[-1]");
    }
  }

  private void generator(int depth) {
    String function = "gen" + functions++;
    line(depth, "def " + function + "(n):");
    line(depth + 1, "for k in range(n):");
    line(depth + 2, "yield k * k");
    line(depth, "items = list(" + function + "(3)) + items[:4]");
  }

  private void failure(int depth) {
    line(depth, "try:");
    line(depth + 1, name() + " = 10 // (" + name() + " % 2)");
    line(depth, "except ZeroDivisionError as error:");
    line(depth + 1, "items.append(len(str(error)))");
    line(depth, "finally:");
    line(depth + 1, "table['f'] = len(items)");
  }

  private void instance(int depth) {
    String type = "Box" + functions++;
    line(depth, "class " + type + ":");
    line(depth + 1, "def __init__(self, v): self.v = v");
    line(depth + 1, "def more(self):");
    line(depth + 2, "self.v += 1");
    line(depth + 2, "return lambda: self.v");
    line(depth, "kept.append(" + type + "(" + name() + ").more())");
    line(depth, name() + " = kept[-1]() % 50");
  }
}
