package org.cellscope.app.boot;

import java.nio.file.Path;
import java.util.Map;

/** Where each system wants programs to keep their settings. */
final class SettingsFile {
  private static final String NAME = "settings.properties";

  private SettingsFile() {}

  /** The file on this computer. */
  static Path path() {
    return path(
        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
  }

  /** The file for a system, a home directory and an environment. */
  static Path path(String osName, Path home, Map<String, String> environment) {
    if (osName.startsWith("Windows") && environment.containsKey("APPDATA")) {
      return Path.of(environment.get("APPDATA")).resolve("Cellscope").resolve(NAME);
    }
    if (osName.startsWith("Mac")) {
      return home.resolve("Library/Application Support/Cellscope").resolve(NAME);
    }
    String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
    return (config.isEmpty() ? home.resolve(".config") : Path.of(config))
        .resolve("cellscope")
        .resolve(NAME);
  }
}
