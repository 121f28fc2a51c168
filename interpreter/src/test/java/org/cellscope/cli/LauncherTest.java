package org.cellscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LauncherTest {
  private static final int JAVA_8_CLASS_FILE = 52;

  @Test
  void readsTheOldAndTheNewNumbering() {
    assertThat(Launcher.featureOf("1.8")).isEqualTo(8);
    assertThat(Launcher.featureOf("25")).isEqualTo(25);
  }

  @Test
  void canBeReadByJava8() throws IOException {
    try (var in =
        new DataInputStream(
            Launcher.class.getResourceAsStream("/org/cellscope/cli/Launcher.class"))) {
      in.skipNBytes(6);
      assertThat(in.readUnsignedShort()).isEqualTo(JAVA_8_CLASS_FILE);
    }
  }
}
