package org.cellscope.app.samples;

import java.util.List;
import java.util.Locale;

/**
 * A program with its lesson.
 *
 * @param id its name in the index
 * @param title what people call it
 * @param topic the group that it belongs to
 * @param lesson what there is to read about it
 * @param source the program's text
 */
public record Sample(String id, String title, String topic, Lesson lesson, String source) {
  private static final String TITLE = "# ";
  private static final String TOPIC = "topic: ";

  /**
   * Reads a lesson: the first line is {@code #} and the title, the first line that starts with
   * {@code topic:} names the topic, what follows is Markdown.
   *
   * @throws IllegalArgumentException if the title or the topic is missing, or the lesson cannot be
   *     read
   */
  static Sample parse(String id, String lesson, String source) {
    List<String> lines = lesson.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().startsWith(TITLE)) {
      throw new IllegalArgumentException("The lesson of " + id + " has no title.");
    }
    int topic = 1;
    while (topic < lines.size() && !lines.get(topic).startsWith(TOPIC)) {
      topic++;
    }
    if (topic == lines.size()) {
      throw new IllegalArgumentException("The lesson of " + id + " has no topic.");
    }
    return new Sample(
        id,
        lines.getFirst().substring(TITLE.length()).strip(),
        lines.get(topic).substring(TOPIC.length()).strip(),
        LessonReader.read(id, String.join("\n", lines.subList(topic + 1, lines.size()))),
        source);
  }

  /** Whether every one of some words is somewhere in it. */
  boolean mentions(String... words) {
    String all = String.join("\n", title, topic, lesson.text(), source).toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (!all.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }
}
