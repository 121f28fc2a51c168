package org.cellscope.app.shell;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the program says about itself: its version, what comes with it, what is new. */
final class About {
  private static final String FIXED = "- ";

  /** A part of another project that comes with the program. */
  record Part(String name, String version, String licence) {}

  private About() {}

  /** Version, parts with their versions and licences, and the licences' texts. */
  static String text() {
    return """
    Cellscope %s
    A desktop laboratory for Python closures. Licence: Apache-2.0

    It comes with
    %s

    %s\
    """
        .formatted(version(), table(parts()), resource("licences.txt"));
  }

  private static String table(List<Part> parts) {
    int names = parts.stream().mapToInt(part -> part.name.length()).max().orElse(1);
    int versions = parts.stream().mapToInt(part -> part.version.length()).max().orElse(1);
    String line = "%-" + names + "s  %-" + versions + "s  %s";
    return parts.stream()
        .map(part -> line.formatted(part.name, part.version, part.licence))
        .collect(Collectors.joining("\n"));
  }

  /** The change log. */
  static String changes() {
    return resource("CHANGELOG.md");
  }

  private static String version() {
    return Optional.ofNullable(About.class.getPackage().getImplementationVersion())
        .orElse("(not packaged)");
  }

  /**
   * Everything that comes with the program.
   *
   * @throws IllegalStateException if a part is listed and is not there
   */
  static List<Part> parts() {
    List<String> jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(path -> new File(path).getName())
            .toList();
    return resource("shipped.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(";"))
        .map(fields -> new Part(fields[0], version(fields[1], jars), fields[2]))
        .toList();
  }

  private static String version(String key, List<String> jars) {
    if (key.startsWith(FIXED)) {
      return key.substring(FIXED.length());
    }
    if (key.endsWith(".version")) {
      return Optional.ofNullable(System.getProperty(key)).orElse("of the system");
    }
    Pattern name = Pattern.compile(Pattern.quote(key) + "-(\\d.*)\\.jar");
    return jars.stream()
        .map(name::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(key + " is not on the class path"));
  }

  private static String resource(String name) {
    try (InputStream in = About.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
