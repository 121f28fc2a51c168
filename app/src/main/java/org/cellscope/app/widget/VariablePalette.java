package org.cellscope.app.widget;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One colour for each captured variable, the same in every pane. Eight colours that read well as
 * text and that people with the common colour-vision deficiencies can tell apart: computed as far
 * from each other, and from the colour of text, as the contrast with the ground allows. The ninth
 * variable starts again with the first.
 */
public final class VariablePalette {
  private static final Map<Theme, List<String>> COLOURS =
      Map.of(
          Theme.LIGHT,
          List.of(
              "#3154ff", "#8e5f49", "#054a36", "#5b0073", "#cd1608", "#1b738f", "#6b0600",
              "#1800d9"),
          Theme.DARK,
          List.of(
              "#5fddfe", "#dcbe00", "#ab79fc", "#40a481", "#f4f092", "#999701", "#c4f8d2",
              "#88c788"),
          Theme.LIGHT_CONTRAST,
          List.of(
              "#1d32fe", "#216444", "#6b4894", "#b20006", "#7b4965", "#050095", "#700816",
              "#400148"),
          Theme.DARK_CONTRAST,
          List.of(
              "#93a6fe", "#f39505", "#13ffb6", "#d499c4", "#b6af6f", "#21c19e", "#e8c8ff",
              "#c6ff30"));

  private VariablePalette() {}

  /** How many colours there are. */
  public static int size() {
    return colours(Theme.LIGHT).size();
  }

  /**
   * A variable's colour.
   *
   * @param number the variable's number, counted from 0
   * @param theme on whose ground it stands
   * @return {@code #rrggbb}
   */
  public static String hex(int number, Theme theme) {
    return colours(theme).get(number % size());
  }

  private static List<String> colours(Theme theme) {
    return Objects.requireNonNull(COLOURS.get(theme));
  }

  /**
   * The style class of a variable: below it the CSS colours {@code -captured} (text, lines) and
   * {@code -captured-soft} (grounds) are the variable's, in every theme.
   *
   * @param number the variable's number, counted from 0
   */
  public static String styleClass(int number) {
    return "captured-" + number % size();
  }

  /** The CSS colours behind the style classes, for the style of a root. */
  static String lookups(Theme theme) {
    var css = new StringBuilder();
    for (int i = 0; i < size(); i++) {
      String hex = hex(i, theme);
      css.append("-captured-").append(i).append(": ").append(hex).append("; ");
      css.append("-captured-soft-")
          .append(i)
          .append(": ")
          .append(hex)
          .append(theme.isDark() ? "33" : "1f")
          .append("; ");
    }
    return css.toString();
  }
}
