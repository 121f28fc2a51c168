package org.cellscope.app.heapgraph.drawing;

import org.cellscope.app.widget.Theme;
import org.cellscope.app.widget.VariablePalette;

/** The colours of the inks, and how thick lines are, in a theme. */
public record Palette(Theme theme) {
  private static final double SOFT_ON_LIGHT = 0.13;
  private static final double SOFT_ON_DARK = 0.22;
  private static final double THICK = 1.7;

  /** An ink's colour as {@code #rrggbb}. */
  public String hex(Ink ink) {
    return switch (ink) {
      case Ink.Captured(int number, boolean soft) when soft ->
          mixed(
              VariablePalette.hex(number, theme),
              hex(Ink.Tone.GROUND),
              theme.isDark() ? SOFT_ON_DARK : SOFT_ON_LIGHT);
      case Ink.Captured(int number, boolean _) -> VariablePalette.hex(number, theme);
      case Ink.Tone tone ->
          switch (theme) {
            case LIGHT -> onLight(tone);
            case DARK -> onDark(tone);
            case LIGHT_CONTRAST -> stronglyOnLight(tone);
            case DARK_CONTRAST -> stronglyOnDark(tone);
          };
    };
  }

  /** How thick a line is that is of some thickness in an ordinary theme. */
  public double thickness(double ordinary) {
    return theme.isStrong() ? ordinary * THICK : ordinary;
  }

  private static String onLight(Ink.Tone tone) {
    return switch (tone) {
      case TEXT -> "#1f2328";
      case MUTED -> "#515860";
      case LINE -> "#6e7781";
      case CANVAS -> "#f6f8fa";
      case GROUND -> "#ffffff";
      case HEADING -> "#eef1f4";
      case ACCENT -> "#0969da";
      case ACCENT_SOFT -> "#ddf4ff";
      case CHANGED -> "#7a5300";
      case CHANGED_SOFT -> "#ffe8a3";
      case NEW -> "#2f9e58";
      case NEW_SOFT -> "#c8ecd4";
    };
  }

  private static String onDark(Ink.Tone tone) {
    return switch (tone) {
      case TEXT -> "#e6edf3";
      case MUTED -> "#a3adb8";
      case LINE -> "#7d8590";
      case CANVAS -> "#010409";
      case GROUND -> "#0d1117";
      case HEADING -> "#1c2129";
      case ACCENT -> "#58a6ff";
      case ACCENT_SOFT -> "#12294a";
      case CHANGED -> "#ffd966";
      case CHANGED_SOFT -> "#5a4300";
      case NEW -> "#3fb950";
      case NEW_SOFT -> "#12402a";
    };
  }

  private static String stronglyOnLight(Ink.Tone tone) {
    return switch (tone) {
      case TEXT, LINE -> "#000000";
      case MUTED -> "#2b3036";
      case CANVAS, GROUND -> "#ffffff";
      case HEADING -> "#e4e8ec";
      case ACCENT -> "#003d99";
      case ACCENT_SOFT -> "#d6e9ff";
      case CHANGED -> "#5c3b00";
      case CHANGED_SOFT -> "#ffdf80";
      case NEW -> "#0b6b2e";
      case NEW_SOFT -> "#c8ecd4";
    };
  }

  private static String stronglyOnDark(Ink.Tone tone) {
    return switch (tone) {
      case TEXT, LINE -> "#ffffff";
      case MUTED -> "#d5dbe1";
      case CANVAS, GROUND -> "#000000";
      case HEADING -> "#20262e";
      case ACCENT -> "#8cc8ff";
      case ACCENT_SOFT -> "#0d2a52";
      case CHANGED -> "#ffe27a";
      case CHANGED_SOFT -> "#4a3700";
      case NEW -> "#6be585";
      case NEW_SOFT -> "#0c3a20";
    };
  }

  private static String mixed(String colour, String ground, double share) {
    var mixed = new StringBuilder("#");
    for (int at = 1; at < colour.length(); at += 2) {
      int over = Integer.parseInt(colour.substring(at, at + 2), 16);
      int under = Integer.parseInt(ground.substring(at, at + 2), 16);
      mixed.append("%02x".formatted(Math.round(under + (over - under) * share)));
    }
    return mixed.toString();
  }
}
