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
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Parent;

/**
 * Theme and size of the whole window, so that a projector shows every pane as large as the code.
 * Panes state sizes in {@code em} and colours by name (AtlantaFX's and those of {@code
 * cellscope.css}).
 */
public final class Appearance {
  /** The font size to start with and to return to, in pixels. */
  public static final double NORMAL = 13;

  /** The same for a projector. */
  public static final double PROJECTED = 18;

  /** The smallest font size, in pixels. */
  public static final double SMALLEST = 8;

  /** The largest font size, in pixels. */
  public static final double LARGEST = 40;

  private static final double FACTOR = 1.15;
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");
  private static final PseudoClass PROJECTOR = PseudoClass.getPseudoClass("projector");

  private final ObjectProperty<Theme> chosen = new SimpleObjectProperty<>(Theme.LIGHT);
  private final BooleanProperty projector = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
  private final DoubleProperty fontSize = new SimpleDoubleProperty(NORMAL);
  private double otherSize = PROJECTED;

  /** A light window in normal size. */
  public Appearance() {
    chosen.addListener((_, _, _) -> updateTheme());
    projector.addListener(
        (_, _, _) -> {
          double now = otherSize;
          otherSize = fontSize.get();
          updateTheme();
          fontSize.set(now);
        });
    theme.subscribe(Appearance::setTheme);
  }

  private void updateTheme() {
    theme.set(projector.get() ? chosen.get().strong() : chosen.get());
  }

  private static void setTheme(Theme theme) {
    Application.setUserAgentStylesheet(
        theme.isDark()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  /** The theme that the user wants where there is no projector. */
  public ObjectProperty<Theme> chosenThemeProperty() {
    return chosen;
  }

  /** The theme that is seen: with the projector, the chosen one with high contrasts. */
  public ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  /** Whether the window is shown to a room. It has a font size of its own then. */
  public BooleanProperty projectorProperty() {
    return projector;
  }

  /** The size of ordinary text in pixels, as it is seen. */
  public DoubleProperty fontSizeProperty() {
    return fontSize;
  }

  /** The font size without the projector, or with it, whichever is seen now. */
  public double fontSize(boolean ofProjector) {
    return ofProjector == projector.get() ? fontSize.get() : otherSize;
  }

  /** Sets the font size without the projector, or with it. */
  public void setFontSize(boolean ofProjector, double size) {
    double bounded = Math.clamp(size, SMALLEST, LARGEST);
    if (ofProjector == projector.get()) {
      fontSize.set(bounded);
    } else {
      otherSize = bounded;
    }
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
    fontSize.set(projector.get() ? PROJECTED : NORMAL);
  }

  /** Lets the root of a scene, or of a dialog, follow. */
  public void install(Parent root) {
    URL sheet = Objects.requireNonNull(Appearance.class.getResource("cellscope.css"));
    root.getStyleClass().add("cellscope");
    Runnable style =
        () -> {
          root.pseudoClassStateChanged(DARK, theme.get().isDark());
          root.pseudoClassStateChanged(STRONG, theme.get().isStrong());
          root.pseudoClassStateChanged(PROJECTOR, projector.get());
          root.setStyle(
              "-fx-font-family: '%s'; -fx-font-size: %.1fpx; %s"
                  .formatted(Fonts.TEXT, fontSize.get(), VariablePalette.lookups(theme.get())));
          root.getStylesheets().setAll(sheet.toExternalForm(), icons(fontSize.get()));
        };
    style.run();
    // Dialogs come and go: the root alone keeps what follows.
    ChangeListener<Object> following = (_, _, _) -> style.run();
    root.getProperties().put(Appearance.class, following);
    var follow = new WeakChangeListener<>(following);
    theme.addListener(follow);
    fontSize.addListener(follow);
    projector.addListener(follow);
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
