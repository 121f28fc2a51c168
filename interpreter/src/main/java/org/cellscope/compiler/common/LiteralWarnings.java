package org.cellscope.compiler.common;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.cellscope.bytecode.Constant;
import org.cellscope.compiler.fold.Folding;
import org.cellscope.source.Span;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Stmt;

/**
 * What CPython's compiler warns of: literals that are used as if they were something else, which
 * mostly is a missing comma.
 */
public final class LiteralWarnings {
  private static final String COMMA = "; perhaps you missed a comma?";

  private final Folding folding;
  private final BiConsumer<Span, String> warn;

  /**
   * Makes the checks of one module.
   *
   * @param warn gets the place and the words of every warning
   */
  public LiteralWarnings(Folding folding, BiConsumer<Span, String> warn) {
    this.folding = folding;
    this.warn = warn;
  }

  /** {@code assert (test, message)} tests a tuple. */
  public void check(Stmt.Assert s) {
    boolean always =
        folding
            .constant(s.test())
            .map(value -> value instanceof Constant.Tuple(var items) && !items.isEmpty())
            .orElse(s.test() instanceof Expr.Tuple tuple && !tuple.elements().isEmpty());
    if (always) {
      warn.accept(s.span(), "assertion is always true, perhaps remove parentheses?");
    }
  }

  /** Identity of a literal; the first one alone. */
  public void check(Expr.Compare e) {
    Expr left = e.left();
    for (int i = 0; i < e.ops().size(); i++) {
      Expr right = e.comparators().get(i);
      Expr.CompareOperator op = e.ops().get(i);
      if (op == Expr.CompareOperator.IS || op == Expr.CompareOperator.IS_NOT) {
        Optional<String> literal = valueType(left).or(() -> valueType(right));
        if (literal.isPresent()) {
          boolean is = op == Expr.CompareOperator.IS;
          warn.accept(
              e.span(),
              "\"%s\" with '%s' literal. Did you mean \"%s\"?"
                  .formatted(is ? "is" : "is not", literal.get(), is ? "==" : "!="));
          return;
        }
      }
      left = right;
    }
  }

  /** The type of a constant that is not the only one of its kind. */
  private Optional<String> valueType(Expr expression) {
    return folding
        .constant(expression)
        .filter(value -> !(value instanceof Constant.Singleton))
        .map(LiteralWarnings::type);
  }

  /** What is called. */
  public void checkCalled(Expr function) {
    Expr simple = folding.simplify(function);
    if (!(simple instanceof Expr.Lambda)) {
      type(simple)
          .ifPresent(
              type ->
                  warn.accept(function.span(), "'" + type + "' object is not callable" + COMMA));
    }
  }

  /** What is subscripted, and by what. */
  public void check(Expr.Subscript e) {
    Expr simple = folding.simplify(e.value());
    Optional<String> type = type(simple);
    if (type.isEmpty() || type.get().equals("dict")) {
      return;
    }
    if (!List.of("str", "bytes", "tuple", "list").contains(type.get())) {
      warn.accept(e.value().span(), "'" + type.get() + "' object is not subscriptable" + COMMA);
      return;
    }
    type(folding.simplify(e.slice()))
        .filter(index -> !index.equals("int") && !index.equals("bool"))
        .ifPresent(
            index ->
                warn.accept(
                    e.value().span(),
                    type.get() + " indices must be integers or slices, not " + index + COMMA));
  }

  /** The type of the value of an expression, when its form tells it. */
  private Optional<String> type(Expr expression) {
    Optional<Constant> constant = folding.constant(expression);
    if (constant.isPresent()) {
      return Optional.of(type(constant.get()));
    }
    return switch (expression) {
      case Expr.Tuple _ -> Optional.of("tuple");
      case Expr.ListDisplay _, Expr.ListComp _ -> Optional.of("list");
      case Expr.Dict _, Expr.DictComp _ -> Optional.of("dict");
      case Expr.Set _, Expr.SetComp _ -> Optional.of("set");
      case Expr.GeneratorExp _ -> Optional.of("generator");
      case Expr.Lambda _ -> Optional.of("function");
      case Expr.JoinedStr _, Expr.FormattedValue _ -> Optional.of("str");
      default -> Optional.empty();
    };
  }

  private static String type(Constant constant) {
    return switch (constant) {
      case Constant.Singleton singleton ->
          switch (singleton) {
            case NONE -> "NoneType";
            case ELLIPSIS -> "ellipsis";
            case TRUE, FALSE -> "bool";
          };
      case Constant.Int _ -> "int";
      case Constant.Float _ -> "float";
      case Constant.Complex _ -> "complex";
      case Constant.Str _ -> "str";
      case Constant.Bytes _ -> "bytes";
      case Constant.Tuple _ -> "tuple";
      case Constant.FrozenSet _ -> "frozenset";
      case Constant.Code _ -> "code";
    };
  }
}
