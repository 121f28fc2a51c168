import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts the native libraries of JavaFX beside those of a runtime. In the runtime's modules, where
 * jlink leaves them, every start unpacks them again into the user's home, and computes sums of them
 * to see whether they are there already.
 *
 * <p>Runs from source: {@code java Natives.java JARS RUNTIME}.
 */
final class Natives {
  private static final Pattern LIBRARY = Pattern.compile("[^/]+\\.(so|dll|dylib)");

  private Natives() {}

  public static void main(String[] args) throws IOException {
    Path runtime = Path.of(args[1]);
    boolean isWindows = System.getProperty("os.name").startsWith("Windows");
    Path target = runtime.resolve(isWindows ? "bin" : "lib");
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
        copy(jar, target);
      }
    }
  }

  private static void copy(Path jar, Path target) throws IOException {
    try (JarFile opened = new JarFile(jar.toFile())) {
      List<JarEntry> libraries =
          opened.stream().filter(entry -> LIBRARY.matcher(entry.getName()).matches()).toList();
      for (JarEntry library : libraries) {
        try (InputStream in = opened.getInputStream(library)) {
          Files.copy(in, target.resolve(library.getName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
