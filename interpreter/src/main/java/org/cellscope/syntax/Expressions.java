package org.cellscope.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cellscope.syntax.Cursor.Rule;
import org.cellscope.syntax.Expr.CompareOperator;
import org.cellscope.syntax.Expr.Context;
import org.jspecify.annotations.Nullable;

/** Expressions down to comparisons (language reference, chapter 6). */
final class Expressions {
  private final Grammar grammar;
  private final Cursor cursor;
  private final ExpressionHints hints;

  Expressions(Grammar grammar) {
    this.grammar = grammar;
    this.hints = new ExpressionHints(grammar);
    this.cursor = grammar.cursor;
  }

  /** {@code star_expressions}: several make a tuple. */
  Expr starExpressions() {
    return tupleOr(this::starExpression);
  }

  /** {@code expressions}: as above, without stars. */
  Expr expressions() {
    return tupleOr(this::expression);
  }

  private Expr tupleOr(Supplier<Expr> element) {
    Token start = cursor.peek();
    Expr first = element.get();
    if (!cursor.at(Kind.COMMA)) {
      return first;
    }
    List<Expr> all = commaSeparatedRest(first, element);
    return new Expr.Tuple(cursor.from(start), all, Context.LOAD);
  }

  /** The elements behind a first one, with or without a last comma. */
  List<Expr> commaSeparatedRest(Expr first, Supplier<Expr> element) {
    List<Expr> all = new ArrayList<>();
    all.add(first);
    while (cursor.accept(Kind.COMMA)) {
      Optional<Expr> more = cursor.attempt(element);
      if (more.isEmpty()) {
        break;
      }
      all.add(more.get());
    }
    return all;
  }

  /** The elements behind a first one; a comma behind the last one is left. */
  List<Expr> commaSeparatedKeepingLast(Expr first, Supplier<Expr> element) {
    List<Expr> all = new ArrayList<>();
    all.add(first);
    while (cursor.at(Kind.COMMA)) {
      int mark = cursor.pos++;
      Optional<Expr> more = cursor.attempt(element);
      if (more.isEmpty()) {
        cursor.pos = mark;
        break;
      }
      all.add(more.get());
    }
    return all;
  }

  Expr starExpression() {
    return cursor.at(Kind.STAR) ? starredBitwiseOr() : expression();
  }

  Expr starNamedExpression() {
    return cursor.at(Kind.STAR) ? starredBitwiseOr() : namedExpression();
  }

  private Expr starredBitwiseOr() {
    Token start = cursor.next();
    Expr value = grammar.operators.bitwiseOr();
    return new Expr.Starred(cursor.from(start), value, Context.LOAD);
  }

  /** {@code starred_expression}, an argument of a call. */
  Expr starredExpression() {
    Token start = cursor.expect(Kind.STAR);
    Optional<Expr> value = cursor.attempt(this::expression);
    if (value.isPresent() && cursor.explaining && cursor.at(Kind.EQUAL)) {
      unpackingAssigned(start, "cannot assign to iterable argument unpacking");
    }
    if (value.isEmpty()) {
      throw cursor.errorAtFurthest("Invalid star expression");
    }
    return new Expr.Starred(cursor.from(start), value.get(), Context.LOAD);
  }

  /** Raises an error when a value follows the equal sign behind an unpacking. */
  void unpackingAssigned(Token stars, String message) {
    int mark = cursor.pos++;
    Optional<Expr> value = cursor.attempt(this::expression);
    if (value.isPresent()) {
      throw cursor.error(message, stars.span().to(value.get().span()));
    }
    cursor.pos = mark;
  }

  /** {@code named_expression}. */
  Expr namedExpression() {
    boolean walrus = cursor.at(Kind.NAME) && cursor.at(1, Kind.COLONEQUAL);
    if (cursor.explaining && !walrus) {
      cursor.hint(Rule.NAMED_EXPRESSION_HINT, hints::namedExpression);
    }
    return assignmentExpressionOrExpression();
  }

  /** {@code assignment_expression | expression !':='}. */
  Expr assignmentExpressionOrExpression() {
    Token start = cursor.peek();
    if (start.is(Kind.NAME) && cursor.at(1, Kind.COLONEQUAL)) {
      cursor.pos += 2;
      Expr value = expression();
      Expr.Name target = new Expr.Name(start.span(), start.text(), Context.STORE);
      return new Expr.NamedExpr(cursor.from(start), target, value);
    }
    Expr value = expression();
    if (cursor.at(Kind.COLONEQUAL)) {
      throw cursor.mismatch();
    }
    return value;
  }

  Expr yield() {
    Token start = cursor.expect(Kind.YIELD);
    if (cursor.accept(Kind.FROM)) {
      Expr value = expression();
      return new Expr.YieldFrom(cursor.from(start), value);
    }
    Optional<Expr> value = cursor.attempt(this::starExpressions);
    return new Expr.Yield(cursor.from(start), value);
  }

