package org.cellscope.fuzz;

import java.util.List;
import java.util.Random;

/** Expressions made by chance; their values stay small. */
final class Expressions {
  private static final List<String> OPERATORS =
      List.of("+", "-", "*", "//", "%", "/", "&", "|", "^", "<", "<=", "==", "!=", "in", "is");

  private final Random random;
  private final List<String> names;
  private final List<String> functions;

  /**
   * Makes a maker.
   *
   * @param names of variables
   * @param functions that may be called; the list may grow
   */
  Expressions(Random random, List<String> names, List<String> functions) {
    this.random = random;
    this.names = names;
    this.functions = functions;
  }

  private String name() {
    return names.get(random.nextInt(names.size()));
  }

  /**
   * An expression.
   *
   * @param room how deeply others may stand in it
   */
  String make(int room) {
    if (room <= 0) {
      return atom();
    }
    return switch (random.nextInt(20)) {
      case 0, 1, 2 -> "(" + make(room - 1) + " " + operator() + " " + make(room - 1) + ")";
      case 3 -> "(" + make(room - 1) + " and " + make(room - 1) + ")";
      case 4 -> "(" + make(room - 1) + " or " + make(room - 1) + ")";
      case 5 -> "(not " + make(room - 1) + ")";
      case 6 -> "(" + make(room - 1) + " if " + make(room - 1) + " else " + make(room - 1) + ")";
      case 7 -> "[" + make(room - 1) + ", *[" + make(room - 1) + "]]";
      case 8 -> "{" + atom() + ": " + make(room - 1) + "}";
      case 9 -> "[v for v in (" + name() + ", " + atom() + ") if " + atom() + "]";
      case 10 -> "(lambda v=" + make(room - 1) + ": [v, " + name() + "])()";
      case 11 -> "f'{" + name() + "!r:.20} {" + atom() + "}'";
      case 12 -> name() + "[" + atom() + "]";
      case 13 -> "(w := " + make(room - 1) + ")";
      case 14 -> "str(" + make(room - 1) + ")[:8]";
      case 15 -> "len(" + make(room - 1) + ")";
      case 16 -> "(" + atom() + " < " + atom() + " <= " + make(room - 1) + ")";
      case 17 -> "-" + atom();
      case 18 -> "sorted(" + make(room - 1) + ", key=repr)[:4]";
      default -> call(room);
    };
  }

  private String call(int room) {
    return functions.isEmpty()
        ? "max(" + make(room - 1) + ", " + atom() + ")"
        : functions.get(random.nextInt(functions.size())) + "(" + make(room - 1) + ")";
  }

  private String operator() {
    return OPERATORS.get(random.nextInt(OPERATORS.size()));
  }

  private String atom() {
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> name();
      case 3 -> Integer.toString(random.nextInt(10));
      case 4 -> Integer.toString(random.nextInt(100_000));
      case 5 -> "'" + "xyzw".substring(random.nextInt(4)) + "'";
      case 6 -> List.of("True", "False", "None", "1.5", "()", "[]").get(random.nextInt(6));
      case 7 -> "(" + random.nextInt(4) + ", " + name() + ")";
      default -> "w";
    };
  }
}
