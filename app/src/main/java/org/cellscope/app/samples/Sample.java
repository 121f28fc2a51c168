package org.cellscope.app.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * A program with its lesson.
 *
 * @param id its name in the index
 * @param title what people call it
 * @param topic the group that it belongs to
 * @param lesson paragraphs
 * @param source the program's text
 */
public record Sample(String id, String title, String topic, List<Paragraph> lesson, String source) {
  private static final String TITLE = "# ";
  private static final String TOPIC = "topic: ";

  /** A paragraph: runs of words and of code. */
  public record Paragraph(List<Run> runs) {}

  /** A stretch of text, code between back quotes. */
  public record Run(String text, boolean code) {}

  public Sample {
    lesson = List.copyOf(lesson);
  }

  /**
   * Reads a lesson: the first line is {@code #} and the title, the first line that starts with
   * {@code topic:} names the topic, what follows are paragraphs.
   *
   * @throws IllegalArgumentException if the title or the topic is missing
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
        paragraphs(lines.subList(topic + 1, lines.size())),
        source);
  }

  private static List<Paragraph> paragraphs(List<String> lines) {
    List<Paragraph> paragraphs = new ArrayList<>();
    var words = new StringBuilder();
    for (String line : lines) {
      if (line.isBlank()) {
        finish(words, paragraphs);
      } else {
        words.append(words.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    finish(words, paragraphs);
    return paragraphs;
  }

  private static void finish(StringBuilder words, List<Paragraph> paragraphs) {
    if (!words.isEmpty()) {
      List<Run> runs = new ArrayList<>();
      String[] parts = words.toString().split("`", -1);
      for (int i = 0; i < parts.length; i++) {
        if (!parts[i].isEmpty()) {
          runs.add(new Run(parts[i], i % 2 == 1));
        }
      }
      paragraphs.add(new Paragraph(runs));
      words.setLength(0);
    }
  }
}
