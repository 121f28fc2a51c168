package org.cellscope.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds, in the text of the expression that failed, what a traceback marks with {@code ^} among
 * {@code ~} (PEP 657): the operator of a binary operation, or the brackets of a subscript.
 *
 * <p>The text is known to be a part of a program that compiled. Passes: cut it into operands,
 * operators and bracketed groups at the outermost level; give up when anything binds more loosely
 * than the binary operators; the last of the loosest operators is the one that was evaluated.
 */
final class CaretAnchors {
  /**
   * Which characters are marked.
   *
   * @param start index of the first one, in code points
   * @param end index behind the last one
   */
  record Anchors(int start, int end) {}

  private enum Kind {
    WORD,
    GROUP,
    OPERATOR
  }

  private record Piece(Kind kind, String text, int start, int end) {}

  /** Words that make an expression something else than a binary operation or a subscript. */
  private static final Set<String> LOOSE_WORDS =
      Set.of(
          "lambda",
          "if",
          "else",
          "or",
          "and",
          "not",
          "in",
          "is",
          "for",
          "async",
          "yield",
          "from",
          "return",
          "del",
          "raise",
          "assert",
          "import",
          "with",
          "as",
          "global",
          "nonlocal",
          "pass",
          "break",
          "continue",
          "while",
          "def",
          "class",
          "try",
          "except",
          "finally");

  private static final List<Set<String>> LEVELS =
      List.of(
          Set.of("|"),
          Set.of("^"),
          Set.of("&"),
          Set.of("<<", ">>"),
          Set.of("+", "-"),
          Set.of("*", "/", "//", "%", "@"),
          Set.of("**"));

  private final int[] text;
  private final List<Piece> pieces = new ArrayList<>();
  private int at;

  private CaretAnchors(String segment) {
    this.text = segment.codePoints().toArray();
  }

  /** The anchors of an expression; empty when all of it is marked alike. */
  static Optional<Anchors> of(String segment) {
    CaretAnchors finder = new CaretAnchors(segment);
    return finder.split() ? finder.find() : Optional.empty();
  }

  /** Whether the text could be cut into pieces. */
  private boolean split() {
    while (at < text.length) {
      int c = text[at];
      int start = at;
      if (Character.isWhitespace(c) || c == '\\') {
        at++;
      } else if (c == '#') {
        return true;
      } else if (c == '(' || c == '[' || c == '{') {
        if (!skipGroup()) {
          return false;
        }
        add(Kind.GROUP, start);
      } else if (isQuote(c) || isWordPart(c)) {
        if (!skipWord()) {
          return false;
        }
        add(Kind.WORD, start);
      } else {
        skipOperator();
        add(Kind.OPERATOR, start);
      }
    }
    return true;
  }

  private void add(Kind kind, int start) {
    pieces.add(new Piece(kind, new String(text, start, at - start), start, at));
  }

  private static boolean isQuote(int c) {
    return c == '\'' || c == '"';
  }

  private boolean isWordPart(int c) {
    boolean startsNumber =
        c == '.' && at + 1 < text.length && Character.isDigit(text[at + 1]) && !followsOperand();
    return Character.isUnicodeIdentifierPart(c) || c == '_' || startsNumber;
  }

  private boolean followsOperand() {
    return !pieces.isEmpty() && pieces.getLast().kind != Kind.OPERATOR;
  }

  /** Skips a name, a number or a string with its prefix. */
  private boolean skipWord() {
    int start = at;
    boolean number = Character.isDigit(text[at]) || text[at] == '.';
    while (at < text.length
        && (Character.isUnicodeIdentifierPart(text[at])
            || text[at] == '_'
            || number && continuesNumber(start))) {
      at++;
    }
    if (at < text.length && isQuote(text[at])) {
      String prefix = new String(text, start, at - start).toLowerCase(Locale.ROOT);
      return skipString(prefix.contains("f"));
    }
    return true;
  }

  private boolean continuesNumber(int start) {
    int c = text[at];
    boolean hexadecimal = start + 1 < text.length && (text[start + 1] | 0x20) == 'x';
    boolean afterExponent = at > start && (text[at - 1] | 0x20) == 'e' && !hexadecimal;
    return c == '.' || (c == '+' || c == '-') && afterExponent;
  }

  private boolean skipString(boolean formatted) {
    int quote = text[at];
    boolean triple = at + 2 < text.length && text[at + 1] == quote && text[at + 2] == quote;
    at += triple ? 3 : 1;
    while (at < text.length) {
      int c = text[at];
      if (c == '\\') {
        at += 2;
      } else if (formatted && c == '{' && !(at + 1 < text.length && text[at + 1] == '{')) {
        if (!skipGroup()) {
          return false;
        }
      } else if (c == '{') {
        at += formatted ? 2 : 1;
      } else if (c == quote && (!triple || isTriple(quote))) {
        at += triple ? 3 : 1;
        return true;
      } else {
        at++;
      }
    }
    return false;
  }

  private boolean isTriple(int quote) {
    return at + 2 < text.length && text[at + 1] == quote && text[at + 2] == quote;
  }

