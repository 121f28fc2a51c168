package org.cellscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsFileTest {
  private static final Path HOME = Path.of("home");

  @Test
  void everySystemHasItsPlace() {
    assertThat(SettingsFile.path("Linux", HOME, Map.of()))
        .isEqualTo(Path.of("home/.config/cellscope/settings.properties"));
    assertThat(SettingsFile.path("Linux", HOME, Map.of("XDG_CONFIG_HOME", "conf")))
        .isEqualTo(Path.of("conf/cellscope/settings.properties"));
    assertThat(SettingsFile.path("Mac OS X", HOME, Map.of()))
        .isEqualTo(Path.of("home/Library/Application Support/Cellscope/settings.properties"));
    assertThat(SettingsFile.path("Windows 11", HOME, Map.of("APPDATA", "roaming")))
        .isEqualTo(Path.of("roaming/Cellscope/settings.properties"));
  }
}
