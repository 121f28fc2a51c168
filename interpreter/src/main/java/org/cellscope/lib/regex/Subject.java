package org.cellscope.lib.regex;

import org.jspecify.annotations.Nullable;

/** The text that is searched, by characters. */
public final class Subject {
  private final String text;
  private final int @Nullable [] points;

  private Subject(String text, int @Nullable [] points) {
    this.text = text;
    this.points = points;
  }

  /** A text; basic when each of its characters is one Java char. */
  public static Subject of(String text, boolean basic) {
    return new Subject(text, basic ? null : text.codePoints().toArray());
  }

  /** How many characters there are. */
  public int length() {
    return points == null ? text.length() : points.length;
  }

  int at(int index) {
    return points == null ? text.charAt(index) : points[index];
  }

  /** The characters between two places. */
  public String slice(int from, int to) {
    return points == null ? text.substring(from, to) : new String(points, from, to - from);
  }
}
