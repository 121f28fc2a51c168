package org.cellscope.objects;

/** Texts as reprs show them (library reference, {@code repr} and {@code ascii}). */
public final class Text {
  /** Texts and bytes longer than this are refused with a MemoryError. */
  public static final int MAX_LENGTH = 1 << 28;

  private Text() {}

  /**
   * Checks the length of a text or of bytes before they are made.
   *
   * @throws PyException MemoryError when it is beyond {@link #MAX_LENGTH}
   */
  public static void checkLength(long length) {
    if (length > MAX_LENGTH) {
      throw Errors.memory();
    }
  }

  /** Checks the length of something repeated; neither is negative. */
  static void checkRepetition(int length, long times) {
    if (length > 0 && times > MAX_LENGTH / length) {
      throw Errors.memory();
    }
  }

  /** The repr of a str: in single quotes unless only these are in it. */
  public static String repr(String text) {
    boolean doubleQuoted = text.indexOf('\'') >= 0 && text.indexOf('"') < 0;
    char quote = doubleQuoted ? '"' : '\'';
    StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == quote || c == '\\') {
        out.append('\\').append((char) c);
      } else if (Chars.isPrintable(c)) {
        out.appendCodePoint(c);
      } else {
        escape(out, c);
      }
    }
    return out.append(quote).toString();
  }

  /** {@code ascii()}: a repr in which all characters beyond ASCII are escaped. */
  public static String ascii(String repr) {
    if (repr.chars().allMatch(c -> c < 128)) {
      return repr;
    }
    StringBuilder out = new StringBuilder(repr.length() + 16);
    repr.codePoints().forEach(c -> appendAscii(out, c));
    return out.toString();
  }

  private static void appendAscii(StringBuilder out, int c) {
    if (c < 128) {
      out.append((char) c);
    } else {
      escape(out, c);
    }
  }

  /** Appends the escape sequence of a character. */
  static void escape(StringBuilder out, int c) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
        out.append('\\').append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
        String hex = Integer.toHexString(c);
        out.repeat('0', digits - hex.length()).append(hex);
      }
    }
  }
}
