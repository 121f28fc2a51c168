package org.cellscope.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedTest {
  private static final String LIST = "/org/cellscope/app/shell/shipped.txt";

  /** Jars of the tests, JavaFX (part of the runtime) and the project itself. */
  private static final List<String> OTHERS =
      List.of(
          "junit-",
          "assertj-",
          "byte-buddy-",
          "opentest4j-",
          "apiguardian-",
          "jspecify-",
          "javafx-",
          "cellscope-");

  @Test
  void aboutNamesEveryJarThatShips() throws IOException {
    List<String> shipped =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(path -> Path.of(path).getFileName().toString())
            .filter(name -> name.endsWith(".jar"))
            .filter(name -> OTHERS.stream().noneMatch(name::startsWith))
            .map(name -> name.replaceFirst("-\\d.*", ""))
            .toList();
    assertThat(shipped).hasSizeGreaterThan(5);
    assertThat(named()).containsAll(shipped);
  }

  private static List<String> named() throws IOException {
    try (InputStream in = Objects.requireNonNull(ShippedTest.class.getResourceAsStream(LIST))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(";")[1])
          .toList();
    }
  }
}
