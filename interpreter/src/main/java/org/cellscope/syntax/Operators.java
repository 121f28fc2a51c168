package org.cellscope.syntax;

import java.util.Optional;
import org.cellscope.source.Span;
import org.cellscope.syntax.Cursor.Rule;
import org.cellscope.syntax.Expr.Context;
import org.jspecify.annotations.Nullable;

/** Arithmetic and bitwise operators, and primaries (language reference, sections 6.3 to 6.9). */
final class Operators {
  private static final int TIGHTEST = 5;

  private final Grammar grammar;
  private final Cursor cursor;
  private final ExpressionHints hints;

  Operators(Grammar grammar) {
    this.grammar = grammar;
    this.hints = new ExpressionHints(grammar);
    this.cursor = grammar.cursor;
  }

  Expr bitwiseOr() {
    return cursor.remembers()
        ? cursor.remember(Rule.BITWISE_OR, Expr.class, () -> binary(0))
        : binary(0);
  }

  /** A chain of operators that bind at least as tightly as a level, joined from the left. */
  private Expr binary(int level) {
    Token start = cursor.peek();
    Expr left = factor();
    while (true) {
      Operator op = binaryOperator();
      if (op == null || levelOf(op) < level) {
        return left;
      }
      int mark = cursor.pos++;
      int next = levelOf(op) + 1;
      Optional<Expr> right = cursor.attempt(() -> next > TIGHTEST ? factor() : binary(next));
      if (right.isEmpty()) {
        cursor.pos = mark;
        return left;
      }
      left = new Expr.BinOp(cursor.from(start), left, op, right.get());
    }
  }

  private @Nullable Operator binaryOperator() {
    return switch (cursor.kind()) {
      case VBAR -> Operator.BIT_OR;
      case CIRCUMFLEX -> Operator.BIT_XOR;
      case AMPER -> Operator.BIT_AND;
      case LEFTSHIFT -> Operator.L_SHIFT;
      case RIGHTSHIFT -> Operator.R_SHIFT;
      case PLUS -> Operator.ADD;
      case MINUS -> Operator.SUB;
      case STAR -> Operator.MULT;
      case SLASH -> Operator.DIV;
      case DOUBLESLASH -> Operator.FLOOR_DIV;
      case PERCENT -> Operator.MOD;
      case AT -> Operator.MAT_MULT;
      default -> null;
    };
  }

  private static int levelOf(Operator op) {
    return switch (op) {
      case BIT_OR -> 0;
      case BIT_XOR -> 1;
      case BIT_AND -> 2;
      case L_SHIFT, R_SHIFT -> 3;
      case ADD, SUB -> 4;
      case MULT, DIV, FLOOR_DIV, MOD, MAT_MULT -> TIGHTEST;
      case POW -> TIGHTEST + 1;
    };
  }

  private Expr factor() {
    Expr.UnaryOperator op =
        switch (cursor.kind()) {
          case PLUS -> Expr.UnaryOperator.PLUS;
          case MINUS -> Expr.UnaryOperator.MINUS;
          case TILDE -> Expr.UnaryOperator.INVERT;
          default -> null;
        };
    if (op == null) {
      return power();
    }
    cursor.enter(1);
    Token start = cursor.next();
    Expr operand = factor();
    cursor.leave(1);
    return new Expr.UnaryOp(cursor.from(start), op, operand);
  }

  private Expr power() {
    Token start = cursor.peek();
    Expr left = awaited();
    if (!cursor.at(Kind.DOUBLESTAR)) {
      return left;
    }
    int mark = cursor.pos++;
    cursor.enter(2);
    Optional<Expr> right = cursor.attempt(this::factor);
    cursor.leave(2);
    if (right.isEmpty()) {
      cursor.pos = mark;
      return left;
    }
    return new Expr.BinOp(cursor.from(start), left, Operator.POW, right.get());
  }

  private Expr awaited() {
    if (!cursor.at(Kind.AWAIT)) {
      return primary();
    }
    Token start = cursor.next();
    Expr value = primary();
    return new Expr.Await(cursor.from(start), value);
  }

  /** An atom with attributes, calls and subscripts behind it. */
  Expr primary() {
    return cursor.remembers()
        ? cursor.remember(Rule.PRIMARY, Expr.class, this::trailers)
        : trailers();
  }

  private Expr trailers() {
    Token start = cursor.peek();
    Expr result = grammar.atoms.atom();
    while (true) {
      Expr value = result;
      int mark = cursor.pos;
      Optional<Expr> more =
          switch (cursor.kind()) {
            case DOT -> cursor.attempt(() -> attribute(start, value));
            case LPAR -> cursor.attempt(() -> grammar.calls.call(start, value));
            case LSQB -> {
              explainComprehension();
              yield cursor.attempt(() -> grammar.calls.subscript(start, value));
            }
            case LBRACE -> {
              explainComprehension();
              yield Optional.empty();
            }
            default -> Optional.empty();
          };
      if (more.isEmpty()) {
        cursor.pos = mark;
        return result;
      }
      result = more.get();
    }
  }

  /** A generator expression may stand here, and its explanations fit other brackets as well. */
  private void explainComprehension() {
    if (cursor.explaining) {
      hints.comprehension();
    }
  }

  private Expr attribute(Token start, Expr value) {
    cursor.next();
    Token name = cursor.expect(Kind.NAME);
    Span span = cursor.from(start);
    return new Expr.Attribute(span, value, name.text(), Context.LOAD);
  }
}
