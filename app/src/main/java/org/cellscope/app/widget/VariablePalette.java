package org.cellscope.app.widget;

import java.util.List;

/**
 * One colour for each captured variable, the same in every pane. Eight colours that people with the
 * common colour-vision deficiencies can tell apart (after Okabe and Ito, darkened or lightened
 * until they read well as text); the ninth variable starts again with the first.
 */
public final class VariablePalette {
  private static final List<String> ON_LIGHT =
      List.of(
          "#0067a3", "#b84a00", "#007a5a", "#a23a7d", "#856100", "#5a4bc4", "#6f4a2f", "#47606e");
  private static final List<String> ON_DARK =
      List.of(
          "#6cb6ff", "#ff9e64", "#56d4a5", "#ee9ccb", "#e3b341", "#b3a6ff", "#d3ab86", "#a3b8c5");

  private VariablePalette() {}

  /** How many colours there are. */
  public static int size() {
    return ON_LIGHT.size();
  }

  /**
   * A variable's colour.
   *
   * @param number the variable's number, counted from 0
   * @param dark whether it stands on a dark ground
   * @return {@code #rrggbb}
   */
  public static String hex(int number, boolean dark) {
    return (dark ? ON_DARK : ON_LIGHT).get(number % size());
  }

  /**
   * The style class of a variable: below it the CSS colours {@code -captured} (text, lines) and
   * {@code -captured-soft} (grounds) are the variable's, in either theme.
   *
   * @param number the variable's number, counted from 0
   */
  public static String styleClass(int number) {
    return "captured-" + number % size();
  }

  /** The CSS colours behind the style classes, for the style of a root. */
  static String lookups(boolean dark) {
    var css = new StringBuilder();
    for (int i = 0; i < size(); i++) {
      String hex = hex(i, dark);
      css.append("-captured-").append(i).append(": ").append(hex).append("; ");
      css.append("-captured-soft-")
          .append(i)
          .append(": ")
          .append(hex)
          .append(dark ? "33" : "1f")
          .append("; ");
    }
    return css.toString();
  }
}
