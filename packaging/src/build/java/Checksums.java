import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the SHA-256 sums of a directory's files into its file {@code SHA256SUMS}, as {@code
 * sha256sum} does.
 *
 * <p>Runs from source: {@code java Checksums.java DIRECTORY}.
 */
final class Checksums {
  private static final String SUMS = "SHA256SUMS";

  private Checksums() {}

  public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
    Path directory = Path.of(args[0]);
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (!name.equals(SUMS)) {
          byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
          lines.add(HexFormat.of().formatHex(sum) + "  " + name);
        }
      }
    }
    Files.write(directory.resolve(SUMS), lines);
    lines.forEach(System.out::println);
  }
}
