package org.cellscope.lib.regex;

/** The flags of patterns, with the numbers that Python gives them. */
public final class Flags {
  public static final int IGNORECASE = 2;
  public static final int LOCALE = 4;
  public static final int MULTILINE = 8;
  public static final int DOTALL = 16;
  public static final int UNICODE = 32;
  public static final int VERBOSE = 64;
  public static final int DEBUG = 128;
  public static final int ASCII = 256;

  /** Those that say what a letter is: one of them at most. */
  static final int TYPES = ASCII | LOCALE | UNICODE;

  /** Those that only a whole pattern can have. */
  static final int GLOBAL = DEBUG;

  private Flags() {}

  /** The flag of a letter; 0 for other letters. */
  static int of(int letter) {
    return switch (letter) {
      case 'i' -> IGNORECASE;
      case 'L' -> LOCALE;
      case 'm' -> MULTILINE;
      case 's' -> DOTALL;
      case 'x' -> VERBOSE;
      case 'a' -> ASCII;
      case 'u' -> UNICODE;
      default -> 0;
    };
  }
}
