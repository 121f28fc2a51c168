package org.cellscope.app.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What the window remembers from one start to the next. Absent or unusable values do not count. */
public final class Settings {
  private final Properties values = new Properties();

  /** Nothing remembered. */
  public Settings() {}

  /**
   * What a file remembers; nothing when there is none.
   *
   * @throws IOException if there is a file and it cannot be read
   */
  public static Settings load(Path file) throws IOException {
    var settings = new Settings();
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        settings.values.load(in);
      } catch (IllegalArgumentException e) {
        throw new IOException(file + " is damaged: " + e.getMessage(), e);
      }
    }
    return settings;
  }

  /**
   * Writes everything to a file, in a folder that is made when there is none.
   *
   * @throws IOException if it cannot be written
   */
  public void save(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (Writer out = Files.newBufferedWriter(file)) {
      values.store(out, "Cellscope's window");
    }
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
