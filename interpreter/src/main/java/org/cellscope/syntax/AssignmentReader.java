package org.cellscope.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.syntax.Expr.Context;
import org.cellscope.syntax.ExpressionNames.Purpose;

/**
 * Reads assignments in the second pass, rule by rule, as what is wrong with them depends on how far
 * each rule gets.
 */
final class AssignmentReader {
  private final Grammar grammar;
  private final Cursor cursor;

  AssignmentReader(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** An assignment, or an explanation, or nothing. */
  Optional<Stmt> read() {
    Token start = cursor.peek();
    int mark = cursor.pos;
    Optional<Stmt> read =
        cursor.attempt(() -> annotated(start)).or(() -> cursor.attempt(() -> assigned(start)));
    if (read.isPresent()) {
      return read;
    }
    Optional<Expr> target = cursor.attempt(this::singleTarget);
    if (target.isPresent() && grammar.simple.augmentedOperator() != null) {
      cursor.pos = mark;
      return cursor.attempt(() -> augmented(start));
    }
    cursor.pos = mark;
    if (cursor.explaining) {
      explain(mark);
    }
    return Optional.empty();
  }

  private Stmt annotated(Token start) {
    Expr target = singleTarget();
    cursor.expect(Kind.COLON);
    Expr annotation = grammar.expressions.expression();
    Optional<Expr> value = Optional.empty();
    if (cursor.at(Kind.EQUAL)) {
      value =
          cursor.attempt(
              () -> {
                cursor.next();
                return grammar.expressions.yieldOrStarExpressions();
              });
    }
    boolean simple = target instanceof Expr.Name && start.is(Kind.NAME);
    return new Stmt.AnnAssign(cursor.from(start), target, annotation, value, simple);
  }

  private Expr singleTarget() {
    Expr target = grammar.operators.primary();
    if (target instanceof Expr.Tuple || target instanceof Expr.ListDisplay) {
      throw cursor.mismatch();
    }
    return grammar.targets.with(target, Context.STORE);
  }

  private Stmt assigned(Token start) {
    List<Expr> targets = new ArrayList<>();
    Optional<Expr> target = cursor.attempt(this::targetAndEqual);
    while (target.isPresent()) {
      targets.add(target.get());
      target = cursor.attempt(this::targetAndEqual);
    }
    if (targets.isEmpty()) {
      throw cursor.mismatch();
    }
    Expr value = grammar.expressions.yieldOrStarExpressions();
    if (cursor.at(Kind.EQUAL)) {
      throw cursor.mismatch();
    }
    return new Stmt.Assign(cursor.from(start), targets, value);
  }

  private Expr targetAndEqual() {
    Expr target = grammar.targets.starTargets();
    cursor.expect(Kind.EQUAL);
    return target;
  }

  private Stmt augmented(Token start) {
    Expr target = singleTarget();
    Operator op = grammar.simple.augmentedOperator();
    if (op == null) {
      throw cursor.mismatch();
    }
    cursor.next();
    Expr value = grammar.expressions.yieldOrStarExpressions();
    return new Stmt.AugAssign(cursor.from(start), target, op, value);
  }

  private void explain(int start) {
    annotatedTuple();
    cursor.pos = start;
    annotatedExpression();
    cursor.pos = start;
    assignedExpression();
    cursor.pos = start;
    assignedYield();
    cursor.pos = start;
    augmentedExpression();
    cursor.pos = start;
  }

  private boolean atAnnotation() {
    return cursor.accept(Kind.COLON) && cursor.attempt(grammar.expressions::expression).isPresent();
  }

  private void annotatedTuple() {
    int start = cursor.pos;
    Optional<Expr> display = cursor.attempt(this::displayInParentheses);
    if (display.isPresent() && atAnnotation()) {
      throw cursor.error(
          "only single target (not " + ExpressionNames.of(display.get()) + ") can be annotated",
          display.get().span());
    }
    cursor.pos = start;
    Optional<Expr> first = cursor.attempt(grammar.expressions::starNamedExpression);
    if (first.isEmpty() || !cursor.accept(Kind.COMMA)) {
      return;
    }
    while (cursor
        .attempt(
            () ->
                grammar.expressions.commaSeparatedRest(
                    grammar.expressions.starNamedExpression(),
                    grammar.expressions::starNamedExpression))
        .isPresent()) {
      continue;
    }
    if (atAnnotation()) {
      throw cursor.error("only single target (not tuple) can be annotated", first.get().span());
    }
  }

  /** {@code invalid_ann_assign_target}. */
  private Expr displayInParentheses() {
    if (cursor.at(Kind.LSQB)) {
      return grammar.atoms.listOnly();
    }
    Optional<Expr> tuple = cursor.attempt(grammar.atoms::tupleOrGenerator);
    if (tuple.isPresent() && tuple.get() instanceof Expr.Tuple) {
      return tuple.get();
    }
    if (tuple.isPresent()) {
      throw cursor.mismatch();
    }
    cursor.expect(Kind.LPAR);
    Expr inner = displayInParentheses();
    cursor.expect(Kind.RPAR);
    return inner;
  }

  private void annotatedExpression() {
    Optional<Expr> target = cursor.attempt(grammar.expressions::expression);
    if (target.isPresent() && atAnnotation()) {
      throw cursor.error("illegal target for annotation", target.get().span());
    }
  }

  private void skipTargets() {
    while (cursor.attempt(this::targetAndEqual).isPresent()) {
      continue;
    }
  }

  private void assignedExpression() {
    skipTargets();
    Optional<Expr> target = cursor.attempt(grammar.expressions::starExpressions);
    if (target.isPresent() && cursor.at(Kind.EQUAL)) {
      grammar.targets.reject(target.get(), Purpose.ASSIGN);
    }
  }

  private void assignedYield() {
    skipTargets();
    if (!cursor.at(Kind.YIELD)) {
      return;
    }
    Optional<Expr> target = cursor.attempt(() -> grammar.expressions.yield());
    if (target.isPresent() && cursor.at(Kind.EQUAL)) {
      throw cursor.error("assignment to yield expression not possible", target.get().span());
    }
  }

  private void augmentedExpression() {
    Optional<Expr> target = cursor.attempt(grammar.expressions::starExpressions);
    if (target.isEmpty() || grammar.simple.augmentedOperator() == null) {
      return;
    }
    cursor.next();
    if (cursor.attempt(grammar.expressions::yieldOrStarExpressions).isPresent()) {
      throw cursor.error(
          "'"
              + ExpressionNames.of(target.get())
              + "' is an illegal expression for augmented assignment",
          target.get().span());
    }
  }
}
