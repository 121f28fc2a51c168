package org.cellscope.app.heapgraph.drawing;

/** A font in one size; sizes are in pixels of a graph in its normal size. */
public enum Face {
  CODE("JetBrains Mono", "monospace", 12, false, false, 7.2),
  CODE_BOLD("JetBrains Mono", "monospace", 12, true, false, 7.2),
  CODE_ITALIC("JetBrains Mono", "monospace", 12, false, true, 7.2),
  NOTE("Inter", "sans-serif", 11, false, false, 6.3);

  private final String family;
  private final String substitute;
  private final double size;
  private final boolean bold;
  private final boolean italic;
  private final double advance;

  Face(
      String family, String substitute, double size, boolean bold, boolean italic, double advance) {
    this.family = family;
    this.substitute = substitute;
    this.size = size;
    this.bold = bold;
    this.italic = italic;
    this.advance = advance;
  }

  /** The font's family. */
  public String family() {
    return family;
  }

  /** What stands in for the family where it is not installed. */
  public String substitute() {
    return substitute;
  }

  /** The size in pixels. */
  public double size() {
    return size;
  }

  /** Whether it is bold. */
  public boolean isBold() {
    return bold;
  }

  /** Whether it is slanted. */
  public boolean isItalic() {
    return italic;
  }

  /** Whether all characters are equally wide. */
  public boolean isFixed() {
    return this != NOTE;
  }

  /** How wide a text is: exactly in a fixed face, at most, as a rule, in the other. */
  public double width(String text) {
    return columns(text) * advance;
  }

  /** How many columns of a fixed face a text takes; ideographs and emoji take two. */
  public static int columns(String text) {
    return text.codePoints().map(Face::columns).sum();
  }

  private static int columns(int point) {
    boolean wide =
        Character.isIdeographic(point)
            || Character.isEmojiPresentation(point)
            || point >= 0x1100 && point <= 0x115F
            || point >= 0x3000 && point <= 0x30FF
            || point >= 0xAC00 && point <= 0xD7A3
            || point >= 0xFF00 && point <= 0xFF60;
    return wide ? 2 : 1;
  }
}
