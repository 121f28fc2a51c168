package org.cellscope.conformance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The first place where what we do is not what CPython does, in words. */
final class Difference {
  private static final int CONTEXT = 3;

  private Difference() {}

  /** Compares two texts line by line; {@code what} names the text. */
  static Optional<String> inText(String what, String expected, String actual) {
    if (expected.equals(actual)) {
      return Optional.empty();
    }
    return Optional.of(inRows("line", what, expected.lines().toList(), actual.lines().toList()))
        .map(found -> found.isEmpty() ? what + " differs in its line ends" : found);
  }

  /**
   * Compares the code objects; either may be null, which says that the program does not compile.
   */
  static Optional<String> inCodes(
      List<Map<String, Object>> expected, List<Map<String, Object>> actual) {
    if (expected == null && actual == null) {
      return Optional.empty();
    }
    if (expected == null) {
      return Optional.of("CPython does not compile the program, Cellscope does");
    }
    if (actual == null) {
      return Optional.of("CPython compiles the program, Cellscope does not");
    }
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      Optional<String> found = inCode(expected.get(i), actual.get(i));
      if (found.isPresent()) {
        return found;
      }
    }
    return expected.size() == actual.size()
        ? Optional.empty()
        : Optional.of("code objects\n" + pair(names(expected), names(actual)));
  }

  /** The instructions come last: a wrong name or constant explains a wrong operand. */
  private static Optional<String> inCode(Map<String, Object> expected, Map<String, Object> actual) {
    Set<String> fields = new LinkedHashSet<>(expected.keySet());
    fields.addAll(actual.keySet());
    fields.remove("instructions");
    Object code = expected.get("qualname");
    for (String field : fields) {
      if (!Objects.equals(expected.get(field), actual.get(field))) {
        String rows = instructions(code, expected, actual);
        return Optional.of(
            field
                + " of "
                + code
                + "\n"
                + pair(expected.get(field), actual.get(field))
                + (rows.isEmpty() ? "" : "\n" + rows));
      }
    }
    return Optional.of(instructions(code, expected, actual)).filter(rows -> !rows.isEmpty());
  }

  private static String instructions(
      Object code, Map<String, Object> expected, Map<String, Object> actual) {
    return inRows(
        "instruction",
        String.valueOf(code),
        (List<?>) expected.getOrDefault("instructions", List.of()),
        (List<?>) actual.getOrDefault("instructions", List.of()));
  }

  private static String inRows(String unit, String what, List<?> expected, List<?> actual) {
    int at = 0;
    while (at < expected.size()
        && at < actual.size()
        && Objects.equals(expected.get(at), actual.get(at))) {
      at++;
    }
    if (at == expected.size() && at == actual.size()) {
      return "";
    }
    return unit
        + " "
        + (at + 1)
        + " of "
        + what
        + "\n"
        + pair(row(expected, at), row(actual, at))
        + context(expected, at);
  }

  private static Object row(List<?> rows, int at) {
    return at < rows.size() ? rows.get(at) : "(nothing more)";
  }

  private static String context(List<?> expected, int at) {
    StringBuilder text = new StringBuilder();
    int end = Math.min(expected.size(), at + CONTEXT + 1);
    for (int i = Math.max(0, Math.min(at, end) - CONTEXT); i < end; i++) {
      text.append(i == at ? "\n  > " : "\n    ").append(expected.get(i));
    }
    return text.isEmpty() ? "" : "\n  CPython there:" + text;
  }

  private static String pair(Object expected, Object actual) {
    return "  CPython:   " + expected + "\n  Cellscope: " + actual;
  }

  private static List<Object> names(List<Map<String, Object>> codes) {
    return codes.stream().map(code -> code.get("qualname")).toList();
  }
}
