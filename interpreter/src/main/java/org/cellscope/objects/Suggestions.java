package org.cellscope.objects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a traceback suggests for a name that was not found: the nearest of the names that were
 * there, by an edit distance in which a change of case costs half of any other.
 */
final class Suggestions {
  private static final int MOVE_COST = 2;
  private static final int CASE_COST = 1;
  private static final int MOST_CANDIDATES = 750;
  private static final int LONGEST_NAME = 40;

  private Suggestions() {}

  /** What is added to the message of an exception; empty for nothing. */
  static String of(Runtime rt, ExceptionObject error) {
    boolean nameError = error.type().isSubtype(ExceptionTypes.NAME_ERROR);
    boolean importError = error.type().isSubtype(ExceptionTypes.IMPORT_ERROR);
    if (!nameError && !importError && !error.type().isSubtype(ExceptionTypes.ATTRIBUTE_ERROR)) {
      return "";
    }
    if (!(error.hint(importError ? "name_from" : "name") instanceof StrObject wrong)) {
      return "";
    }
    Optional<String> suggestion = suggestion(rt, error, wrong.value());
    String text = suggestion.map(name -> ". Did you mean: '" + name + "'?").orElse("");
    if (nameError && StandardModules.contains(wrong.value())) {
      text +=
          (suggestion.isPresent() ? " Or did" : ". Did")
              + " you forget to import '"
              + wrong.value()
              + "'";
    }
    return text;
  }

  private static Optional<String> suggestion(Runtime rt, ExceptionObject error, String wrong) {
    try {
      if (error.type().isSubtype(ExceptionTypes.NAME_ERROR)) {
        return ofNames(rt, error, wrong);
      }
      if (error.type().isSubtype(ExceptionTypes.ATTRIBUTE_ERROR)) {
        PyObject object = error.hint("obj");
        return nearest(wrong, object == null ? noneDirectory(rt) : directory(rt, object));
      }
      return error.hint("name") instanceof StrObject module
          ? nearest(wrong, directory(rt, rt.importModule(module.value())))
          : Optional.empty();
    } catch (PyException failed) {
      if (failed.matches(ExceptionTypes.EXCEPTION)) {
        return Optional.empty();
      }
      throw failed;
    }
  }

  private static List<String> noneDirectory(Runtime rt) {
    return directory(rt, SingletonObject.NONE);
  }

  /** {@code dir(object)}. */
  private static List<String> directory(Runtime rt, PyObject object) {
    PyObject names = rt.callSpecial(object, "__dir__");
    if (names == null) {
      return List.of();
    }
    return Iteration.toList(rt, names).stream()
        .filter(StrObject.class::isInstance)
        .map(name -> ((StrObject) name).value())
        .sorted(Suggestions::compareCodePoints)
        .toList();
  }

  private static int compareCodePoints(String one, String two) {
    return Arrays.compare(one.codePoints().toArray(), two.codePoints().toArray());
  }

  private static Optional<String> ofNames(Runtime rt, ExceptionObject error, String wrong) {
    FrameObject frame = innermost(error);
    if (frame == null) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    if (rt.locals(frame) instanceof DictObject locals) {
      addKeys(names, locals);
      PyObject self = locals.get("self");
      if (self != null && Attributes.getOrNull(rt, self, wrong) != null) {
        return Optional.of("self." + wrong);
      }
    }
    addKeys(names, frame.globals);
    addKeys(names, frame.builtins);
    return nearest(wrong, names);
  }

  private static @Nullable FrameObject innermost(ExceptionObject error) {
    TracebackObject at = error.traceback();
    if (at == null) {
      return null;
    }
    for (TracebackObject next = at.next(); next != null; next = at.next()) {
      at = next;
    }
    return at.frame();
  }

  private static void addKeys(List<String> names, DictObject dict) {
    for (Namespaces.Entry entry : Namespaces.entries(dict)) {
      if (entry.key() instanceof StrObject name) {
        names.add(name.value());
      }
    }
  }

  private static Optional<String> nearest(String wrong, List<String> names) {
    int length = wrong.codePointCount(0, wrong.length());
    if (names.size() > MOST_CANDIDATES || length > LONGEST_NAME) {
      return Optional.empty();
    }
    int best = length;
    String found = null;
    for (String name : names) {
      if (name.equals(wrong)) {
        continue;
      }
      int most = (name.codePointCount(0, name.length()) + length + 3) * MOVE_COST / 6;
      most = Math.min(most, best - 1);
      int distance = distance(wrong.codePoints().toArray(), name.codePoints().toArray(), most);
      if (distance <= most && (found == null || distance < best)) {
        found = name;
        best = distance;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The distance of two names; some number above {@code most} when it is above. */
  static int distance(int[] one, int[] two, int most) {
    int prefix = 0;
    while (prefix < one.length && prefix < two.length && one[prefix] == two[prefix]) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < one.length - prefix
        && suffix < two.length - prefix
        && one[one.length - 1 - suffix] == two[two.length - 1 - suffix]) {
      suffix++;
    }
    int rows = one.length - prefix - suffix;
    int columns = two.length - prefix - suffix;
    if (rows == 0 || columns == 0) {
      return MOVE_COST * (rows + columns);
    }
    if (rows > LONGEST_NAME
        || columns > LONGEST_NAME
        || Math.abs(rows - columns) * MOVE_COST > most) {
      return most + 1;
    }
    return table(one, two, prefix, rows, columns);
  }

  private static int table(int[] one, int[] two, int prefix, int rows, int columns) {
    int[] row = new int[columns + 1];
    for (int j = 0; j <= columns; j++) {
      row[j] = j * MOVE_COST;
    }
    for (int i = 1; i <= rows; i++) {
      int diagonal = row[0];
      row[0] = i * MOVE_COST;
      for (int j = 1; j <= columns; j++) {
        int replaced = diagonal + substitution(one[prefix + i - 1], two[prefix + j - 1]);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + MOVE_COST);
      }
    }
    return row[columns];
  }

  private static int substitution(int one, int two) {
    if (one == two) {
      return 0;
    }
    return Character.toLowerCase(one) == Character.toLowerCase(two) ? CASE_COST : MOVE_COST;
  }
}
