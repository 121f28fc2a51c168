package org.cellscope.compiler.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.source.Span;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Literal;

/** Turns {@code "%s: %r" % (a, b)} into what {@code f"{a!s}: {b!r}"} means. */
final class PercentFormat {
  private static final int MOST_DIGITS = 3;

  private final String format;
  private final Span span;
  private int at;

  private PercentFormat(String format, Span span) {
    this.format = format;
    this.span = span;
  }

  /**
   * The f-string of a format with its arguments.
   *
   * @return none when the format has anything but {@code %s}, {@code %r}, {@code %a} and {@code %%}
   *     or another number of arguments
   */
  static Optional<Expr> toJoinedString(String format, List<Expr> arguments, Span span) {
    return new PercentFormat(format, span).parse(arguments);
  }

  private Optional<Expr> parse(List<Expr> arguments) {
    List<Expr> parts = new ArrayList<>();
    int used = 0;
    while (true) {
      String literal = literal();
      if (!literal.isEmpty()) {
        parts.add(text(literal));
      }
      if (at >= format.length()) {
        break;
      }
      if (used >= arguments.size()) {
        return Optional.empty();
      }
      Optional<Expr> field = field(arguments.get(used++));
      if (field.isEmpty()) {
        return field;
      }
      parts.add(field.get());
    }
    return used < arguments.size()
        ? Optional.empty()
        : Optional.of(new Expr.JoinedStr(span, parts));
  }

  /** A part of the format; CPython gives it no place of its own. */
  private static Expr text(String text) {
    return new Expr.Constant(new Span(-1, -1, -1, -1), new Literal.Str(text), false);
  }

  private String literal() {
    StringBuilder literal = new StringBuilder();
    while (at < format.length()) {
      char c = format.charAt(at);
      if (c == '%') {
        if (!format.startsWith("%%", at)) {
          break;
        }
        at++;
      }
      literal.append(c);
      at++;
    }
    return literal.toString();
  }

  private Optional<Expr> field(Expr argument) {
    at++;
    boolean left = false;
    while (at < format.length() && "-+ #0".indexOf(format.charAt(at)) >= 0) {
      left |= format.charAt(at) == '-';
      at++;
    }
    String width = digits();
    String precision = "";
    if (at < format.length() && format.charAt(at) == '.') {
      at++;
      String digits = digits();
      precision = "." + (digits.isEmpty() ? "0" : Integer.toString(Integer.parseInt(digits)));
    }
    if (at >= format.length()
        || width.length() >= MOST_DIGITS
        || precision.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    char conversion = format.charAt(at++);
    if ("sra".indexOf(conversion) < 0) {
      return Optional.empty();
    }
    String spec = (!left && !width.isEmpty() ? ">" : "") + width + precision;
    Optional<Expr> formatSpec = spec.isEmpty() ? Optional.empty() : Optional.of(text(spec));
    return Optional.of(new Expr.FormattedValue(argument.span(), argument, conversion, formatSpec));
  }

  private String digits() {
    int start = at;
    while (at < format.length() && Character.digit(format.charAt(at), 10) >= 0) {
      at++;
    }
    return format.substring(start, at);
  }
}
