package org.cellscope.lib.regex;

/** Says what is wrong with a pattern or a template. */
public final class RegexError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Which exception of Python it is. */
  public enum Kind {
    PATTERN,
    VALUE,
    OVERFLOW,
    INDEX
  }

  private final Kind kind;
  private final int position;

  RegexError(Kind kind, String message, int position) {
    super(message, null, false, false);
    this.kind = kind;
    this.position = position;
  }

  static RegexError at(int position, String message) {
    return new RegexError(Kind.PATTERN, message, position);
  }

  static RegexError value(String message) {
    return new RegexError(Kind.VALUE, message, 0);
  }

  /** Which exception of Python it is. */
  public Kind kind() {
    return kind;
  }

  /** What is wrong. */
  public String message() {
    return String.valueOf(getMessage());
  }

  /** Where, in characters. */
  public int position() {
    return position;
  }
}
