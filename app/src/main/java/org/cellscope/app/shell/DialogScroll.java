package org.cellscope.app.shell;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Screen;

/** Shows all that a dialog says, and scrolls what would not fit on the screen. */
final class DialogScroll extends ScrollPane {
  /** The title, the heading, the buttons and the desktop's own bars, in {@code em}. */
  private static final double AROUND = 14;

  private final double fontSize;

  /**
   * A place for what a dialog says.
   *
   * @param fontSize of the dialog, in pixels
   */
  DialogScroll(Node content, double fontSize) {
    super(content);
    this.fontSize = fontSize;
    setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getStyleClass().add("dialog-scroll");
  }

  /** How tall the middle of a dialog can be at most, in pixels. */
  static double tallest(double fontSize) {
    return screen().getHeight() - AROUND * fontSize;
  }

  private static Rectangle2D screen() {
    return Screen.getPrimary().getVisualBounds();
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.min(super.computePrefHeight(width), tallest(fontSize));
  }

  @Override
  protected double computePrefWidth(double height) {
    boolean scrolls = super.computePrefHeight(-1) > tallest(fontSize);
    double bar = scrolls ? 2 * fontSize : 0;
    return Math.min(super.computePrefWidth(height) + bar, screen().getWidth() - 4 * fontSize);
  }
}
