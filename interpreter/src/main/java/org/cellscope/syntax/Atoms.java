package org.cellscope.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.source.Span;
import org.cellscope.syntax.Expr.Context;

/** Atoms, displays and comprehensions (language reference, section 6.2). */
final class Atoms {
  private final Grammar grammar;
  private final Cursor cursor;

  Atoms(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  Expr atom() {
    Token token = cursor.peek();
    return switch (token.kind()) {
      case NAME -> {
        cursor.pos++;
        yield new Expr.Name(token.span(), token.text(), Context.LOAD);
      }
      case TRUE -> constant(Literal.Singleton.TRUE);
      case FALSE -> constant(Literal.Singleton.FALSE);
      case NONE -> constant(Literal.Singleton.NONE);
      case ELLIPSIS -> constant(Literal.Singleton.ELLIPSIS);
      case NUMBER -> number();
      case STRING, FSTRING_START -> grammar.strings.strings();
      case LPAR -> parenthesised();
      case LSQB -> list();
      case LBRACE -> braces();
      default -> throw cursor.mismatch();
    };
  }

  Expr number() {
    Token token = cursor.expect(Kind.NUMBER);
    Literal value = NumberLiterals.value(token, cursor);
    return new Expr.Constant(token.span(), value, false);
  }

  private Expr constant(Literal value) {
    Token token = cursor.next();
    return new Expr.Constant(token.span(), value, false);
  }

  private Expr parenthesised() {
    Token start = cursor.next();
    if (cursor.accept(Kind.RPAR)) {
      return new Expr.Tuple(cursor.from(start), List.of(), Context.LOAD);
    }
    if (cursor.at(Kind.YIELD)) {
      Expr value = grammar.expressions.yield();
      cursor.expect(Kind.RPAR);
      return value;
    }
    Expr first = grammar.expressions.starNamedExpression();
    if (atComprehension()) {
      List<Comprehension> generators = comprehensions();
      cursor.expect(Kind.RPAR);
      rejectStarred(first);
      return new Expr.GeneratorExp(cursor.from(start), first, generators);
    }
    if (cursor.at(Kind.COMMA)) {
      List<Expr> elements =
          grammar.expressions.commaSeparatedRest(first, grammar.expressions::starNamedExpression);
      cursor.expect(Kind.RPAR);
      return new Expr.Tuple(cursor.from(start), elements, Context.LOAD);
    }
    cursor.expect(Kind.RPAR);
    rejectStarred(first);
    return first;
  }

  private void rejectStarred(Expr element) {
    if (element instanceof Expr.Starred) {
      throw cursor.mismatch();
    }
  }

  private Expr list() {
    Token start = cursor.next();
    if (cursor.accept(Kind.RSQB)) {
      return new Expr.ListDisplay(cursor.from(start), List.of(), Context.LOAD);
    }
    Expr first = grammar.expressions.starNamedExpression();
    if (atComprehension()) {
      rejectStarred(first);
      List<Comprehension> generators = comprehensions();
      cursor.expect(Kind.RSQB);
      return new Expr.ListComp(cursor.from(start), first, generators);
    }
    List<Expr> elements =
        grammar.expressions.commaSeparatedRest(first, grammar.expressions::starNamedExpression);
    cursor.expect(Kind.RSQB);
    return new Expr.ListDisplay(cursor.from(start), elements, Context.LOAD);
  }

  private Expr braces() {
    Token start = cursor.next();
    if (cursor.accept(Kind.RBRACE)) {
      return new Expr.Dict(cursor.from(start), List.of(), List.of());
    }
    if (cursor.at(Kind.DOUBLESTAR)) {
      return dict(start, new ArrayList<>(), new ArrayList<>());
    }
    Token keyStart = cursor.peek();
    Expr first = grammar.expressions.starNamedExpression();
    if (cursor.at(Kind.COLON)) {
      return dictFrom(start, keyStart, first);
    }
    if (atComprehension()) {
      rejectStarred(first);
      List<Comprehension> generators = comprehensions();
      cursor.expect(Kind.RBRACE);
      return new Expr.SetComp(cursor.from(start), first, generators);
    }
    List<Expr> elements =
        grammar.expressions.commaSeparatedRest(first, grammar.expressions::starNamedExpression);
    cursor.expect(Kind.RBRACE);
    return new Expr.Set(cursor.from(start), elements);
  }

  private Expr dictFrom(Token start, Token keyStart, Expr key) {
    boolean bare = key instanceof Expr.NamedExpr && keyStart.is(Kind.NAME);
    if (key instanceof Expr.Starred || bare) {
      throw cursor.mismatch();
    }
    cursor.next();
    Expr value = grammar.expressions.expression();
    if (atComprehension()) {
      List<Comprehension> generators = comprehensions();
      cursor.expect(Kind.RBRACE);
      return new Expr.DictComp(cursor.from(start), key, value, generators);
    }
    List<Optional<Expr>> keys = new ArrayList<>();
    List<Expr> values = new ArrayList<>();
    keys.add(Optional.of(key));
    values.add(value);
    if (!cursor.accept(Kind.COMMA)) {
      cursor.expect(Kind.RBRACE);
      return new Expr.Dict(cursor.from(start), keys, values);
    }
    return dict(start, keys, values);
  }

  private Expr dict(Token start, List<Optional<Expr>> keys, List<Expr> values) {
    while (!cursor.at(Kind.RBRACE)) {
      if (cursor.accept(Kind.DOUBLESTAR)) {
        values.add(grammar.expressions.bitwiseOr());
        keys.add(Optional.empty());
      } else {
        Expr key = grammar.expressions.expression();
        cursor.expect(Kind.COLON);
        values.add(grammar.expressions.expression());
        keys.add(Optional.of(key));
      }
      if (!cursor.accept(Kind.COMMA)) {
        break;
      }
    }
    cursor.expect(Kind.RBRACE);
    Span span = cursor.from(start);
    return new Expr.Dict(span, keys, values);
  }

  boolean atComprehension() {
    return cursor.at(Kind.FOR) || cursor.at(Kind.ASYNC) && cursor.at(1, Kind.FOR);
  }

  /** {@code for_if_clauses}. */
  List<Comprehension> comprehensions() {
    List<Comprehension> all = new ArrayList<>();
    do {
      boolean isAsync = cursor.accept(Kind.ASYNC);
      cursor.expect(Kind.FOR);
      Expr target = grammar.targets.starTargets();
      cursor.expect(Kind.IN);
      Expr iter = grammar.expressions.disjunction();
      List<Expr> ifs = new ArrayList<>();
      while (cursor.accept(Kind.IF)) {
        ifs.add(grammar.expressions.disjunction());
      }
      all.add(new Comprehension(target, iter, ifs, isAsync));
    } while (atComprehension());
    return all;
  }
}
