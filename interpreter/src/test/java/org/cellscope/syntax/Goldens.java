package org.cellscope.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What CPython 3.12.7 answered, one program a line, with tabs between the fields. The fields are
 * written with Java's escape sequences.
 */
final class Goldens {
  private Goldens() {}

  static List<List<String>> read(String name) {
    try (InputStream in = Goldens.class.getResourceAsStream("/syntax/" + name)) {
      String all =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines()
          .map(line -> Arrays.stream(line.split("\t")).map(String::translateEscapes).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
