package org.cellscope.app.widget;

/** On what ground the window stands, and how strongly it stands out from it. */
public enum Theme {
  LIGHT(false, false),
  DARK(true, false),
  LIGHT_CONTRAST(false, true),
  DARK_CONTRAST(true, true);

  private final boolean dark;
  private final boolean strong;

  Theme(boolean dark, boolean strong) {
    this.dark = dark;
    this.strong = strong;
  }

  /** Whether the ground is dark. */
  public boolean isDark() {
    return dark;
  }

  /** Whether contrasts are high, and lines thick. */
  public boolean isStrong() {
    return strong;
  }

  /** The theme with high contrasts on the same ground. */
  public Theme strong() {
    return dark ? DARK_CONTRAST : LIGHT_CONTRAST;
  }
}
