package org.cellscope.app.boot;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads the programs that come with the application. */
final class Samples {
  private static final String DIRECTORY = "/org/cellscope/samples/";

  private Samples() {}

  /** The source text of the first sample in the index. */
  static String first() throws IOException {
    String id =
        text("index.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .findFirst()
            .orElseThrow();
    return text(id + ".py");
  }

  private static String text(String name) throws IOException {
    try (InputStream in = Samples.class.getResourceAsStream(DIRECTORY + name)) {
      if (in == null) {
        throw new FileNotFoundException(DIRECTORY + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
