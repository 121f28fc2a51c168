package org.cellscope.compiler.py38;

import org.cellscope.source.Span;
import org.cellscope.syntax.Expr;

/**
 * The lines of expressions in f-strings as 3.8 counts them: it parses every expression alone and
 * looks for its text, with the braces and nothing else between them, in the first of the
 * concatenated literals. What it does not find there begins in the literal's first line.
 */
final class FStringLines {
  private final Literals literals;

  FStringLines(Literals literals) {
    this.literals = literals;
  }

  /**
   * How many lines are added to the lines of an expression.
   *
   * @param string the place of the concatenated literals
   */
  int shift(Span string, Expr.FormattedValue field) {
    if (string.line() == string.endLine()) {
      return 0;
    }
    int start = literals.start(string);
    String first = literals.text(start, literals.literalEnd(start).orElse(start));
    int at = first.indexOf("{" + literals.expression(field) + "}");
    long before = at < 0 ? 0 : first.substring(0, at).chars().filter(c -> c == '\n').count();
    return string.line() + (int) before - field.span().line();
  }
}
