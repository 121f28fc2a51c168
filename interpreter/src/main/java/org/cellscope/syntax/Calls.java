package org.cellscope.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.source.Span;
import org.cellscope.syntax.Expr.Context;

/** Calls and subscripts (language reference, sections 6.3.2 to 6.3.4). */
final class Calls {
  /** The arguments of a call or of a class. */
  record CallArguments(List<Expr> positional, List<Keyword> keywords) {}

  private final Grammar grammar;
  private final Cursor cursor;
  private final ArgumentHints hints;
  private final ExpressionHints expressionHints;

  Calls(Grammar grammar) {
    this.grammar = grammar;
    this.hints = new ArgumentHints(grammar);
    this.expressionHints = new ExpressionHints(grammar);
    this.cursor = grammar.cursor;
  }

  Expr call(Token start, Expr function) {
    Token open = cursor.next();
    if (cursor.accept(Kind.RPAR)) {
      return new Expr.Call(cursor.from(start), function, List.of(), List.of());
    }
    CallArguments args = arguments(Optional.of(open));
    cursor.expect(Kind.RPAR);
    return new Expr.Call(cursor.from(start), function, args.positional(), args.keywords());
  }

  /**
   * {@code arguments}, up to the closing parenthesis.
   *
   * @param open the parenthesis of a call, whose only argument may be a bare generator expression
   */
  CallArguments arguments(Optional<Token> open) {
    if (!cursor.remembers()) {
      return plainArguments(open);
    }
    if (open.isPresent()) {
      Optional<Expr> generator = cursor.attempt(() -> onlyGenerator(open.get()));
      if (generator.isPresent()) {
        return new CallArguments(List.of(generator.get()), List.of());
      }
      if (cursor.explaining) {
        cursor.pos--;
        expressionHints.comprehension();
        cursor.pos++;
      }
    }
    return cursor.remember(Cursor.Rule.ARGUMENTS, CallArguments.class, hints::arguments);
  }

  private Expr onlyGenerator(Token open) {
    Expr element = grammar.expressions.assignmentExpressionOrExpression();
    if (!grammar.atoms.atComprehension()) {
      throw cursor.mismatch();
    }
    return generator(open, element);
  }

  private CallArguments plainArguments(Optional<Token> open) {
    List<Expr> positional = new ArrayList<>();
    List<Keyword> keywords = new ArrayList<>();
    boolean unpacked = false;
    while (!cursor.at(Kind.RPAR)) {
      Token start = cursor.peek();
      if (cursor.accept(Kind.DOUBLESTAR)) {
        Expr value = grammar.expressions.expression();
        keywords.add(new Keyword(cursor.from(start), Optional.empty(), value));
        unpacked = true;
      } else if (start.is(Kind.STAR)) {
        if (unpacked) {
          throw cursor.mismatch();
        }
        positional.add(grammar.expressions.starredExpression());
      } else if (start.is(Kind.NAME) && cursor.at(1, Kind.EQUAL)) {
        cursor.pos += 2;
        Expr value = grammar.expressions.expression();
        keywords.add(new Keyword(cursor.from(start), Optional.of(start.text()), value));
      } else {
        if (!keywords.isEmpty()) {
          throw cursor.mismatch();
        }
        Expr value = grammar.expressions.namedExpression();
        if (open.isPresent() && positional.isEmpty() && grammar.atoms.atComprehension()) {
          return new CallArguments(List.of(generator(open.get(), value)), List.of());
        }
        positional.add(value);
        if (cursor.at(Kind.EQUAL)) {
          throw cursor.mismatch();
        }
      }
      if (!cursor.accept(Kind.COMMA)) {
        break;
      }
    }
    return new CallArguments(positional, keywords);
  }

  private Expr generator(Token open, Expr element) {
    List<Comprehension> generators = grammar.atoms.comprehensions();
    Token close = cursor.peek();
    if (!close.is(Kind.RPAR)) {
      throw cursor.mismatch();
    }
    Span span = new Span(open.line(), open.column(), close.endLine(), close.endColumn());
    return new Expr.GeneratorExp(span, element, generators);
  }

  Expr subscript(Token start, Expr value) {
    cursor.next();
    Expr slice = slices();
    cursor.expect(Kind.RSQB);
    return new Expr.Subscript(cursor.from(start), value, slice, Context.LOAD);
  }

  private Expr slices() {
    Token start = cursor.peek();
    Expr first = element();
    if (!cursor.at(Kind.COMMA)) {
      if (first instanceof Expr.Starred) {
        return new Expr.Tuple(cursor.from(start), List.of(first), Context.LOAD);
      }
      return first;
    }
    List<Expr> all = grammar.expressions.commaSeparatedRest(first, this::element);
    return new Expr.Tuple(cursor.from(start), all, Context.LOAD);
  }

  private Expr element() {
    return cursor.at(Kind.STAR) ? grammar.expressions.starredExpression() : slice();
  }

  private Expr slice() {
    Token start = cursor.peek();
    if (cursor.explaining) {
      Optional<Expr> range = cursor.attempt(() -> range(start));
      return range.orElseGet(grammar.expressions::namedExpression);
    }
    Optional<Expr> lower = Optional.empty();
    if (!start.is(Kind.COLON)) {
      Expr value = grammar.expressions.namedExpression();
      if (!cursor.at(Kind.COLON) || value instanceof Expr.NamedExpr && isBare(start)) {
        return value;
      }
      lower = Optional.of(value);
    }
    return range(start, lower);
  }

  private Expr range(Token start) {
    return range(start, cursor.attempt(grammar.expressions::expression));
  }

  private Expr range(Token start, Optional<Expr> lower) {
    cursor.expect(Kind.COLON);
    Optional<Expr> upper = cursor.attempt(grammar.expressions::expression);
    Optional<Expr> step = Optional.empty();
    if (cursor.accept(Kind.COLON)) {
      step = cursor.attempt(grammar.expressions::expression);
    }
    return new Expr.Slice(cursor.from(start), lower, upper, step);
  }

  private static boolean isBare(Token start) {
    return start.is(Kind.NAME);
  }
}
