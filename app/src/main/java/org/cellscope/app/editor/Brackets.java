package org.cellscope.app.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which brackets of a text belong together; those in strings and comments do not count. */
final class Brackets {
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  /** How far a partner is looked for, in characters. */
  private static final int FAR = 50_000;

  /**
   * A bracket at the caret.
   *
   * @param places it and its partner, or it alone
   * @param matched whether it has a partner of its kind
   */
  record Pair(List<Range> places, boolean matched) {}

  private Brackets() {}

  /** The bracket before the caret, otherwise the one behind it, with its partner. */
  static Optional<Pair> at(String text, List<Token> tokens, int caret) {
    if (!isBracket(text, caret - 1) && !isBracket(text, caret)) {
      return Optional.empty();
    }
    boolean[] quiet = quiet(text, tokens);
    return at(text, quiet, caret - 1).or(() -> at(text, quiet, caret));
  }

  private static boolean isBracket(String text, int index) {
    return index >= 0
        && index < text.length()
        && (OPENING + CLOSING).indexOf(text.charAt(index)) >= 0;
  }

  private static Optional<Pair> at(String text, boolean[] quiet, int index) {
    if (!isBracket(text, index) || quiet[index]) {
      return Optional.empty();
    }
    boolean opens = OPENING.indexOf(text.charAt(index)) >= 0;
    int partner = partner(text, quiet, index, opens ? 1 : -1);
    Range here = new Range(index, index + 1);
    if (partner < 0) {
      return Optional.of(new Pair(List.of(here), false));
    }
    int low = Math.min(index, partner);
    int high = Math.max(index, partner);
    boolean matched = OPENING.indexOf(text.charAt(low)) == CLOSING.indexOf(text.charAt(high));
    return Optional.of(new Pair(List.of(here, new Range(partner, partner + 1)), matched));
  }

  private static int partner(String text, boolean[] quiet, int index, int by) {
    String deeper = by > 0 ? OPENING : CLOSING;
    String back = by > 0 ? CLOSING : OPENING;
    int depth = 0;
    for (int i = index; i >= 0 && i < text.length() && Math.abs(i - index) < FAR; i += by) {
      if (!quiet[i] && deeper.indexOf(text.charAt(i)) >= 0) {
        depth++;
      } else if (!quiet[i] && back.indexOf(text.charAt(i)) >= 0 && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Which characters belong to strings and comments. */
  private static boolean[] quiet(String text, List<Token> tokens) {
    boolean[] quiet = new boolean[text.length()];
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.COMMENT) {
        Arrays.fill(quiet, token.start(), token.end(), true);
      }
    }
    return quiet;
  }
}
