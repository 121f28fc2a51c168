package org.cellscope.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.syntax.Expr.Context;
import org.cellscope.syntax.ExpressionNames.Purpose;
import org.jspecify.annotations.Nullable;

/** Statements of one logical line (language reference, chapter 7). */
final class SimpleStatements {
  private final Grammar grammar;
  private final Cursor cursor;
  private final AssignmentReader assignments;

  SimpleStatements(Grammar grammar) {
    this.grammar = grammar;
    this.assignments = new AssignmentReader(grammar);
    this.cursor = grammar.cursor;
  }

  /** {@code simple_stmts}: statements up to the end of the line. */
  void line(List<Stmt> into) {
    into.add(statement());
    while (cursor.accept(Kind.SEMI)) {
      if (cursor.at(Kind.NEWLINE)) {
        break;
      }
      into.add(statement());
    }
    cursor.expect(Kind.NEWLINE);
  }

  private Stmt statement() {
    Token start = cursor.peek();
    return switch (start.kind()) {
      case RETURN -> returned();
      case IMPORT -> imports();
      case FROM -> importFrom();
      case RAISE -> raise();
      case PASS -> new Stmt.Pass(cursor.next().span());
      case BREAK -> new Stmt.Break(cursor.next().span());
      case CONTINUE -> new Stmt.Continue(cursor.next().span());
      case DEL -> delete();
      case ASSERT -> asserted();
      case GLOBAL, NONLOCAL -> names();
      default -> {
        if (cursor.explaining) {
          Optional<Stmt> assignment = assignments.read();
          if (assignment.isPresent()) {
            yield assignment.get();
          }
        }
        if (cursor.atName("type") && cursor.at(1, Kind.NAME)) {
          Optional<Stmt> alias = cursor.attempt(this::typeAlias);
          if (alias.isPresent()) {
            yield alias.get();
          }
        }
        yield assignmentOrExpression();
      }
    };
  }

  private Stmt returned() {
    Token start = cursor.next();
    Optional<Expr> value = cursor.attempt(grammar.expressions::starExpressions);
    return new Stmt.Return(cursor.from(start), value);
  }

  private Stmt raise() {
    Token start = cursor.next();
    Optional<Expr> exception = cursor.attempt(grammar.expressions::expression);
    Optional<Expr> cause = Optional.empty();
    if (exception.isPresent() && cursor.accept(Kind.FROM)) {
      cause = Optional.of(grammar.expressions.expression());
    }
    return new Stmt.Raise(cursor.from(start), exception, cause);
  }

  private Stmt asserted() {
    Token start = cursor.next();
    Expr test = grammar.expressions.expression();
    Optional<Expr> message = Optional.empty();
    if (cursor.accept(Kind.COMMA)) {
      message = Optional.of(grammar.expressions.expression());
    }
    return new Stmt.Assert(cursor.from(start), test, message);
  }

  private Stmt names() {
    Token start = cursor.next();
    List<String> names = new ArrayList<>();
    do {
      names.add(cursor.expect(Kind.NAME).text());
    } while (cursor.accept(Kind.COMMA));
    return start.is(Kind.GLOBAL)
        ? new Stmt.Global(cursor.from(start), names)
        : new Stmt.Nonlocal(cursor.from(start), names);
  }

  private Stmt delete() {
    if (!cursor.explaining) {
      return deleted();
    }
    int start = cursor.pos;
    Optional<Stmt> read = cursor.attempt(this::deleted);
    if (read.isEmpty()) {
      cursor.pos = start + 1;
      cursor
          .attempt(grammar.expressions::starExpressions)
          .ifPresent(value -> grammar.targets.reject(value, Purpose.DELETE));
      throw cursor.mismatch();
    }
    return read.get();
  }

  private Stmt deleted() {
    Token start = cursor.next();
    Expr first = grammar.targets.deleted();
    List<Expr> targets = grammar.expressions.commaSeparatedRest(first, grammar.targets::deleted);
    if (!cursor.at(Kind.SEMI) && !cursor.at(Kind.NEWLINE)) {
      throw cursor.mismatch();
    }
    return new Stmt.Delete(cursor.from(start), targets);
  }

  private Stmt imports() {
    Token start = cursor.next();
    List<Alias> names = new ArrayList<>();
    do {
      Token first = cursor.peek();
      String name = dottedName();
      names.add(alias(first, name));
    } while (cursor.accept(Kind.COMMA));
    return new Stmt.Import(cursor.from(start), names);
  }

  private Alias alias(Token first, String name) {
    Optional<String> asName =
        cursor.accept(Kind.AS) ? Optional.of(cursor.expect(Kind.NAME).text()) : Optional.empty();
    return new Alias(cursor.from(first), name, asName);
  }

  private String dottedName() {
    StringBuilder name = new StringBuilder(cursor.expect(Kind.NAME).text());
    while (cursor.accept(Kind.DOT)) {
      name.append('.').append(cursor.expect(Kind.NAME).text());
    }
    return name.toString();
  }

