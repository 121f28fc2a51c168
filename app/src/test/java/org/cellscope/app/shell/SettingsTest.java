package org.cellscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @Test
  void whatIsSavedIsRead(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("new").resolve("settings");
    var settings = new Settings();
    settings.put("width", 1234.5);
    settings.put("dark", true);
    settings.save(file);
    Settings read = Settings.load(file);
    assertThat(read.number("width", 0, 2000, 1)).isEqualTo(1234.5);
    assertThat(read.flag("dark", false)).isTrue();
  }

  @Test
  void unusableValuesDoNotCount(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("settings");
    Files.writeString(file, "width = wide\nheight = 99999\ndark = perhaps\n");
    Settings read = Settings.load(file);
    assertThat(read.number("width", 0, 2000, 7)).isEqualTo(7);
    assertThat(read.number("height", 0, 2000, 8)).isEqualTo(8);
    assertThat(read.flag("dark", true)).isTrue();
    assertThat(read.number("absent", 0, 1, 0.5)).isEqualTo(0.5);
  }
}
