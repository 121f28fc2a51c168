package org.cellscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void linuxHasADisplayWhenItsEnvironmentNamesOne() {
    assertThat(Main.hasDisplay("Linux", Map.of("DISPLAY", ":0"))).isTrue();
    assertThat(Main.hasDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isTrue();
    assertThat(Main.hasDisplay("Linux", Map.of("DISPLAY", ""))).isFalse();
    assertThat(Main.hasDisplay("Linux", Map.of())).isFalse();
  }

  @Test
  void theOthersAlwaysHaveOne() {
    assertThat(Main.hasDisplay("Windows 11", Map.of())).isTrue();
    assertThat(Main.hasDisplay("Mac OS X", Map.of())).isTrue();
  }

  @Test
  void linuxHasAGraphicsProcessorWhenADriverHasMadeItsFile() {
    assertThat(Main.hasGraphicsProcessor("Linux", _ -> false)).isFalse();
    assertThat(Main.hasGraphicsProcessor("Linux", Path.of("/dev/dri")::equals)).isTrue();
    assertThat(Main.hasGraphicsProcessor("Linux", Path.of("/dev/dxg")::equals)).isTrue();
    assertThat(Main.hasGraphicsProcessor("Windows 11", _ -> false)).isTrue();
  }
}