  private Stmt importFrom() {
    Token start = cursor.next();
    int level = 0;
    while (cursor.at(Kind.DOT) || cursor.at(Kind.ELLIPSIS)) {
      level += cursor.next().is(Kind.DOT) ? 1 : 3;
    }
    Optional<String> module = Optional.empty();
    if (level == 0 || cursor.at(Kind.NAME)) {
      module = Optional.of(dottedName());
    }
    cursor.expect(Kind.IMPORT);
    List<Alias> names = new ArrayList<>();
    if (cursor.at(Kind.STAR)) {
      names.add(new Alias(cursor.next().span(), "*", Optional.empty()));
    } else if (cursor.accept(Kind.LPAR)) {
      importedNames(names);
      cursor.accept(Kind.COMMA);
      cursor.expect(Kind.RPAR);
    } else {
      importedNames(names);
      if (cursor.at(Kind.COMMA)) {
        if (cursor.explaining && cursor.at(1, Kind.NEWLINE)) {
          throw cursor.errorAtFurthest(
              "trailing comma not allowed without surrounding parentheses");
        }
        throw cursor.mismatch();
      }
    }
    return new Stmt.ImportFrom(cursor.from(start), module, names, level);
  }

  private void importedNames(List<Alias> names) {
    Token first = cursor.expect(Kind.NAME);
    names.add(alias(first, first.text()));
    while (cursor.at(Kind.COMMA) && cursor.at(1, Kind.NAME)) {
      cursor.next();
      Token name = cursor.next();
      names.add(alias(name, name.text()));
    }
  }

  private Stmt typeAlias() {
    Token start = cursor.next();
    Token name = cursor.expect(Kind.NAME);
    List<TypeParam> params = grammar.parameters.typeParams();
    cursor.expect(Kind.EQUAL);
    Expr value = grammar.expressions.expression();
    Expr.Name target = new Expr.Name(name.span(), name.text(), Context.STORE);
    return new Stmt.TypeAlias(cursor.from(start), target, params, value);
  }

  private Stmt assignmentOrExpression() {
    Token start = cursor.peek();
    if (cursor.explaining) {
      Expr value = grammar.expressions.yieldOrStarExpressions();
      return new Stmt.Expression(cursor.from(start), value);
    }
    Expr first = grammar.expressions.yieldOrStarExpressions();
    Operator augmented = augmentedOperator();
    if (augmented != null) {
      return augmented(start, first, augmented);
    }
    return switch (cursor.kind()) {
      case EQUAL -> assignment(start, first);
      case COLON -> annotated(start, first);
      default -> new Stmt.Expression(cursor.from(start), first);
    };
  }

  private Stmt assignment(Token start, Expr first) {
    List<Expr> targets = new ArrayList<>();
    Expr value = first;
    while (cursor.at(Kind.EQUAL)) {
      targets.add(grammar.targets.with(value, Context.STORE));
      cursor.next();
      value = grammar.expressions.yieldOrStarExpressions();
    }
    return new Stmt.Assign(cursor.from(start), targets, value);
  }

  private Stmt annotated(Token start, Expr target) {
    boolean place =
        target instanceof Expr.Name
            || target instanceof Expr.Attribute
            || target instanceof Expr.Subscript;
    if (!place) {
      throw cursor.mismatch();
    }
    Expr converted = grammar.targets.with(target, Context.STORE);
    cursor.next();
    Expr annotation = grammar.expressions.expression();
    Optional<Expr> value =
        cursor.accept(Kind.EQUAL)
            ? Optional.of(grammar.expressions.yieldOrStarExpressions())
            : Optional.empty();
    boolean simple = target instanceof Expr.Name && start.is(Kind.NAME);
    return new Stmt.AnnAssign(cursor.from(start), converted, annotation, value, simple);
  }

  private Stmt augmented(Token start, Expr target, Operator op) {
    boolean place =
        target instanceof Expr.Name
            || target instanceof Expr.Attribute
            || target instanceof Expr.Subscript;
    if (!place) {
      throw cursor.mismatch();
    }
    cursor.next();
    Expr converted = grammar.targets.with(target, Context.STORE);
    Expr value = grammar.expressions.yieldOrStarExpressions();
    return new Stmt.AugAssign(cursor.from(start), converted, op, value);
  }

  @Nullable Operator augmentedOperator() {
    return switch (cursor.kind()) {
      case PLUSEQUAL -> Operator.ADD;
      case MINEQUAL -> Operator.SUB;
      case STAREQUAL -> Operator.MULT;
      case ATEQUAL -> Operator.MAT_MULT;
      case SLASHEQUAL -> Operator.DIV;
      case PERCENTEQUAL -> Operator.MOD;
      case AMPEREQUAL -> Operator.BIT_AND;
      case VBAREQUAL -> Operator.BIT_OR;
      case CIRCUMFLEXEQUAL -> Operator.BIT_XOR;
      case LEFTSHIFTEQUAL -> Operator.L_SHIFT;
      case RIGHTSHIFTEQUAL -> Operator.R_SHIFT;
      case DOUBLESTAREQUAL -> Operator.POW;
      case DOUBLESLASHEQUAL -> Operator.FLOOR_DIV;
      default -> null;
    };
  }
}
