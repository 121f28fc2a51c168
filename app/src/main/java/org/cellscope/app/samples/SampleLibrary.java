package org.cellscope.app.samples;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellscope.app.widget.Language;

/**
 * The samples in the order of their index.
 *
 * @param samples at least one
 * @param first the one to start with
 */
public record SampleLibrary(List<Sample> samples, Sample first) {
  private static final String DIRECTORY = "/org/cellscope/samples/";
  private static final String FIRST = "> ";

  public SampleLibrary {
    samples = List.copyOf(samples);
  }

  /**
   * Reads the samples that come with the application.
   *
   * @throws IOException if one is missing or unreadable
   */
  public static SampleLibrary load() throws IOException {
    List<Sample> samples = new ArrayList<>();
    int first = 0;
    for (String line : text("index.txt").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        first = line.startsWith(FIRST) ? samples.size() : first;
        String id = line.startsWith(FIRST) ? line.substring(FIRST.length()) : line;
        samples.add(Sample.of(id, lessons(id), text(id + ".py")));
      }
    }
    return new SampleLibrary(samples, samples.get(first));
  }

  private static Map<Language, String> lessons(String id) throws IOException {
    Map<Language, String> lessons = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String suffix = language == Language.ENGLISH ? "" : "." + language.code();
      lessons.put(language, text(id + suffix + ".md"));
    }
    return lessons;
  }

  private static String text(String name) throws IOException {
    try (InputStream in = SampleLibrary.class.getResourceAsStream(DIRECTORY + name)) {
      if (in == null) {
        throw new FileNotFoundException(DIRECTORY + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The samples by topic, topics in the order in which they come up. */
  public Map<String, List<Sample>> byTopic() {
    return byTopic(samples);
  }

  /**
   * The samples with every word of a search in their title, topic, lesson or program, by topic;
   * upper and lower case are the same.
   */
  public Map<String, List<Sample>> search(String words) {
    String[] wanted = words.strip().split("\\s+");
    return byTopic(samples.stream().filter(sample -> sample.mentions(wanted)).toList());
  }

  private static Map<String, List<Sample>> byTopic(List<Sample> samples) {
    Map<String, List<Sample>> topics = new LinkedHashMap<>();
    for (Sample sample : samples) {
      topics.computeIfAbsent(sample.topic(), _ -> new ArrayList<>()).add(sample);
    }
    return topics;
  }
}
