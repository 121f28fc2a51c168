package org.cellscope.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellscope.syntax.Expr.Context;

/** Atoms, displays and comprehensions (language reference, section 6.2). */
final class Atoms {
  private final Grammar grammar;
  private final Cursor cursor;
  private final ExpressionHints hints;

  /** The braces of which the first pass has looked at the items again. */
  private final Set<Integer> explainedBraces = new HashSet<>();

  Atoms(Grammar grammar) {
    this.grammar = grammar;
    this.hints = new ExpressionHints(grammar);
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
    if (!cursor.explaining) {
      return parentheses();
    }
    Optional<Expr> read = cursor.attempt(this::parentheses);
    if (read.isEmpty()) {
      hints.group();
      hints.comprehension();
      throw cursor.mismatch();
    }
    return read.get();
  }

  /** A tuple or a generator expression, not an expression in parentheses. */
  Expr tupleOrGenerator() {
    Token start = cursor.peek();
    if (!start.is(Kind.LPAR)) {
      throw cursor.mismatch();
    }
    Expr value = parentheses();
    boolean own = value.span().line() == start.line() && value.span().column() == start.column();
    if (!own) {
      throw cursor.mismatch();
    }
    return value;
  }

  private Expr parentheses() {
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
      rejectStarred(first);
      List<Comprehension> generators = comprehensions();
      cursor.expect(Kind.RPAR);
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
    if (!cursor.explaining) {
      return brackets();
    }
    Optional<Expr> read = cursor.attempt(this::brackets);
    if (read.isEmpty()) {
      hints.comprehension();
      throw cursor.mismatch();
    }
    return read.get();
  }

  /** A list display, not a comprehension. */
  Expr listOnly() {
    Expr value = brackets();
    if (!(value instanceof Expr.ListDisplay)) {
      throw cursor.mismatch();
    }
    return value;
  }

  private Expr brackets() {
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
    if (!cursor.explaining) {
      return plainBraces();
    }
    Optional<Expr> dict = cursor.attempt(this::dict);
    if (dict.isPresent()) {
      return dict.get();
    }
    hints.dictItems();
    Optional<Expr> set = cursor.attempt(this::set);
    if (set.isPresent()) {
      return set.get();
    }
    hints.dictComprehension();
    hints.comprehension();
    throw cursor.mismatch();
  }

  /** What is wrong with the items of a dict is an error in the first pass, too. */
  private Expr plainBraces() {
    int start = cursor.pos;
    Optional<Expr> read = cursor.attempt(this::dictOrSet);
    if (read.isPresent()) {
      return read.get();
    }
    if (explainedBraces.add(start)) {
      hints.dictItems();
    }
    throw cursor.mismatch();
  }

  /** Without explanations the first element is read once for all kinds of braces. */
  private Expr dictOrSet() {
    Token start = cursor.next();
    if (cursor.at(Kind.RBRACE) || cursor.at(Kind.DOUBLESTAR)) {
      return dictItems(start, new ArrayList<>());
    }
    Token first = cursor.peek();
    Expr element = grammar.expressions.starNamedExpression();
    if (!cursor.at(Kind.COLON)) {
      return setItems(start, element);
    }
    boolean bareWalrus = element instanceof Expr.NamedExpr && first.is(Kind.NAME);
    if (element instanceof Expr.Starred || bareWalrus) {
      throw cursor.mismatch();
    }
    cursor.next();
    Expr value = grammar.expressions.expression();
    return dictItemsBehind(start, new DictItem(Optional.of(element), value));
  }

  private Expr set() {
    Token start = cursor.next();
    return setItems(start, grammar.expressions.starNamedExpression());
  }

  private Expr setItems(Token start, Expr first) {
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

  private Expr dict() {
    Token start = cursor.next();
    return cursor.at(Kind.RBRACE)
        ? dictItems(start, new ArrayList<>())
        : dictItemsBehind(start, dictItem());
  }

  private Expr dictItemsBehind(Token start, DictItem first) {
    if (first.key().isPresent() && atComprehension()) {
      List<Comprehension> generators = comprehensions();
      cursor.expect(Kind.RBRACE);
      return new Expr.DictComp(cursor.from(start), first.key().get(), first.value(), generators);
    }
    List<DictItem> items = new ArrayList<>();
    items.add(first);
    if (cursor.accept(Kind.COMMA)) {
      return dictItems(start, items);
    }
    return dict(start, items);
  }

  private Expr dictItems(Token start, List<DictItem> items) {
    while (!cursor.at(Kind.RBRACE)) {
      items.add(dictItem());
      if (!cursor.accept(Kind.COMMA)) {
        break;
      }
    }
    return dict(start, items);
  }

  private Expr dict(Token start, List<DictItem> items) {
    cursor.expect(Kind.RBRACE);
    return new Expr.Dict(
        cursor.from(start),
        items.stream().map(DictItem::key).toList(),
        items.stream().map(DictItem::value).toList());
  }

  /** {@code key: value}, or {@code **value} without a key. */
  record DictItem(Optional<Expr> key, Expr value) {}

  DictItem dictItem() {
    if (cursor.accept(Kind.DOUBLESTAR)) {
      return new DictItem(Optional.empty(), grammar.operators.bitwiseOr());
    }
    Expr key = grammar.expressions.expression();
    cursor.expect(Kind.COLON);
    return new DictItem(Optional.of(key), grammar.expressions.expression());
  }

  boolean atComprehension() {
    return cursor.at(Kind.FOR) || cursor.at(Kind.ASYNC) && cursor.at(1, Kind.FOR);
  }

  /** {@code for_if_clauses}. */
  List<Comprehension> comprehensions() {
    List<Comprehension> all = new ArrayList<>();
    do {
      boolean isAsync = cursor.accept(Kind.ASYNC);
      all.add(comprehension(isAsync));
    } while (atComprehension());
    return all;
  }

  private Comprehension comprehension(boolean isAsync) {
    Expr target = grammar.targets.forTarget();
    Expr iter = grammar.expressions.disjunction();
    List<Expr> ifs = new ArrayList<>();
    while (cursor.at(Kind.IF)) {
      int mark = cursor.pos++;
      Optional<Expr> condition = cursor.attempt(grammar.expressions::comprehensionCondition);
      if (condition.isEmpty()) {
        cursor.pos = mark;
        break;
      }
      ifs.add(condition.get());
    }
    return new Comprehension(target, iter, ifs, isAsync);
  }
}
