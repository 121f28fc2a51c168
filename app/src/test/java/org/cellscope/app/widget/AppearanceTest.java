package org.cellscope.app.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.cellscope.app.testing.Fx;
import org.cellscope.app.testing.Vision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Themes and sizes. */
@ExtendWith(ApplicationExtension.class)
class AppearanceTest {
  private static final List<String> TEXTS =
      List.of(
          "-color-fg-default",
          "-color-fg-muted",
          "-error-fg",
          "-code-keyword",
          "-code-string",
          "-code-number",
          "-code-comment",
          "-code-builtin",
          "-code-definition",
          "-code-decorator",
          "-color-accent-fg");

  private Pane root;
  private Appearance appearance;

  @Start
  void open(Stage stage) {
    root = new Pane();
    appearance = new Appearance();
    appearance.install(root);
    stage.setScene(new Scene(root, 100, 100));
    stage.show();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenCanBeRead(Theme theme) {
    Fx.get(() -> show(theme));
    double least = theme.isStrong() ? 7 : 4.5;
    for (String text : TEXTS) {
      for (String ground : List.of("-color-bg-default", "-current-line-bg")) {
        assertThat(Vision.contrast(colour(text), colour(ground)))
            .as("%s on %s", text, ground)
            .isGreaterThanOrEqualTo(least);
      }
    }
    assertThat(Vision.contrast(colour("-changed-fg"), colour("-changed-bg")))
        .isGreaterThanOrEqualTo(least);
    assertThat(Vision.contrast(colour("-color-fg-default"), colour("-current-expression-bg")))
        .isGreaterThanOrEqualTo(least);
  }

  private boolean show(Theme theme) {
    appearance.chosenThemeProperty().set(theme);
    return true;
  }

  private String colour(String name) {
    return Fx.get(
        () -> {
          var sample = new Region();
          sample.setStyle("-fx-background-color: " + name + ";");
          root.getChildren().setAll(sample);
          root.applyCss();
          Color colour = (Color) sample.getBackground().getFills().getFirst().getFill();
          assertThat(colour.getOpacity()).as(name).isEqualTo(1);
          return String.format(
              Locale.ROOT,
              "#%02x%02x%02x",
              Math.round(colour.getRed() * 255),
              Math.round(colour.getGreen() * 255),
              Math.round(colour.getBlue() * 255));
        });
  }

  @Test
  void theProjectorHasContrastsAndASizeOfItsOwn() {
    Fx.get(
        () -> {
          appearance.chosenThemeProperty().set(Theme.DARK);
          appearance.projectorProperty().set(true);
          assertThat(appearance.themeProperty().get()).isEqualTo(Theme.DARK_CONTRAST);
          assertThat(appearance.fontSizeProperty().get()).isEqualTo(Appearance.PROJECTED);
          appearance.zoomIn();
          double zoomed = appearance.fontSizeProperty().get();
          appearance.projectorProperty().set(false);
          assertThat(appearance.themeProperty().get()).isEqualTo(Theme.DARK);
          assertThat(appearance.fontSizeProperty().get()).isEqualTo(Appearance.NORMAL);
          assertThat(appearance.fontSize(true)).isEqualTo(zoomed);
          return true;
        });
  }
}
