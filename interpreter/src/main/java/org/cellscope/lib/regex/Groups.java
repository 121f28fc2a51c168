package org.cellscope.lib.regex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The groups of a pattern that is read. */
final class Groups {
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final List<Node.@Nullable Width> widths = new ArrayList<>();
  private final Map<Integer, Integer> conditions = new LinkedHashMap<>();

  Groups() {
    widths.add(null);
  }

  /** How many there are. */
  int count() {
    return widths.size() - 1;
  }

  Map<String, Integer> names() {
    return names;
  }

  /** Opens the next group. */
  int open(@Nullable String name, int position, Source source) {
    int number = widths.size();
    Integer known = name == null ? null : names.get(name);
    if (known != null) {
      throw RegexError.at(
          position,
          "redefinition of group name "
              + source.quoted(String.valueOf(name))
              + " as group "
              + number
              + "; was group "
              + known);
    }
    if (name != null) {
      names.put(name, number);
    }
    widths.add(null);
    return number;
  }

  void close(int number, Node.Width width) {
    widths.set(number, width);
  }

  /** The width of a group; null while it is open, or not there yet. */
  Node.@Nullable Width width(int number) {
    return number < widths.size() ? widths.get(number) : null;
  }

  boolean isOpen(int number) {
    return number < widths.size() && widths.get(number) == null;
  }

  boolean exists(int number) {
    return number > 0 && number < widths.size();
  }

  /** Notes a condition on a group that may come later. */
  void condition(int number, int position) {
    conditions.putIfAbsent(number, position);
  }

  /** Where a condition on a group stands first. */
  int conditionAt(int number) {
    return conditions.getOrDefault(number, 0);
  }

  /** The group numbers of conditions. */
  Set<Integer> conditions() {
    return conditions.keySet();
  }
}
