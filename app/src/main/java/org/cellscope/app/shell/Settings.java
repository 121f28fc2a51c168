package org.cellscope.app.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.cellscope.app.editor.AtomicFile;
import org.cellscope.app.widget.Language;

/** What the window remembers from one start to the next. Absent or unusable values do not count. */
public final class Settings {
  /** A whole number with bounds. */
  public record Limit(String key, int least, int most, int usual) {}

  /** How much memory a recording may use, in megabytes. */
  public static final Limit MEMORY = new Limit("memory", 64, 65_536, 1024);

  /** How many entries of one object the panes show. */
  public static final Limit ENTRIES = new Limit("entries", 10, 5000, 200);

  /** How many steps are recorded at most, in millions. */
  public static final Limit STEPS = new Limit("steps", 1, 2000, 2000);

  /** How deep calls may nest before a RecursionError. */
  public static final Limit DEPTH = new Limit("recursion-depth", 50, 100_000, 1000);

  /** How much a program may print before it pauses, in thousands of characters. */
  public static final Limit OUTPUT = new Limit("output", 10, 200_000, 20_000);

  /** How much memory a program may use before a MemoryError, in megabytes. */
  public static final Limit PROGRAM_MEMORY = new Limit("program-memory", 128, 65_536, 65_536);

  /** How long an evaluation at the cursor may take, in seconds. */
  public static final Limit EVALUATION = new Limit("evaluation", 1, 60, 2);

  /** How many boxes the graph draws before the others fold. */
  public static final Limit BOXES = new Limit("boxes", 20, 2000, 300);

  private static final String LANGUAGE = "language";

  private final Properties values = new Properties();

  /** Nothing remembered. */
  public Settings() {}

  /**
   * What a file remembers; nothing when there is none. A damaged file is set aside, under its name
   * with {@code .damaged}.
   *
   * @throws IOException if there is a file and it cannot be read
   */
  public static Settings load(Path file) throws IOException {
    var settings = new Settings();
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        settings.values.load(in);
      } catch (IllegalArgumentException | CharacterCodingException e) {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        throw new IOException(file + " is damaged and has been set aside as " + aside + ".", e);
      }
    }
    return settings;
  }

  /**
   * Writes everything to a file, in a folder that is made when there is none.
   *
   * @throws IOException if it cannot be written; the file is as it was then
   */
  public void save(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var out = new StringWriter();
    values.store(out, "Cellscope's window");
    AtomicFile.write(file, out.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A number between two bounds, or what stands for it. */
  double number(String key, double least, double most, double otherwise) {
    String text = values.getProperty(key, "");
    if (!text.matches("-?\\d{1,6}(\\.\\d{1,9})?")) {
      return otherwise;
    }
    double number = Double.parseDouble(text);
    return number >= least && number <= most ? number : otherwise;
  }

  void put(String key, double number) {
    values.setProperty(key, "%.4f".formatted(number).replace(',', '.'));
  }

  /** The value of a limit. */
  public int limit(Limit limit) {
    return (int) number(limit.key, limit.least, limit.most, limit.usual);
  }

  /** The language of the window; empty for the system's. */
  public Optional<Language> language() {
    return Language.of(text(LANGUAGE));
  }

  void putLanguage(Optional<Language> language) {
    put(LANGUAGE, language.map(Language::code).orElse(""));
  }

  /** A text; empty when there is none. */
  String text(String key) {
    return values.getProperty(key, "");
  }

  void put(String key, String text) {
    values.setProperty(key, text);
  }

  boolean flag(String key, boolean otherwise) {
    return switch (values.getProperty(key, "")) {
      case "true" -> true;
      case "false" -> false;
      default -> otherwise;
    };
  }

  void put(String key, boolean flag) {
    values.setProperty(key, String.valueOf(flag));
  }
}
