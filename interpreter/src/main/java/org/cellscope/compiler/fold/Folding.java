package org.cellscope.compiler.fold;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.Constant;
import org.cellscope.compiler.flow.Truth;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Literal;
import org.cellscope.syntax.Operator;

/**
 * Finds the expressions whose value is known when the program is compiled.
 *
 * <p>The tree stays as it is: {@link #constant} answers for any expression of it, and {@link
 * #simplify} gives the shape in which an expression is compiled. Nothing is computed whose result
 * would be large, and nothing that raises an exception.
 */
public final class Folding {
  private final IdentityHashMap<Expr, Optional<Constant>> known = new IdentityHashMap<>();
  private final boolean formats;

  private Folding(boolean formats) {
    this.formats = formats;
  }

  /** The foldings of 3.12, which turns {@code "%s" % (x,)} into an f-string. */
  public static Folding forPython312() {
    return new Folding(true);
  }

  /** The foldings of 3.8. */
  public static Folding forPython38() {
    return new Folding(false);
  }

  /** The value of an expression, if it is known. */
  public Optional<Constant> constant(Expr expression) {
    Optional<Constant> found = known.get(expression);
    if (found == null) {
      found = compute(expression);
      known.put(expression, found);
    }
    return found;
  }

  /** Whether the values of all expressions are known. */
  public boolean areConstant(List<? extends Expr> expressions) {
    return expressions.stream().allMatch(e -> constant(e).isPresent());
  }

  /** The values of expressions that are all known. */
  public List<Constant> constants(List<? extends Expr> expressions) {
    return expressions.stream().map(e -> constant(e).orElseThrow()).toList();
  }

  private Optional<Constant> compute(Expr expression) {
    return switch (expression) {
      case Expr.Constant e -> Optional.of(of(e.value()));
      case Expr.Name e when e.id().equals("__debug__") && e.context() == Expr.Context.LOAD ->
          Optional.of(Constant.Singleton.TRUE);
      case Expr.UnaryOp e -> constant(e.operand()).flatMap(value -> unary(e.op(), value));
      case Expr.BinOp e -> binary(e);
      case Expr.Tuple e when e.context() == Expr.Context.LOAD -> tuple(e.elements());
      case Expr.Subscript e when e.context() == Expr.Context.LOAD -> subscript(e);
      default -> Optional.empty();
    };
  }

  /** The constant that a literal stands for. */
  public static Constant of(Literal literal) {
    return switch (literal) {
      case Literal.Singleton singleton ->
          switch (singleton) {
            case NONE -> Constant.Singleton.NONE;
            case TRUE -> Constant.Singleton.TRUE;
            case FALSE -> Constant.Singleton.FALSE;
            case ELLIPSIS -> Constant.Singleton.ELLIPSIS;
          };
      case Literal.Int(var value) -> new Constant.Int(value);
      case Literal.Float(double value) -> new Constant.Float(value);
      case Literal.Imaginary(double value) -> new Constant.Complex(0, value);
      case Literal.Str(String value) -> new Constant.Str(value);
      case Literal.Bytes bytes -> new Constant.Bytes(bytes.value());
    };
  }

  private static Optional<Constant> unary(Expr.UnaryOperator op, Constant value) {
    return switch (op) {
      case NOT -> Optional.of(bool(!Truth.of(value)));
      case PLUS -> Arithmetic.positive(value);
      case MINUS -> Arithmetic.negative(value);
      case INVERT -> Arithmetic.invert(value);
    };
  }

  private static Constant bool(boolean value) {
    return value ? Constant.Singleton.TRUE : Constant.Singleton.FALSE;
  }

  private Optional<Constant> binary(Expr.BinOp e) {
    return constant(e.left())
        .flatMap(left -> constant(e.right()).flatMap(right -> Binary.fold(e.op(), left, right)));
  }

  private Optional<Constant> tuple(List<Expr> elements) {
    return areConstant(elements)
        ? Optional.of(new Constant.Tuple(constants(elements)))
        : Optional.empty();
  }

  private Optional<Constant> subscript(Expr.Subscript e) {
    return constant(e.value())
        .flatMap(value -> constant(e.slice()).flatMap(index -> Binary.item(value, index)));
  }

  /** The shape in which an expression is compiled. */
  public Expr simplify(Expr expression) {
    if (constant(expression).isPresent()) {
      return expression;
    }
    return switch (expression) {
      case Expr.UnaryOp(var span, var op, var operand)
          when op == Expr.UnaryOperator.NOT
              && operand instanceof Expr.Compare compare
              && compare.ops().size() == 1 ->
          opposite(compare.ops().getFirst())
              .<Expr>map(
                  not ->
                      new Expr.Compare(
                          compare.span(), compare.left(), List.of(not), compare.comparators()))
              .orElse(expression);
      case Expr.BinOp e
          when formats && e.op() == Operator.MOD && e.right() instanceof Expr.Tuple arguments ->
          percent(e, arguments).orElse(expression);
      default -> expression;
    };
  }

  private static Optional<Expr.CompareOperator> opposite(Expr.CompareOperator op) {
    return switch (op) {
      case IS -> Optional.of(Expr.CompareOperator.IS_NOT);
      case IS_NOT -> Optional.of(Expr.CompareOperator.IS);
      case IN -> Optional.of(Expr.CompareOperator.NOT_IN);
      case NOT_IN -> Optional.of(Expr.CompareOperator.IN);
      case EQ, NOT_EQ, LT, LT_E, GT, GT_E -> Optional.empty();
    };
  }

  private Optional<Expr> percent(Expr.BinOp e, Expr.Tuple arguments) {
    boolean unfit =
        constant(arguments).isPresent()
            || arguments.elements().stream().anyMatch(Expr.Starred.class::isInstance);
    return constant(e.left())
        .filter(format -> !unfit)
        .flatMap(
            format ->
                format instanceof Constant.Str(String text)
                    ? PercentFormat.toJoinedString(text, arguments.elements(), e.span())
                    : Optional.empty());
  }

  /**
   * The shape in which something that is only iterated over or searched is compiled: a list display
   * may be a tuple, a set display of constants a frozen set.
   */
  public Expr simplifyIterable(Expr iterable) {
    if (iterable instanceof Expr.ListDisplay(var span, var elements, var context)
        && elements.stream().noneMatch(Expr.Starred.class::isInstance)) {
      return new Expr.Tuple(span, elements, context);
    }
    if (iterable instanceof Expr.Set set && areConstant(set.elements())) {
      known.put(set, Optional.of(FrozenSets.of(constants(set.elements()))));
    }
    return iterable;
  }
}
