package org.cellscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A short run of the monkey; CONTRIBUTING tells of the long one. */
@ExtendWith(ApplicationExtension.class)
final class MonkeyTest {
  private Monkey monkey;

  @Start
  void start(Stage stage) throws IOException {
    monkey = new Monkey(stage, 1);
  }

  @Test
  void gesturesByChanceNeverEndInAMistake() throws Exception {
    monkey.play(120);
    assertThat(monkey.mistakes()).isEmpty();
    monkey.close();
  }
}
