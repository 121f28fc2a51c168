package org.cellscope.app.samples;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The samples in the order of their index.
 *
 * @param samples at least one
 */
public record SampleLibrary(List<Sample> samples) {
  private static final String DIRECTORY = "/org/cellscope/samples/";

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
    for (String line : text("index.txt").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String id = line.strip();
        samples.add(Sample.parse(id, text(id + ".md"), text(id + ".py")));
      }
    }
    return new SampleLibrary(samples);
  }

  private static String text(String name) throws IOException {
    try (InputStream in = SampleLibrary.class.getResourceAsStream(DIRECTORY + name)) {
      if (in == null) {
        throw new FileNotFoundException(DIRECTORY + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The sample to start with. */
  public Sample first() {
    return samples.getFirst();
  }

  /** The samples by topic, topics in the order in which they come up. */
  public Map<String, List<Sample>> byTopic() {
    Map<String, List<Sample>> topics = new LinkedHashMap<>();
    for (Sample sample : samples) {
      topics.computeIfAbsent(sample.topic(), _ -> new ArrayList<>()).add(sample);
    }
    return topics;
  }
}
