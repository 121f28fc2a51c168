package org.cellscope.app.samples;

import java.util.List;

/**
 * What there is to read about a sample in one language.
 *
 * @param title what people call it
 * @param topic the group that it belongs to
 */
record Reading(String title, String topic, Lesson lesson) {
  private static final String TITLE = "# ";
  private static final String TOPIC = "topic: ";

  /**
   * Reads a lesson: the first line is {@code #} and the title, the first line that starts with
   * {@code topic:} names the topic, what follows is Markdown.
   *
   * @throws IllegalArgumentException if the title or the topic is missing, or the lesson cannot be
   *     read
   */
  static Reading parse(String id, String text) {
    List<String> lines = text.lines().toList();
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
    return new Reading(
        lines.getFirst().substring(TITLE.length()).strip(),
        lines.get(topic).substring(TOPIC.length()).strip(),
        LessonReader.read(id, String.join("\n", lines.subList(topic + 1, lines.size()))));
  }
}
