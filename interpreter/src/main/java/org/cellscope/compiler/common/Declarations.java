package org.cellscope.compiler.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.Constant;
import org.cellscope.compiler.fold.Folding;
import org.cellscope.source.Span;
import org.cellscope.syntax.Arg;
import org.cellscope.syntax.Arguments;
import org.cellscope.syntax.ExceptHandler;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Keyword;
import org.cellscope.syntax.Literal;
import org.cellscope.syntax.Stmt;

/** What the tree says of modules, classes, functions and calls. */
public final class Declarations {
  private Declarations() {}

  /** The docstring of a block, if it has one. */
  public static Optional<Constant> docstring(List<Stmt> body) {
    if (!body.isEmpty()
        && body.getFirst() instanceof Stmt.Expression(var _, Expr.Constant constant)
        && constant.value() instanceof Literal.Str(String text)) {
      return Optional.of(new Constant.Str(text));
    }
    return Optional.empty();
  }

  /**
   * Whether the first statement of a block is made into a string only by folding: it is evaluated,
   * lest it become a docstring.
   */
  public static boolean startsWithFoldedString(List<Stmt> body, Folding folding) {
    return !body.isEmpty()
        && body.getFirst() instanceof Stmt.Expression(var _, Expr value)
        && !(value instanceof Expr.Constant)
        && folding.constant(value).filter(Constant.Str.class::isInstance).isPresent();
  }

  /** Whether some statement of the block itself annotates a name. */
  public static boolean hasAnnotations(List<Stmt> body) {
    return body.stream().anyMatch(Declarations::hasAnnotations);
  }

  private static boolean hasAnnotations(Stmt statement) {
    return switch (statement) {
      case Stmt.AnnAssign s -> true;
      case Stmt.For s -> hasAnnotations(s.body()) || hasAnnotations(s.orElse());
      case Stmt.While s -> hasAnnotations(s.body()) || hasAnnotations(s.orElse());
      case Stmt.If s -> hasAnnotations(s.body()) || hasAnnotations(s.orElse());
      case Stmt.With s -> hasAnnotations(s.body());
      case Stmt.Match s -> s.cases().stream().anyMatch(c -> hasAnnotations(c.body()));
      case Stmt.Try s ->
          hasAnnotations(s.body())
              || s.handlers().stream()
                  .map(ExceptHandler::body)
                  .anyMatch(Declarations::hasAnnotations)
              || hasAnnotations(s.finalBody())
              || hasAnnotations(s.orElse());
      default -> false;
    };
  }

  /** The line in which a function or class begins, its decorators included. */
  public static int firstLine(Span place, List<Expr> decorators) {
    return decorators.isEmpty() ? place.line() : decorators.getFirst().span().line();
  }

  /** All parameters, in the order in which CPython looks at their annotations. */
  public static List<Arg> parameters(Arguments args) {
    List<Arg> all = new ArrayList<>(args.args());
    all.addAll(args.posOnly());
    args.vararg().ifPresent(all::add);
    all.addAll(args.kwOnly());
    args.kwarg().ifPresent(all::add);
    return all;
  }

  /** The names of keyword arguments, none of which is a double star, as one constant. */
  public static Constant names(List<Keyword> keywords) {
    return new Constant.Tuple(
        keywords.stream()
            .<Constant>map(keyword -> new Constant.Str(keyword.name().orElseThrow()))
            .toList());
  }
}
