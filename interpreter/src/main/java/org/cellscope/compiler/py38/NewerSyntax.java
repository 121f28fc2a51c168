package org.cellscope.compiler.py38;

import java.util.List;
import java.util.Optional;
import org.cellscope.source.Span;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.syntax.Stmt;
import org.cellscope.syntax.TypeParam;
import org.cellscope.syntax.WithItem;

/** Refuses syntax that a later version has brought, and says which. */
final class NewerSyntax {
  /** A field, and those in its format. */
  private static final int DEEPEST_FIELD = 2;

  private final Generator gen;
  private final Literals literals;

  NewerSyntax(Generator gen, Literals literals) {
    this.gen = gen;
    this.literals = literals;
  }

  PythonSyntaxError error(Span place, String what, String since) {
    return gen.error(
        place, what + " requires Python " + since + "; this program is compiled for 3.8");
  }

  /** Type parameters (PEP 695). */
  void check(Span place, List<TypeParam> typeParams) {
    if (!typeParams.isEmpty()) {
      throw error(place, "a list of type parameters", "3.12");
    }
  }

  /** Decorators are dotted names, called or not, before PEP 614. */
  void checkDecorators(List<Expr> decorators) {
    for (Expr decorator : decorators) {
      Expr named = decorator instanceof Expr.Call call ? call.function() : decorator;
      while (named instanceof Expr.Attribute attribute) {
        named = attribute.value();
      }
      if (!(named instanceof Expr.Name) || isParenthesized(decorator)) {
        throw error(decorator.span(), "a decorator that is not a name or its call", "3.9");
      }
    }
  }

  private boolean isParenthesized(Expr decorator) {
    return literals.opensBefore(literals.start(decorator.span()));
  }

  /** Items of a with statement in parentheses. */
  void check(Stmt.With s) {
    WithItem first = s.items().getFirst();
    int outer = literals.parenthesesBefore(literals.start(first.context().span()));
    int own = literals.parenthesesBehind(literals.end(first.context().span()));
    boolean plain = s.items().size() == 1 && first.target().isEmpty();
    if (!plain && outer > own) {
      throw error(first.context().span(), "a list of context managers in parentheses", "3.9");
    }
  }

  /** An expression by itself; its parts are looked at when they are met. */
  void check(Expr expression) {
    switch (expression) {
      case Expr.JoinedStr e -> check(e);
      case Expr.Subscript e -> checkSubscript(e);
      case Expr.Set e -> checkNamed(e.elements());
      case Expr.SetComp e -> checkNamed(List.of(e.element()));
      default -> {}
    }
  }

  /** Starred expressions in brackets (PEP 646). */
  private void checkSubscript(Expr.Subscript e) {
    Expr index = e.slice();
    boolean starred =
        index instanceof Expr.Starred
            || index instanceof Expr.Tuple tuple
                && !literals.startsWith(index.span(), "(")
                && tuple.elements().stream().anyMatch(Expr.Starred.class::isInstance);
    if (starred) {
      throw error(index.span(), "a starred expression in an index", "3.11");
    }
    checkNamed(index instanceof Expr.Tuple tuple ? tuple.elements() : List.of(index));
  }

  /** Assignment expressions that are indices or items of a set. */
  private void checkNamed(List<Expr> expressions) {
    for (Expr each : expressions) {
      if (each instanceof Expr.NamedExpr && !literals.opensBefore(literals.start(each.span()))) {
        throw error(each.span(), "an assignment expression without parentheses here", "3.10");
      }
    }
  }

  /** A row of expressions without parentheses has no starred ones everywhere before 3.9. */
  void checkRow(Expr row, String where) {
    if (row instanceof Expr.Tuple tuple
        && !literals.startsWith(row.span(), "(")
        && tuple.elements().stream().anyMatch(Expr.Starred.class::isInstance)) {
      throw error(row.span(), "a starred expression in " + where, "3.9");
    }
  }

  /** {@code *args: *Ts} (PEP 646). */
  void checkAnnotation(Expr annotation) {
    if (annotation instanceof Expr.Starred) {
      throw error(annotation.span(), "a starred annotation", "3.11");
    }
  }

  /** F-strings that need PEP 701. */
  private void check(Expr.JoinedStr e) {
    Optional<List<String>> found = literals.literals(e.span());
    boolean newer = found.isEmpty();
    for (Expr value : e.values()) {
      if (value instanceof Expr.FormattedValue field) {
        String expression = literals.expression(field);
        newer |=
            expression.indexOf('\\') >= 0
                || found.orElse(List.of()).stream().noneMatch(l -> l.contains(expression))
                || hasComment(expression);
        checkField(field, expression);
      }
    }
    if (newer) {
      throw error(
          e.span(), "an f-string with quotes, backslashes or comments in its fields", "3.12");
    }
  }

  private void checkField(Expr.FormattedValue field, String expression) {
    int behind = literals.start(field.span()) + 1 + expression.length();
    String rest = literals.text(behind, Math.max(behind, literals.end(field.span())));
    if (rest.matches("(?s)=?\\s*![rsa]\\s.*")) {
      throw error(field.span(), "a blank behind the conversion of an f-string's field", "3.12");
    }
    if (depth(field) > DEEPEST_FIELD) {
      throw error(field.span(), "a field in the format of an f-string's nested field", "3.12");
    }
  }

  private static int depth(Expr.FormattedValue field) {
    int inner = 0;
    if (field.formatSpec().orElse(null) instanceof Expr.JoinedStr format) {
      for (Expr value : format.values()) {
        inner = Math.max(inner, value instanceof Expr.FormattedValue f ? depth(f) : 0);
      }
    }
    return 1 + inner;
  }

  private static boolean hasComment(String expression) {
    char quote = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (quote == 0 && c == '#') {
        return true;
      }
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
    return false;
  }
}
