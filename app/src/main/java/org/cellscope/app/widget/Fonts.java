package org.cellscope.app.widget;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The fonts that come with the application, so that it looks the same where none is installed. */
public final class Fonts {
  /** The family for code: 0 and O, l and 1 and I differ. */
  public static final String CODE = "JetBrains Mono";

  /** The family for everything else. */
  public static final String TEXT = "Inter";

  private static final List<String> FILES =
      List.of(
          "JetBrainsMono-Regular.ttf",
          "JetBrainsMono-Bold.ttf",
          "JetBrainsMono-Italic.ttf",
          "JetBrainsMono-BoldItalic.ttf",
          "Inter-Regular.otf",
          "Inter-Medium.otf",
          "Inter-SemiBold.otf",
          "Inter-Bold.otf",
          "Inter-Italic.otf");

  private Fonts() {}

  /**
   * Makes both families known to JavaFX.
   *
   * @throws IllegalStateException if a font is missing or unreadable
   */
  public static void load() {
    for (String file : FILES) {
      try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file)) {
        if (in == null || Font.loadFont(in, 0) == null) {
          throw new IllegalStateException("Unusable font: " + file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
