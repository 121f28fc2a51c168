package org.cellscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.cellscope.app.shell.Settings;
import org.cellscope.session.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void theLimitsOfTheSettingsAreThoseOfTheNextProgram(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("settings");
    Files.writeString(
        file, "steps=3\nrecursion-depth=200\noutput=50\nprogram-memory=512\nevaluation=7\n");
    assertThat(CellscopeApp.settingsFor(Long.MAX_VALUE, Settings.load(file)).limits())
        .isEqualTo(new Limits(3_000_000, 200, 50_000, 512L << 20, Duration.ofSeconds(7)));
    Files.writeString(file, "steps=0\nrecursion-depth=-1\noutput=x\nevaluation=1000\n");
    assertThat(CellscopeApp.settingsFor(Long.MAX_VALUE, Settings.load(file)))
        .isEqualTo(CellscopeApp.settingsFor(Long.MAX_VALUE, new Settings()));
  }
}
