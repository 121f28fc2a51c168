package org.cellscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.cellscope.app.samples.SampleLibrary;
import org.cellscope.app.testing.Fx;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

@ExtendWith(ApplicationExtension.class)
class CellscopeAppTest {
  private final CellscopeApp app = new CellscopeApp();
  private Scene scene;

  @Start
  void open(Stage stage) throws IOException {
    scene = app.show(stage, Optional.empty());
  }

  @Stop
  void close() {
    app.stop();
  }

  @Test
  void opensWithTheFirstSample(FxRobot robot) throws IOException {
    CodeArea editor = Fx.lookup(robot, ".code-area").queryAs(CodeArea.class);
    assertThat(editor.getText()).isEqualTo(SampleLibrary.load().first().source());
  }

  @Test
  void theTourNamesAndLeavesItsPictures(@TempDir Path directory) throws Exception {
    var out = new ByteArrayOutputStream();
    var done = new CompletableFuture<Optional<String>>();
    Platform.runLater(
        () ->
            app.tour(scene, directory, new PrintStream(out, true, StandardCharsets.UTF_8))
                .run(done::complete));
    assertThat(done.get(60, TimeUnit.SECONDS)).isEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSizeGreaterThan(4)
        .allSatisfy(
            file ->
                assertThat(new Image(Path.of(file).toUri().toString()).getWidth()).isPositive());
  }

  @Test
  void theRehearsalGoesTwoLinesFurtherAndOneBack() throws Exception {
    var done = new CompletableFuture<Optional<String>>();
    Platform.runLater(() -> new Rehearsal(app.laboratory().session()).run(done::complete));
    assertThat(done.get(60, TimeUnit.SECONDS)).isEmpty();
    assertThat(Fx.get(() -> app.laboratory().session().stateProperty().get().step())).isPositive();
  }
}
