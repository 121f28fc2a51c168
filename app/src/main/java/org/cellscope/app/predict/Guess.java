package org.cellscope.app.predict;

/**
 * What somebody in the class guesses.
 *
 * @param count how many of them
 */
record Guess(String text, int count) {
  /** One more, or one less. */
  Guess plus(int more) {
    return new Guess(text, count + more);
  }

  /**
   * Whether it says what came out. White space at the ends of lines and addresses do not count, nor
   * do blank lines at the end.
   */
  boolean isRight(String answer) {
    return plain(text).equals(plain(answer));
  }

  private static String plain(String text) {
    return text.replaceAll("0x[0-9a-fA-F]+", "0x")
        .replaceAll("[ \\t\\r]+(?=\\n|$)", "")
        .replaceAll("\\n+$", "")
        .strip();
  }
}
