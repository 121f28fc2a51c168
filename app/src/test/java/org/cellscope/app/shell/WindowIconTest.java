package org.cellscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.cellscope.app.testing.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WindowIconTest {
  @Start
  void start(Stage stage) {
    stage.getIcons().setAll(WindowIcon.sizes());
  }

  @Test
  void theIconIsThereInEverySizeThatSystemsAskFor() {
    assertThat(Fx.get(WindowIcon::sizes))
        .allSatisfy(image -> assertThat(image.isError()).isFalse())
        .extracting(Image::getWidth)
        .containsExactly(16.0, 24.0, 32.0, 48.0, 64.0, 128.0, 256.0);
  }
}
