package org.cellscope.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A short program and what CPython 3.12.7 does with it.
 *
 * @param topic the folder of the suite, {@code samples} for a program of the samples module
 * @param name the claim, which is the program's file name without {@code .py}
 * @param program the program's file
 * @param golden the file that {@code record-goldens.mjs} wrote; whether it exists is not known yet
 */
record Claim(String topic, String name, Path program, Path golden) {
  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Path SUITE = MODULE.resolve("src/test/resources/conformance");
  private static final Path SAMPLES =
      MODULE.resolveSibling("samples/src/main/resources/org/cellscope/samples");

  /** Every claim of the suite and every sample, in order of topic and name. */
  static List<Claim> all() throws IOException {
    List<Claim> claims = new ArrayList<>();
    for (Path folder : files(SUITE)) {
      claims.addAll(in(folder, folder));
    }
    claims.addAll(in(SAMPLES, SUITE.resolve("samples")));
    claims.sort(Comparator.comparing(Claim::topic).thenComparing(Claim::name));
    return claims;
  }

  private static List<Claim> in(Path folder, Path goldens) throws IOException {
    String topic = goldens.getFileName().toString();
    List<Claim> claims = new ArrayList<>();
    for (Path program : files(folder)) {
      String file = program.getFileName().toString();
      if (file.endsWith(".py")) {
        String name = file.substring(0, file.length() - ".py".length());
        claims.add(new Claim(topic, name, program, goldens.resolve(name + ".3.12.json")));
      }
    }
    return claims;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** The golden of CPython 3.8, beside that of 3.12. */
  Path golden38() {
    return golden.resolveSibling(name + ".3.8.json");
  }

  /** The file name under which the program stands in the golden. */
  String fileName() {
    return program.getFileName().toString();
  }
}
