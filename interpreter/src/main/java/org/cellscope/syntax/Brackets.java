package org.cellscope.syntax;

import org.cellscope.source.Span;

/** The open brackets, at most 200. */
final class Brackets {
  private static final int MOST = 200;

  private final SourceText text;
  private final char[] kinds = new char[MOST];
  private final Span[] places = new Span[MOST];
  private int level;

  Brackets(SourceText text) {
    this.text = text;
  }

  int level() {
    return level;
  }

  void open(char bracket, int at) {
    if (level == MOST) {
      throw text.errorBefore(text.pos, "too many nested parentheses");
    }
    int column = text.column(at);
    kinds[level] = bracket;
    places[level++] = new Span(text.line, column, text.line, -1);
  }

  void close(char bracket, FStringModes modes) {
    if (level == 0) {
      throw text.errorBefore(text.pos, "unmatched '" + bracket + "'");
    }
    char opening = kinds[--level];
    if (!matches(opening, bracket)) {
      if (modes.closesField(opening)) {
        throw text.errorBefore(text.pos, "f-string: unmatched '" + bracket + "'");
      }
      int line = places[level].line();
      String where = line == text.line ? "" : " on line " + line;
      throw text.errorBefore(
          text.pos,
          "closing parenthesis '%s' does not match opening parenthesis '%s'%s"
              .formatted(bracket, opening, where));
    }
  }

  private static boolean matches(char opening, char closing) {
    return switch (opening) {
      case '(' -> closing == ')';
      case '[' -> closing == ']';
      default -> closing == '}';
    };
  }

  PythonSyntaxError neverClosed() {
    return text.errorInLine(
        PythonSyntaxError.Kind.SYNTAX_ERROR,
        "'" + kinds[level - 1] + "' was never closed",
        places[level - 1]);
  }
}
