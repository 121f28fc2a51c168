package org.cellscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CellscopeAppTest {
  private Stage window;

  @Start
  void open(Stage stage) throws IOException {
    window = stage;
    new CellscopeApp().show(stage);
  }

  @Test
  void opensWithTheFirstSample(FxRobot robot) throws IOException {
    CodeArea editor = robot.lookup(".code-area").queryAs(CodeArea.class);
    assertThat(editor.getText()).isEqualTo(Samples.first());
  }

  @Test
  void theTourNamesAndLeavesItsPictures(@TempDir Path directory) throws Exception {
    var out = new ByteArrayOutputStream();
    var tour =
        new Tour(window.getScene(), directory, new PrintStream(out, true, StandardCharsets.UTF_8));
    WaitForAsyncUtils.asyncFx(
            () -> {
              tour.run();
              return true;
            })
        .get();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(new Image(Path.of(file).toUri().toString()).getWidth()).isPositive());
  }
}
