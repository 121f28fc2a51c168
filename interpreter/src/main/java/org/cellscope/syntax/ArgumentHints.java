package org.cellscope.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.source.Span;
import org.cellscope.syntax.Calls.CallArguments;

/**
 * Reads the arguments of a call in the second pass, rule by rule, as what is wrong with them
 * depends on how far each rule gets.
 */
final class ArgumentHints {
  private final Grammar grammar;
  private final Cursor cursor;

  ArgumentHints(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** Arguments up to a closing parenthesis, or an explanation why they are none. */
  CallArguments arguments() {
    int start = cursor.pos;
    Optional<CallArguments> args = cursor.attempt(this::args);
    if (args.isPresent()) {
      cursor.accept(Kind.COMMA);
      if (cursor.at(Kind.RPAR)) {
        return args.get();
      }
    }
    cursor.pos = start;
    if (cursor.explaining) {
      explain(start);
    }
    throw cursor.mismatch();
  }

  private void explain(int start) {
    unpackingAfterKeywords();
    cursor.pos = start;
    generatorBeforeArguments();
    cursor.pos = start;
    assignedGenerator();
    cursor.pos = start;
    missingValue();
    cursor.pos = start;
    generatorAfterArguments();
    cursor.pos = start;
    laterGenerator();
    cursor.pos = start;
    positionalAfterKeywords();
    cursor.pos = start;
  }

  private void unpackingAfterKeywords() {
    Optional<CallArguments> args = cursor.attempt(this::args);
    if (args.isEmpty() || args.get().keywords().isEmpty()) {
      return;
    }
    Token comma = cursor.peek();
    if (cursor.accept(Kind.COMMA)
        && cursor.at(Kind.STAR)
        && cursor.attempt(grammar.expressions::starredExpression).isPresent()
        && !cursor.at(Kind.EQUAL)) {
      while (cursor.at(Kind.COMMA) && cursor.at(1, Kind.STAR)) {
        cursor.next();
        if (cursor.attempt(grammar.expressions::starredExpression).isEmpty()) {
          break;
        }
      }
      throw cursor.errorFrom(
          comma.span(), "iterable argument unpacking follows keyword argument unpacking");
    }
  }

  private void generatorBeforeArguments() {
    Optional<Expr> element = cursor.attempt(grammar.expressions::expression);
    if (element.isEmpty()) {
      return;
    }
    Optional<List<Comprehension>> clauses = clauses();
    if (clauses.isPresent() && cursor.accept(Kind.COMMA)) {
      cursor.fits(this::args);
      throw cursor.error(
          "Generator expression must be parenthesized", upTo(element.get(), clauses.get()));
    }
  }

  private static Span upTo(Expr element, List<Comprehension> clauses) {
    Comprehension last = clauses.getLast();
    Expr end = last.ifs().isEmpty() ? last.iter() : last.ifs().getLast();
    return element.span().to(end.span());
  }

  private Optional<List<Comprehension>> clauses() {
    return grammar.atoms.atComprehension()
        ? cursor.attempt(grammar.atoms::comprehensions)
        : Optional.empty();
  }

  private void assignedGenerator() {
    Token name = cursor.peek();
    if (!name.is(Kind.NAME) || !cursor.at(1, Kind.EQUAL)) {
      return;
    }
    Token equal = cursor.token(cursor.pos + 1);
    cursor.pos += 2;
    if (cursor.attempt(grammar.expressions::expression).isPresent() && clauses().isPresent()) {
      throw cursor.error(
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
          name.span().to(equal.span()));
    }
  }

  private void missingValue() {
    int start = cursor.pos;
    if (cursor.attempt(this::args).isEmpty() || !cursor.accept(Kind.COMMA)) {
      cursor.pos = start;
    }
    if (cursor.at(Kind.NAME)
        && cursor.at(1, Kind.EQUAL)
        && (cursor.at(2, Kind.COMMA) || cursor.at(2, Kind.RPAR))) {
      throw cursor.error(
          "expected argument value expression",
          cursor.peek().span().to(cursor.token(cursor.pos + 1).span()));
    }
  }

  private void generatorAfterArguments() {
    Optional<CallArguments> args = cursor.attempt(this::args);
    if (args.isEmpty()) {
      return;
    }
    Optional<List<Comprehension>> clauses = clauses();
    int positional = args.get().positional().size();
    if (clauses.isPresent() && positional > 1) {
      throw cursor.error(
          "Generator expression must be parenthesized",
          upTo(args.get().positional().getLast(), clauses.get()));
    }
  }

  private void laterGenerator() {
    if (cursor.attempt(this::args).isEmpty() || !cursor.accept(Kind.COMMA)) {
      return;
    }
    Optional<Expr> element = cursor.attempt(grammar.expressions::expression);
    Optional<List<Comprehension>> clauses = element.isEmpty() ? Optional.empty() : clauses();
    if (element.isPresent() && clauses.isPresent()) {
      throw cursor.error(
          "Generator expression must be parenthesized", upTo(element.get(), clauses.get()));
    }
  }

  private void positionalAfterKeywords() {
    Optional<CallArguments> args = cursor.attempt(this::args);
    if (args.isEmpty() || !cursor.accept(Kind.COMMA) || cursor.attempt(this::args).isEmpty()) {
      return;
    }
    List<Keyword> keywords = args.get().keywords();
    boolean unpacking = keywords.stream().anyMatch(keyword -> keyword.name().isEmpty());
    throw cursor.errorAtFurthest(
        unpacking
            ? "positional argument follows keyword argument unpacking"
            : "positional argument follows keyword argument");
  }

  /** {@code args}: as many as fit. */
  private CallArguments args() {
    List<Expr> positional = new ArrayList<>();
    List<Keyword> keywords = new ArrayList<>();
    Optional<Expr> first = cursor.attempt(this::positional);
    if (first.isPresent()) {
      positional.addAll(
          grammar.expressions.commaSeparatedKeepingLast(first.get(), this::positional));
      int mark = cursor.pos;
      if (!cursor.accept(Kind.COMMA) || !keywords(positional, keywords)) {
        cursor.pos = mark;
      }
    } else if (!keywords(positional, keywords)) {
      throw cursor.mismatch();
    }
    return new CallArguments(positional, keywords);
  }

  private Expr positional() {
    if (cursor.at(Kind.STAR)) {
      return grammar.expressions.starredExpression();
    }
    Expr value = grammar.expressions.assignmentExpressionOrExpression();
    if (cursor.at(Kind.EQUAL)) {
      throw cursor.mismatch();
    }
    return value;
  }

  private boolean keywords(List<Expr> positional, List<Keyword> keywords) {
    boolean any = keywordSeries(positional, keywords, Kind.STAR);
    int mark = cursor.pos;
    if (!any) {
      return keywordSeries(positional, keywords, Kind.DOUBLESTAR);
    }
    if (!cursor.accept(Kind.COMMA) || !keywordSeries(positional, keywords, Kind.DOUBLESTAR)) {
      cursor.pos = mark;
    }
    return true;
  }

  /** Keywords mixed with one kind of unpacking. */
  private boolean keywordSeries(List<Expr> positional, List<Keyword> keywords, Kind stars) {
    boolean any = false;
    int mark = cursor.pos;
    while (keyword(positional, keywords, stars)) {
      any = true;
      mark = cursor.pos;
      if (!cursor.accept(Kind.COMMA)) {
        return true;
      }
    }
    cursor.pos = mark;
    return any;
  }

  private boolean keyword(List<Expr> positional, List<Keyword> keywords, Kind stars) {
    int mark = cursor.pos;
    if (cursor.explaining) {
      keywordHint();
      cursor.pos = mark;
    }
    Token start = cursor.peek();
    if (start.is(Kind.NAME) && cursor.at(1, Kind.EQUAL)) {
      cursor.pos += 2;
      Optional<Expr> value = cursor.attempt(grammar.expressions::expression);
      if (value.isPresent()) {
        keywords.add(new Keyword(cursor.from(start), Optional.of(start.text()), value.get()));
        return true;
      }
    } else if (start.is(stars)) {
      if (stars == Kind.STAR) {
        Optional<Expr> starred = cursor.attempt(grammar.expressions::starredExpression);
        if (starred.isPresent()) {
          positional.add(starred.get());
          return true;
        }
      } else {
        cursor.next();
        Optional<Expr> value = cursor.attempt(grammar.expressions::expression);
        if (value.isPresent()) {
          keywords.add(new Keyword(cursor.from(start), Optional.empty(), value.get()));
          return true;
        }
      }
    }
    cursor.pos = mark;
    return false;
  }

  private void keywordHint() {
    Token start = cursor.peek();
    switch (start.kind()) {
      case TRUE, FALSE, NONE -> {
        if (cursor.at(1, Kind.EQUAL)) {
          throw cursor.error(
              "cannot assign to " + start.text(),
              start.span().to(cursor.token(cursor.pos + 1).span()));
        }
      }
      default -> {}
    }
    int mark = cursor.pos;
    assignedGenerator();
    cursor.pos = mark;
    if (start.is(Kind.DOUBLESTAR)) {
      cursor.next();
      if (cursor.attempt(grammar.expressions::expression).isPresent() && cursor.at(Kind.EQUAL)) {
        grammar.expressions.unpackingAssigned(start, "cannot assign to keyword argument unpacking");
      }
      return;
    }
    if (start.is(Kind.NAME) && cursor.at(1, Kind.EQUAL)) {
      return;
    }
    Optional<Expr> target = cursor.attempt(grammar.expressions::expression);
    if (target.isPresent() && cursor.at(Kind.EQUAL)) {
      throw cursor.error(
          "expression cannot contain assignment, perhaps you meant \"==\"?",
          target.get().span().to(cursor.peek().span()));
    }
  }
}
