package org.cellscope.app.samples;

import java.util.Locale;
import java.util.Map;
import org.cellscope.app.widget.Language;

/**
 * A program with its lesson.
 *
 * @param id its name in the index
 * @param readings what there is to read about it
 * @param source the program's text
 */
public record Sample(String id, Readings readings, String source) {
  /**
   * A sample with lessons.
   *
   * @param lessons as {@link Reading#parse} reads them, in English at least
   * @throws IllegalArgumentException if the one in the language of the window cannot be read
   */
  public static Sample of(String id, Map<Language, String> lessons, String source) {
    var sample = new Sample(id, new Readings(id, lessons), source);
    sample.reading();
    return sample;
  }

  private Reading reading() {
    return readings.in(Language.current());
  }

  /** What people call it, in the language of the window. */
  public String title() {
    return reading().title();
  }

  /** The group that it belongs to, in the language of the window. */
  public String topic() {
    return reading().topic();
  }

  /** What there is to read about it, in the language of the window. */
  public Lesson lesson() {
    return reading().lesson();
  }

  /** Whether every one of some words is somewhere in it. */
  boolean mentions(String... words) {
    String all =
        String.join("\n", title(), topic(), lesson().text(), source).toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (!all.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }
}
