package org.cellscope.symtable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.cellscope.source.Span;
import org.cellscope.syntax.Alias;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Literal;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.syntax.Stmt;

/** The {@code from __future__} imports at the beginning of a module (PEP 236). */
public final class FutureImports {
  /** A feature that changes how 3.12 compiles. */
  public enum Feature {
    ANNOTATIONS,
    BARRY_AS_FLUFL
  }

  private static final List<String> WITHOUT_EFFECT =
      List.of(
          "nested_scopes",
          "generators",
          "division",
          "absolute_import",
          "with_statement",
          "print_function",
          "unicode_literals",
          "generator_stop");

  private FutureImports() {}

  static boolean hasAnnotations(Module module) {
    return leading(module).stream()
        .flatMap(statement -> statement.names().stream())
        .anyMatch(alias -> alias.name().equals("annotations"));
  }

  /**
   * The features that a module asks for.
   *
   * @throws PythonSyntaxError if there is no such feature
   */
  public static EnumSet<Feature> of(Module module) {
    EnumSet<Feature> features = EnumSet.noneOf(Feature.class);
    for (Stmt.ImportFrom statement : leading(module)) {
      for (Alias alias : statement.names()) {
        feature(module, statement, alias.name()).ifPresent(features::add);
      }
    }
    return features;
  }

  private static Optional<Feature> feature(Module module, Stmt.ImportFrom statement, String name) {
    if (WITHOUT_EFFECT.contains(name)) {
      return Optional.empty();
    }
    return switch (name) {
      case "annotations" -> Optional.of(Feature.ANNOTATIONS);
      case "barry_as_FLUFL" -> Optional.of(Feature.BARRY_AS_FLUFL);
      case "braces" -> throw error(module, statement, "not a chance");
      default -> throw error(module, statement, "future feature " + name + " is not defined");
    };
  }

  private static PythonSyntaxError error(Module module, Stmt statement, String message) {
    Span start = statement.span().start();
    return new PythonSyntaxError(
        PythonSyntaxError.Kind.SYNTAX_ERROR,
        message,
        module.source(),
        new Span(start.line(), start.column(), start.line(), PythonSyntaxError.NO_END));
  }

  /** The future imports that come before anything but the docstring. */
  public static List<Stmt.ImportFrom> leading(Module module) {
    List<Stmt.ImportFrom> found = new ArrayList<>();
    boolean docstringSeen = false;
    for (Stmt statement : module.body()) {
      if (statement instanceof Stmt.ImportFrom from && isFuture(from)) {
        found.add(from);
      } else if (!docstringSeen && found.isEmpty() && isString(statement)) {
        docstringSeen = true;
      } else {
        break;
      }
    }
    return found;
  }

  /** Whether a statement imports from {@code __future__}. */
  public static boolean isFuture(Stmt.ImportFrom from) {
    return from.level() == 0 && from.module().filter("__future__"::equals).isPresent();
  }

  private static boolean isString(Stmt statement) {
    return statement instanceof Stmt.Expression(var _, Expr.Constant(var _, Literal value, var _))
        && value instanceof Literal.Str;
  }
}
