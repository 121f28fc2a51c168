package org.cellscope.app.widget;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.Parent;

/**
 * Light or dark, and how large: for the whole window, so that a projector shows every pane as large
 * as the code. Panes state sizes in {@code em} and colours by name (AtlantaFX's and those of {@code
 * cellscope.css}).
 */
public final class Appearance {
  /** The font size to start with and to return to, in pixels. */
  public static final double NORMAL = 13;

  private static final double SMALLEST = 8;
  private static final double LARGEST = 40;
  private static final double FACTOR = 1.15;
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final BooleanProperty dark = new SimpleBooleanProperty();
  private final DoubleProperty fontSize = new SimpleDoubleProperty(NORMAL);

  /** A light window in normal size. */
  public Appearance() {
    dark.subscribe(Appearance::setTheme);
  }

  private static void setTheme(boolean isDark) {
    Application.setUserAgentStylesheet(
        isDark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  /** Whether the window is dark. */
  public BooleanProperty darkProperty() {
    return dark;
  }

  /** The size of ordinary text in pixels. */
  public DoubleProperty fontSizeProperty() {
    return fontSize;
  }

  /** Makes everything larger, up to a bound. */
  public void zoomIn() {
    fontSize.set(Math.min(LARGEST, fontSize.get() * FACTOR));
  }

  /** Makes everything smaller, down to a bound. */
  public void zoomOut() {
    fontSize.set(Math.max(SMALLEST, fontSize.get() / FACTOR));
  }

  /** Returns to the normal size. */
  public void zoomNormal() {
    fontSize.set(NORMAL);
  }

  /** Lets the root of a scene, or of a dialog, follow. */
  public void install(Parent root) {
    URL sheet = Objects.requireNonNull(Appearance.class.getResource("cellscope.css"));
    root.getStyleClass().add("cellscope");
    Runnable style =
        () -> {
          root.pseudoClassStateChanged(DARK, dark.get());
          root.setStyle(
              "-fx-font-family: '%s'; -fx-font-size: %.1fpx; %s"
                  .formatted(Fonts.TEXT, fontSize.get(), VariablePalette.lookups(dark.get())));
          root.getStylesheets().setAll(sheet.toExternalForm(), icons(fontSize.get()));
        };
    style.run();
    dark.addListener((_, _, _) -> style.run());
    fontSize.addListener((_, _, _) -> style.run());
  }

  /** Icons know pixels only: their sizes are a style sheet of their own for every font size. */
  private static String icons(double fontSize) {
    String css =
        """
        .ikonli-font-icon { -fx-icon-size: %dpx; }
        .main-tool-bar .ikonli-font-icon { -fx-icon-size: %dpx; }
        .timeline .ikonli-font-icon { -fx-icon-size: %dpx; }
        """
            .formatted(
                Math.round(fontSize * 1.25),
                Math.round(fontSize * 1.6),
                Math.round(fontSize * 1.8));
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }
}