  /** {@code yield_expr | star_expressions}. */
  Expr yieldOrStarExpressions() {
    return cursor.at(Kind.YIELD) ? this.yield() : starExpressions();
  }

  Expr expression() {
    cursor.enter(1);
    Expr result =
        cursor.remembers()
            ? cursor.remember(Rule.EXPRESSION, Expr.class, this::explainedExpression)
            : lambdaOrConditional();
    cursor.leave(1);
    return result;
  }

  private Expr explainedExpression() {
    if (cursor.explaining) {
      hints.expression();
    }
    return lambdaOrConditional();
  }

  Expr lambdaOrConditional() {
    return cursor.at(Kind.LAMBDA) ? lambda(this::expression) : conditional();
  }

  private Expr conditional() {
    Token start = cursor.peek();
    Expr body = disjunction();
    if (!cursor.at(Kind.IF)) {
      return body;
    }
    int mark = cursor.pos;
    Optional<Expr> whole =
        cursor.attempt(
            () -> {
              cursor.next();
              Expr test = disjunction();
              cursor.expect(Kind.ELSE);
              Expr orElse = expression();
              return new Expr.IfExp(cursor.from(start), test, body, orElse);
            });
    if (whole.isEmpty()) {
      cursor.pos = mark;
      return body;
    }
    return whole.get();
  }

  private Expr lambda(Supplier<Expr> bodyRule) {
    Token start = cursor.expect(Kind.LAMBDA);
    Arguments args = grammar.parameters.parameters(true);
    cursor.expect(Kind.COLON);
    cursor.enter(1);
    Expr body = bodyRule.get();
    cursor.leave(1);
    return new Expr.Lambda(cursor.from(start), args, body);
  }

  /** A condition of a comprehension; in 3.8 it may be a lambda, whose body is another of these. */
  Expr comprehensionCondition() {
    return cursor.rules == Rules.PYTHON_3_8 && cursor.at(Kind.LAMBDA)
        ? lambda(this::comprehensionCondition)
        : disjunction();
  }

  Expr disjunction() {
    return cursor.remembers()
        ? cursor.remember(Rule.DISJUNCTION, Expr.class, this::anyOf)
        : anyOf();
  }

  private Expr anyOf() {
    return bool(Kind.OR, Expr.BoolOperator.OR, this::conjunction);
  }

  private Expr conjunction() {
    return bool(Kind.AND, Expr.BoolOperator.AND, this::inversion);
  }

  private Expr bool(Kind kind, Expr.BoolOperator op, Supplier<Expr> operand) {
    Token start = cursor.peek();
    Expr first = operand.get();
    if (!cursor.at(kind)) {
      return first;
    }
    List<Expr> values = new ArrayList<>();
    values.add(first);
    while (cursor.at(kind)) {
      int mark = cursor.pos++;
      Optional<Expr> more = cursor.attempt(operand);
      if (more.isEmpty()) {
        cursor.pos = mark;
        break;
      }
      values.add(more.get());
    }
    return values.size() == 1 ? first : new Expr.BoolOp(cursor.from(start), op, values);
  }

  private Expr inversion() {
    if (!cursor.at(Kind.NOT)) {
      return comparison();
    }
    cursor.enter(1);
    Token start = cursor.next();
    Expr operand = inversion();
    cursor.leave(1);
    return new Expr.UnaryOp(cursor.from(start), Expr.UnaryOperator.NOT, operand);
  }

  private Expr comparison() {
    Token start = cursor.peek();
    Expr left = grammar.operators.bitwiseOr();
    CompareOperator op = compareOperator();
    if (op == null) {
      return left;
    }
    List<CompareOperator> ops = new ArrayList<>();
    List<Expr> comparators = new ArrayList<>();
    while (op != null) {
      int mark = cursor.pos;
      cursor.pos += op == CompareOperator.NOT_IN || op == CompareOperator.IS_NOT ? 2 : 1;
      Optional<Expr> right = cursor.attempt(grammar.operators::bitwiseOr);
      if (right.isEmpty()) {
        cursor.pos = mark;
        break;
      }
      ops.add(op);
      comparators.add(right.get());
      op = compareOperator();
    }
    return ops.isEmpty() ? left : new Expr.Compare(cursor.from(start), left, ops, comparators);
  }

  private @Nullable CompareOperator compareOperator() {
    return switch (cursor.kind()) {
      case EQEQUAL -> CompareOperator.EQ;
      case NOTEQUAL -> CompareOperator.NOT_EQ;
      case LESS -> CompareOperator.LT;
      case LESSEQUAL -> CompareOperator.LT_E;
      case GREATER -> CompareOperator.GT;
      case GREATEREQUAL -> CompareOperator.GT_E;
      case IS -> cursor.at(1, Kind.NOT) ? CompareOperator.IS_NOT : CompareOperator.IS;
      case IN -> CompareOperator.IN;
      case NOT -> cursor.at(1, Kind.IN) ? CompareOperator.NOT_IN : null;
      default -> null;
    };
  }
}
