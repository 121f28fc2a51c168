import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Checks or rewrites every Java file of the project in the working directory with
 * google-java-format.
 *
 * <p>Runs from source: {@code java -classpath google-java-format.jar Format.java check|write}.
 */
final class Format {
  private static final List<String> PLACES =
      List.of("interpreter/src", "samples/src", "app/src", "packaging/src", ".mvn");

  private Format() {}

  public static void main(String[] args) throws IOException {
    boolean write = args[0].equals("write");
    List<String> arguments =
        new ArrayList<>(
            write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    for (String place : PLACES) {
      addSources(Path.of(place), arguments);
    }
    ToolProvider formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
    int status = formatter.run(System.out, System.err, arguments.toArray(String[]::new));
    if (status != 0 && !write) {
      System.err.println(
          "The files named above are not formatted. To format every file: mvn -q -Pformat"
              + " validate");
    }
    System.exit(status);
  }

  private static void addSources(Path place, List<String> sources) throws IOException {
    if (!Files.isDirectory(place)) {
      return;
    }
    try (Stream<Path> files = Files.walk(place)) {
      files
          .map(Path::toString)
          .filter(file -> file.endsWith(".java"))
          .sorted()
          .forEach(sources::add);
    }
  }
}
