import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives an application image its start-up cache (the virtual machine's AOT cache).
 *
 * <p>Passes: give the jars one date, which installers keep and the virtual machine compares; read
 * the class path and the options from the image's configuration, in whose order the cache is only
 * valid; run the training with them; add the cache to the configuration.
 *
 * <p>Runs from source: {@code java StartupCache.java DATE APP_DIRECTORY RUNTIME PROGRAM...}.
 */
final class StartupCache {
  private static final String CLASS_PATH = "app.classpath=";
  private static final String OPTION = "java-options=";
  private static final String APP = "$APPDIR";
  private static final String CACHE = "cellscope.aot";

  /**
   * The training stays below the optimising compiler. What had been optimised there would be
   * optimised again in the first second of every start, where that costs more than it brings; what
   * becomes hot later is optimised as always.
   */
  private static final String TRAINED_TIERS = "-XX:TieredStopAtLevel=2";

  private StartupCache() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path app = Path.of(args[1]);
    Path runtime = Path.of(args[2]);
    date(FileTime.from(Instant.parse(args[0])), app, runtime.resolve("lib"));
    Path configuration = configuration(app);
    List<String> command = new ArrayList<>();
    command.add(runtime.resolve("bin").resolve("java").toString());
    command.add("-XX:AOTCacheOutput=" + app.resolve(CACHE));
    command.add(TRAINED_TIERS);
    command.addAll(values(configuration, OPTION, app));
    command.add("-classpath");
    command.add(
        String.join(System.getProperty("path.separator"), values(configuration, CLASS_PATH, app)));
    command.add("org.cellscope.launcher.Training");
    command.addAll(List.of(args).subList(3, args.length));
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0 || !Files.isRegularFile(app.resolve(CACHE))) {
      System.err.println("The training left no start-up cache; its exit code is " + status);
      System.exit(1);
    }
    Files.writeString(
        configuration,
        OPTION + "-XX:AOTCache=" + APP + "/" + CACHE + System.lineSeparator(),
        StandardOpenOption.APPEND);
  }

  private static void date(FileTime time, Path... directories) throws IOException {
    for (Path directory : directories) {
      try (Stream<Path> files = Files.list(directory)) {
        for (Path file : files.toList()) {
          Files.setLastModifiedTime(file, time);
        }
      }
    }
  }

  private static Path configuration(Path app) throws IOException {
    try (Stream<Path> files = Files.list(app)) {
      return files.filter(file -> file.toString().endsWith(".cfg")).findFirst().orElseThrow();
    }
  }

  private static List<String> values(Path configuration, String key, Path app) throws IOException {
    return Files.readAllLines(configuration).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()).replace(APP, app.toString()))
        .toList();
  }
}