  /** Skips a bracketed group with everything inside. */
  private boolean skipGroup() {
    int open = text[at++];
    int close = open == '(' ? ')' : open == '[' ? ']' : '}';
    while (at < text.length) {
      int c = text[at];
      if (c == close) {
        at++;
        return true;
      }
      if (c == '(' || c == '[' || c == '{') {
        if (!skipGroup()) {
          return false;
        }
      } else if (isQuote(c) || isWordPart(c)) {
        if (!skipWord()) {
          return false;
        }
      } else {
        at++;
      }
    }
    return false;
  }

  private void skipOperator() {
    String two = at + 1 < text.length ? new String(text, at, 2) : "";
    String three = at + 2 < text.length ? new String(text, at, 3) : "";
    boolean long3 = Set.of("**=", "//=", "<<=", ">>=", "...").contains(three);
    boolean long2 =
        Set.of(
                "**", "//", "<<", ">>", "<=", ">=", "==", "!=", ":=", "->", "+=", "-=", "*=", "/=",
                "%=", "@=", "&=", "|=", "^=")
            .contains(two);
    at += long3 ? 3 : long2 ? 2 : 1;
  }

  private Optional<Anchors> find() {
    for (Piece piece : pieces) {
      if (piece.kind == Kind.WORD && LOOSE_WORDS.contains(piece.text)
          || piece.kind == Kind.OPERATOR && !isTight(piece.text)) {
        return Optional.empty();
      }
    }
    for (Set<String> level : LEVELS) {
      int found = binaryAt(level);
      if (found >= 0) {
        return Optional.of(operatorAnchors(found));
      }
    }
    return subscriptAnchors();
  }

  private static boolean isTight(String operator) {
    return operator.equals(".")
        || operator.equals("...")
        || operator.equals("~")
        || LEVELS.stream().anyMatch(level -> level.contains(operator));
  }

  /** The piece of the operator of a level that is evaluated last, or -1. */
  private int binaryAt(Set<String> level) {
    int found = -1;
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i).kind == Kind.OPERATOR
          && level.contains(pieces.get(i).text)
          && isOperandEnd(i - 1)) {
        if (level.contains("**")) {
          return hasUnaryBefore(i) ? -1 : i;
        }
        found = i;
      }
    }
    return found;
  }

  private boolean hasUnaryBefore(int index) {
    Piece first = pieces.getFirst();
    return index > 0
        && (first.kind == Kind.OPERATOR && !first.text.equals("...")
            || first.kind == Kind.WORD && first.text.equals("await") && index == 1);
  }

  private boolean isOperandEnd(int index) {
    Piece piece = pieces.get(index);
    return piece.kind == Kind.GROUP
        || piece.kind == Kind.WORD && !piece.text.equals("await")
        || piece.text.equals("...");
  }

  private Anchors operatorAnchors(int index) {
    int leftEnd = innerEnd(0, index);
    int rightStart = innerStart(index + 1, pieces.size());
    int offset = 0;
    while (leftEnd + offset < rightStart && Character.isWhitespace(text[leftEnd + offset])) {
      offset++;
    }
    int start = leftEnd + offset;
    int end = start + 1;
    if (end < rightStart && !Character.isWhitespace(text[end])) {
      end++;
    }
    while (start < text.length
        && (Character.isWhitespace(text[start]) || text[start] == ')' || text[start] == '#')) {
      start++;
      end++;
    }
    return new Anchors(start, end);
  }

  /** Where an operand ends when the parentheses around all of it are left out. */
  private int innerEnd(int from, int to) {
    Piece last = pieces.get(to - 1);
    if (to - from == 1 && isParenthesized(last)) {
      return inner(last).map(nested -> last.start + 1 + nested.end).orElse(last.end);
    }
    return last.end;
  }

  private int innerStart(int from, int to) {
    if (from >= pieces.size()) {
      return text.length;
    }
    Piece first = pieces.get(from);
    if (isOperandAlone(from, to) && isParenthesized(first)) {
      return inner(first).map(nested -> first.start + 1 + nested.start).orElse(first.start);
    }
    return first.start;
  }

  private static boolean isOperandAlone(int from, int to) {
    return to - from == 1;
  }

  private static boolean isParenthesized(Piece piece) {
    return piece.kind == Kind.GROUP && piece.text.startsWith("(");
  }

  private record Range(int start, int end) {}

  /** The expression inside parentheses; empty for a tuple or a generator, which include them. */
  private static Optional<Range> inner(Piece piece) {
    String content = piece.text.substring(1, piece.text.length() - 1);
    CaretAnchors nested = new CaretAnchors(content);
    if (!nested.split() || nested.pieces.isEmpty()) {
      return Optional.empty();
    }
    for (Piece part : nested.pieces) {
      if (part.text.equals(",") || part.text.equals("for") || part.text.equals("async")) {
        return Optional.empty();
      }
    }
    int size = nested.pieces.size();
    return Optional.of(new Range(nested.innerStart(0, size), nested.innerEnd(0, size)));
  }

  private Optional<Anchors> subscriptAnchors() {
    if (pieces.size() < 2) {
      return Optional.empty();
    }
    Piece last = pieces.getLast();
    Piece first = pieces.getFirst();
    boolean unary =
        first.kind == Kind.OPERATOR && !first.text.equals("...")
            || first.kind == Kind.WORD && first.text.equals("await");
    if (unary
        || last.kind != Kind.GROUP
        || !last.text.startsWith("[")
        || !isOperandEnd(pieces.size() - 2)) {
      return Optional.empty();
    }
    return Optional.of(new Anchors(last.start, last.end));
  }
}
