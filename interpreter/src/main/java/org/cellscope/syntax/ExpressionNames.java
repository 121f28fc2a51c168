package org.cellscope.syntax;

import java.util.List;
import java.util.Optional;

/** What messages call an expression, and which part of it cannot be a target. */
final class ExpressionNames {
  /** What a target is for. */
  enum Purpose {
    ASSIGN,
    FOR,
    DELETE
  }

  private ExpressionNames() {}

  static String of(Expr value) {
    return switch (value) {
      case Expr.Attribute e -> "attribute";
      case Expr.Subscript e -> "subscript";
      case Expr.Starred e -> "starred";
      case Expr.Name e -> "name";
      case Expr.ListDisplay e -> "list";
      case Expr.Tuple e -> "tuple";
      case Expr.Lambda e -> "lambda";
      case Expr.Call e -> "function call";
      case Expr.BoolOp e -> "expression";
      case Expr.BinOp e -> "expression";
      case Expr.UnaryOp e -> "expression";
      case Expr.GeneratorExp e -> "generator expression";
      case Expr.Yield e -> "yield expression";
      case Expr.YieldFrom e -> "yield expression";
      case Expr.Await e -> "await expression";
      case Expr.ListComp e -> "list comprehension";
      case Expr.SetComp e -> "set comprehension";
      case Expr.DictComp e -> "dict comprehension";
      case Expr.Dict e -> "dict literal";
      case Expr.Set e -> "set display";
      case Expr.JoinedStr e -> "f-string expression";
      case Expr.FormattedValue e -> "f-string expression";
      case Expr.Constant constant -> constant(constant.value());
      case Expr.Compare e -> "comparison";
      case Expr.IfExp e -> "conditional expression";
      case Expr.NamedExpr e -> "named expression";
      case Expr.Slice e -> "slice";
    };
  }

  private static String constant(Literal value) {
    return value instanceof Literal.Singleton single
        ? switch (single) {
          case NONE -> "None";
          case TRUE -> "True";
          case FALSE -> "False";
          case ELLIPSIS -> "ellipsis";
        }
        : "literal";
  }

  /** The part of an expression that keeps it from being a target. */
  static Optional<Expr> invalidTarget(Expr value, Purpose purpose) {
    return switch (value) {
      case Expr.ListDisplay list -> firstInvalid(list.elements(), purpose);
      case Expr.Tuple tuple -> firstInvalid(tuple.elements(), purpose);
      case Expr.Starred starred ->
          purpose == Purpose.DELETE ? Optional.of(value) : invalidTarget(starred.value(), purpose);
      case Expr.Compare compare when purpose == Purpose.FOR ->
          compare.ops().getFirst() == Expr.CompareOperator.IN
              ? invalidTarget(compare.left(), purpose)
              : Optional.empty();
      case Expr.Name e -> Optional.empty();
      case Expr.Subscript e -> Optional.empty();
      case Expr.Attribute e -> Optional.empty();
      default -> Optional.of(value);
    };
  }

  private static Optional<Expr> firstInvalid(List<Expr> elements, Purpose purpose) {
    for (Expr element : elements) {
      Optional<Expr> invalid = invalidTarget(element, purpose);
      if (invalid.isPresent()) {
        return invalid;
      }
    }
    return Optional.empty();
  }
}
