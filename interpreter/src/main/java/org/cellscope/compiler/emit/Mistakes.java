package org.cellscope.compiler.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.Constant;
import org.cellscope.compiler.SyntaxWarning;
import org.cellscope.source.Span;
import org.cellscope.syntax.Expr;

/**
 * Notices what compiles but cannot be meant: literals that are called, subscripted or identical.
 */
final class Mistakes extends Part {
  private final List<SyntaxWarning> warnings = new ArrayList<>();

  Mistakes(Generator gen) {
    super(gen);
  }

  List<SyntaxWarning> warnings() {
    return List.copyOf(warnings);
  }

  private void warn(Span place, String message) {
    warnings.add(new SyntaxWarning(message, place));
  }

  /** {@code assert (test, message)} tests a tuple. */
  void checkAssert(Span place, Expr test) {
    boolean tuple =
        test instanceof Expr.Tuple t && !t.elements().isEmpty()
            || gen.folding()
                .constant(test)
                .filter(c -> c instanceof Constant.Tuple(var items) && !items.isEmpty())
                .isPresent();
    if (tuple) {
      warn(place, "assertion is always true, perhaps remove parentheses?");
    }
  }

  /** {@code x is 1} asks for the identity of a literal. */
  void checkIdentity(Expr.Compare e) {
    Expr left = e.left();
    for (int i = 0; i < e.ops().size(); i++) {
      Expr right = e.comparators().get(i);
      boolean not = e.ops().get(i) == Expr.CompareOperator.IS_NOT;
      if (not || e.ops().get(i) == Expr.CompareOperator.IS) {
        Optional<String> type = literalType(left).or(() -> literalType(right));
        if (type.isPresent()) {
          warn(
              e.span(),
              (not ? "\"is not\" with '" : "\"is\" with '")
                  + type.get()
                  + (not ? "' literal. Did you mean \"!=\"?" : "' literal. Did you mean \"==\"?"));
          return;
        }
      }
      left = right;
    }
  }

  /** The type of a literal other than None, False, True and the ellipsis. */
  private Optional<String> literalType(Expr e) {
    return gen.folding()
        .constant(e)
        .filter(constant -> !(constant instanceof Constant.Singleton))
        .map(Mistakes::typeName);
  }

  void checkCalled(Expr function) {
    boolean lambda = function instanceof Expr.Lambda;
    typeOf(function)
        .filter(type -> !lambda)
        .ifPresent(
            type ->
                warn(
                    function.span(),
                    "'" + type + "' object is not callable; perhaps you missed a comma?"));
  }

  void checkSubscript(Expr.Subscript e) {
    Expr value = e.value();
    Optional<Constant> constant = gen.folding().constant(value);
    boolean hasNoItems =
        constant.isPresent()
            ? switch (constant.get()) {
              case Constant.Singleton s -> true;
              case Constant.Str s -> false;
              case Constant.Bytes b -> false;
              case Constant.Tuple t -> false;
              case Constant.Int i -> true;
              case Constant.Float f -> true;
              case Constant.Complex c -> true;
              case Constant.FrozenSet f -> true;
              case Constant.Code c -> false;
            }
            : value instanceof Expr.Set
                || value instanceof Expr.SetComp
                || value instanceof Expr.GeneratorExp
                || value instanceof Expr.Lambda;
    if (hasNoItems) {
      warn(
          value.span(),
          "'"
              + typeOf(value).orElseThrow()
              + "' object is not subscriptable; perhaps you missed a comma?");
    }
    checkIndex(value, constant, e.slice());
  }

  private void checkIndex(Expr value, Optional<Constant> constant, Expr slice) {
    Optional<String> index = typeOf(slice);
    if (index.isEmpty() || index.get().equals("int") || index.get().equals("bool")) {
      return;
    }
    boolean sequence =
        constant.isPresent()
            ? constant.get() instanceof Constant.Str
                || constant.get() instanceof Constant.Bytes
                || constant.get() instanceof Constant.Tuple
            : value instanceof Expr.Tuple
                || value instanceof Expr.ListDisplay
                || value instanceof Expr.ListComp
                || value instanceof Expr.JoinedStr
                || value instanceof Expr.FormattedValue;
    if (sequence) {
      warn(
          value.span(),
          typeOf(value).orElseThrow()
              + " indices must be integers or slices, not "
              + index.get()
              + "; perhaps you missed a comma?");
    }
  }

  /** The type of an expression that shows it. */
  private Optional<String> typeOf(Expr e) {
    Optional<Constant> constant = gen.folding().constant(e);
    if (constant.isPresent()) {
      return constant.map(Mistakes::typeName);
    }
    return Optional.ofNullable(
        switch (e) {
          case Expr.Tuple t -> "tuple";
          case Expr.ListDisplay l -> "list";
          case Expr.ListComp l -> "list";
          case Expr.Dict d -> "dict";
          case Expr.DictComp d -> "dict";
          case Expr.Set s -> "set";
          case Expr.SetComp s -> "set";
          case Expr.GeneratorExp g -> "generator";
          case Expr.Lambda l -> "function";
          case Expr.JoinedStr j -> "str";
          case Expr.FormattedValue f -> "str";
          default -> null;
        });
  }

  private static String typeName(Constant constant) {
    return switch (constant) {
      case Constant.Singleton singleton ->
          switch (singleton) {
            case NONE -> "NoneType";
            case TRUE, FALSE -> "bool";
            case ELLIPSIS -> "ellipsis";
          };
      case Constant.Int i -> "int";
      case Constant.Float f -> "float";
      case Constant.Complex c -> "complex";
      case Constant.Str s -> "str";
      case Constant.Bytes b -> "bytes";
      case Constant.Tuple t -> "tuple";
      case Constant.FrozenSet f -> "frozenset";
      case Constant.Code c -> "code";
    };
  }
}
