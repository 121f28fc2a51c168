package org.cellscope.syntax;

import java.util.List;
import java.util.Optional;
import org.cellscope.source.Span;

/** An expression (language reference, chapter 6); the components are those of {@code ast}. */
public sealed interface Expr extends Node {
  /** Whether a name, attribute, subscript, list, tuple or starred expression is read or bound. */
  enum Context {
    LOAD,
    STORE,
    DEL
  }

  enum BoolOperator {
    AND,
    OR
  }

  enum UnaryOperator {
    INVERT,
    NOT,
    PLUS,
    MINUS
  }

  enum CompareOperator {
    EQ,
    NOT_EQ,
    LT,
    LT_E,
    GT,
    GT_E,
    IS,
    IS_NOT,
    IN,
    NOT_IN
  }

  record BoolOp(Span span, BoolOperator op, List<Expr> values) implements Expr {}

  record NamedExpr(Span span, Name target, Expr value) implements Expr {}

  record BinOp(Span span, Expr left, Operator op, Expr right) implements Expr {}

  record UnaryOp(Span span, UnaryOperator op, Expr operand) implements Expr {}

  record Lambda(Span span, Arguments args, Expr body) implements Expr {}

  record IfExp(Span span, Expr test, Expr body, Expr orElse) implements Expr {}

  /** A dict display; an empty key stands for {@code **value}. */
  record Dict(Span span, List<Optional<Expr>> keys, List<Expr> values) implements Expr {}

  record Set(Span span, List<Expr> elements) implements Expr {}

  record ListComp(Span span, Expr element, List<Comprehension> generators) implements Expr {}

  record SetComp(Span span, Expr element, List<Comprehension> generators) implements Expr {}

  record DictComp(Span span, Expr key, Expr value, List<Comprehension> generators)
      implements Expr {}

  record GeneratorExp(Span span, Expr element, List<Comprehension> generators) implements Expr {}

  record Await(Span span, Expr value) implements Expr {}

  record Yield(Span span, Optional<Expr> value) implements Expr {}

  record YieldFrom(Span span, Expr value) implements Expr {}

  record Compare(Span span, Expr left, List<CompareOperator> ops, List<Expr> comparators)
      implements Expr {}

  record Call(Span span, Expr function, List<Expr> args, List<Keyword> keywords) implements Expr {}

  /**
   * A replacement field of an f-string.
   *
   * @param conversion {@code 's'}, {@code 'r'}, {@code 'a'}, or 0 without one
   * @param formatSpec the format specifier, itself a {@link JoinedStr}
   */
  record FormattedValue(Span span, Expr value, char conversion, Optional<Expr> formatSpec)
      implements Expr {}

  /** An f-string: constants and replacement fields in order (PEP 498, PEP 701). */
  record JoinedStr(Span span, List<Expr> values) implements Expr {}

  /** A literal; {@code isUnicodePrefixed} says that a string was written with {@code u}. */
  record Constant(Span span, Literal value, boolean isUnicodePrefixed) implements Expr {}

  record Attribute(Span span, Expr value, String attr, Context context) implements Expr {}

  record Subscript(Span span, Expr value, Expr slice, Context context) implements Expr {}

  record Starred(Span span, Expr value, Context context) implements Expr {}

  record Name(Span span, String id, Context context) implements Expr {}

  record ListDisplay(Span span, List<Expr> elements, Context context) implements Expr {}

  record Tuple(Span span, List<Expr> elements, Context context) implements Expr {}

  record Slice(Span span, Optional<Expr> lower, Optional<Expr> upper, Optional<Expr> step)
      implements Expr {}
}
