package org.cellscope.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.source.Span;

/** Explains expressions that do not parse. Every method returns when it has nothing to say. */
final class ExpressionHints {
  private static final List<String> SOFT_KEYWORDS = List.of("_", "case", "match", "type");

  private final Grammar grammar;
  private final Cursor cursor;

  ExpressionHints(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  private Optional<Expr> disjunction() {
    return cursor.attempt(grammar.expressions::disjunction);
  }

  /** Two expressions side by side, a conditional without else, a lambda cut by a format spec. */
  void expression() {
    int start = cursor.pos;
    juxtaposed();
    cursor.pos = start;
    missingElse();
    cursor.pos = start;
    lambdaInField();
    cursor.pos = start;
    legacyStatement();
    cursor.pos = start;
  }

  private void juxtaposed() {
    if (cursor.at(Kind.NAME) && (cursor.at(1, Kind.STRING) || atSoftKeyword())) {
      return;
    }
    Optional<Expr> first = disjunction();
    if (first.isEmpty()) {
      return;
    }
    Optional<Expr> second = cursor.attemptPlainly(grammar.expressions::lambdaOrConditional);
    if (second.isPresent()
        && !isLegacyName(first.get())
        && cursor.token(cursor.pos - 1).level() > 0) {
      throw cursor.error(
          "invalid syntax. Perhaps you forgot a comma?",
          first.get().span().to(second.get().span()));
    }
  }

  /** CPython takes the first letters of a soft keyword for the whole here. */
  private boolean atSoftKeyword() {
    String name = cursor.peek().text();
    return SOFT_KEYWORDS.stream().anyMatch(word -> word.startsWith(name));
  }

  private static boolean isLegacyName(Expr value) {
    return value instanceof Expr.Name name
        && (name.id().equals("print") || name.id().equals("exec"));
  }

  private void missingElse() {
    Optional<Expr> body = disjunction();
    if (body.isEmpty() || !cursor.accept(Kind.IF)) {
      return;
    }
    Optional<Expr> test = disjunction();
    if (test.isPresent() && !cursor.at(Kind.ELSE) && !cursor.at(Kind.COLON)) {
      throw cursor.error(
          "expected 'else' after 'if' expression", body.get().span().to(test.get().span()));
    }
  }

  private void lambdaInField() {
    Token start = cursor.peek();
    if (!cursor.accept(Kind.LAMBDA)
        || cursor.attempt(() -> grammar.parameters.parameters(true)).isEmpty()
        || !cursor.at(Kind.COLON)) {
      return;
    }
    Token colon = cursor.next();
    if (cursor.at(Kind.FSTRING_MIDDLE)) {
      throw cursor.error(
          "f-string: lambda expressions are not allowed without parentheses",
          start.span().to(colon.span()));
    }
  }

  private void legacyStatement() {
    if (!cursor.at(Kind.NAME)) {
      return;
    }
    Token name = cursor.next();
    if (cursor.at(Kind.LPAR)) {
      return;
    }
    Optional<Expr> rest = cursor.attempt(grammar.expressions::starExpressions);
    if (rest.isPresent() && (name.text().equals("print") || name.text().equals("exec"))) {
      throw cursor.error(
          "Missing parentheses in call to '%s'. Did you mean %s(...)?"
              .formatted(name.text(), name.text()),
          name.span().to(rest.get().span()));
    }
  }

  /** An assignment where an expression stands, or a walrus with a target that is no name. */
  void namedExpression() {
    int start = cursor.pos;
    Optional<Expr> target = cursor.attempt(grammar.expressions::expression);
    if (target.isPresent()
        && cursor.accept(Kind.COLONEQUAL)
        && cursor.attempt(grammar.expressions::expression).isPresent()) {
      throw cursor.error(
          "cannot use assignment expressions with " + ExpressionNames.of(target.get()),
          target.get().span());
    }
    cursor.pos = start;
    nameAssigned();
    cursor.pos = start;
    valueAssigned();
    cursor.pos = start;
  }

  private void nameAssigned() {
    Token name = cursor.peek();
    if (!name.is(Kind.NAME) || !cursor.at(1, Kind.EQUAL)) {
      return;
    }
    cursor.pos += 2;
    Optional<Expr> value = cursor.attempt(grammar.operators::bitwiseOr);
    if (value.isPresent() && !atAssignment()) {
      throw cursor.error(
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
          name.span().to(value.get().span()));
    }
  }

  private void valueAssigned() {
    switch (cursor.kind()) {
      case LSQB -> {
        if (cursor.fits(grammar.atoms::listOnly)) {
          return;
        }
      }
      case LPAR -> {
        if (cursor.fits(grammar.atoms::tupleOrGenerator)) {
          return;
        }
      }
      case TRUE, NONE, FALSE -> {
        return;
      }
      default -> {}
    }
    Optional<Expr> target = cursor.attempt(grammar.operators::bitwiseOr);
    if (target.isEmpty() || !cursor.accept(Kind.EQUAL)) {
      return;
    }
    if (cursor.attempt(grammar.operators::bitwiseOr).isPresent() && !atAssignment()) {
      throw cursor.error(
          "cannot assign to "
              + ExpressionNames.of(target.get())
              + " here. Maybe you meant '==' instead of '='?",
          target.get().span());
    }
  }

  private boolean atAssignment() {
    return cursor.at(Kind.EQUAL) || cursor.at(Kind.COLONEQUAL);
  }

  /** Stars in parentheses that hold one expression. */
  void group() {
    int start = cursor.pos;
    if (!cursor.accept(Kind.LPAR)) {
      return;
    }
    if (cursor.at(Kind.STAR)) {
      Optional<Expr> starred = cursor.attempt(grammar.expressions::starredExpression);
      if (starred.isPresent() && cursor.at(Kind.RPAR)) {
        throw cursor.error("cannot use starred expression here", starred.get().span());
      }
    } else if (cursor.at(Kind.DOUBLESTAR)) {
      Token stars = cursor.next();
      if (cursor.attempt(grammar.expressions::expression).isPresent() && cursor.at(Kind.RPAR)) {
        throw cursor.error("cannot use double starred expression here", stars.span());
      }
    }
    cursor.pos = start;
  }

  /** Stars and tuples before the {@code for} of a comprehension. */
  void comprehension() {
    int start = cursor.pos;
    Token open = cursor.next();
    if (cursor.at(Kind.STAR)) {
      Optional<Expr> starred = cursor.attempt(grammar.expressions::starredExpression);
      if (starred.isPresent() && atClauses()) {
        throw cursor.error(
            "iterable unpacking cannot be used in comprehension", starred.get().span());
      }
    }
    cursor.pos = start + 1;
    if (!open.is(Kind.LPAR)) {
      tupleTarget();
    }
    cursor.pos = start;
  }

  private void tupleTarget() {
    Optional<Expr> first = cursor.attempt(grammar.expressions::starNamedExpression);
    if (first.isEmpty() || !cursor.at(Kind.COMMA)) {
      return;
    }
    Token comma = cursor.next();
    int mark = cursor.pos;
    List<Expr> more = starNamedExpressions();
    Span end = more.isEmpty() ? comma.span() : more.getLast().span();
    if (!more.isEmpty() && !atClauses()) {
      cursor.pos = mark;
      end = comma.span();
    }
    if (atClauses()) {
      throw cursor.error(
          "did you forget parentheses around the comprehension target?",
          first.get().span().to(end));
    }
  }

  private List<Expr> starNamedExpressions() {
    List<Expr> all = new ArrayList<>();
    Optional<Expr> first = cursor.attempt(grammar.expressions::starNamedExpression);
    first.ifPresent(
        e ->
            all.addAll(
                grammar.expressions.commaSeparatedRest(
                    e, grammar.expressions::starNamedExpression)));
    return all;
  }

  private boolean atClauses() {
    return grammar.atoms.atComprehension() && cursor.fits(grammar.atoms::comprehensions);
  }

  /** {@code {**x for ...}}. */
  void dictComprehension() {
    int start = cursor.pos;
    cursor.next();
    Token stars = cursor.peek();
    if (cursor.accept(Kind.DOUBLESTAR)
        && cursor.attempt(grammar.operators::bitwiseOr).isPresent()
        && cursor.attempt(grammar.atoms::comprehensions).isPresent()
        && cursor.at(Kind.RBRACE)) {
      throw cursor.error("dict unpacking cannot be used in dict comprehension", stars.span());
    }
    cursor.pos = start;
  }

  /** Dict displays with a key but no value, or a star before the value. */
  void dictItems() {
    int start = cursor.pos;
    cursor.next();
    while (cursor.attempt(grammar.atoms::dictItem).isPresent()) {
      if (!cursor.accept(Kind.COMMA)) {
        break;
      }
      int mark = cursor.pos;
      if (!cursor.fits(grammar.atoms::dictItem)) {
        missingColon();
        cursor.pos = mark;
        badValue();
        break;
      }
    }
    cursor.pos = start + 1;
    badValue();
    cursor.pos = start;
  }

  private void missingColon() {
    Optional<Expr> key = cursor.attempt(grammar.expressions::expression);
    if (key.isPresent() && !cursor.at(Kind.COLON)) {
      Span span = key.get().span();
      throw cursor.error(
          "':' expected after dictionary key",
          new Span(span.line(), span.endColumn() - 1, span.endLine(), -1));
    }
  }

  private void badValue() {
    if (cursor.attempt(grammar.expressions::expression).isEmpty() || !cursor.at(Kind.COLON)) {
      return;
    }
    Token colon = cursor.next();
    Token star = cursor.peek();
    if (cursor.accept(Kind.STAR)) {
      if (cursor.attempt(grammar.operators::bitwiseOr).isPresent()) {
        throw cursor.errorFrom(
            star.span(), "cannot use a starred expression in a dictionary value");
      }
    } else if (cursor.at(Kind.RBRACE) || cursor.at(Kind.COMMA)) {
      throw cursor.error("expression expected after dictionary key and ':'", colon.span());
    }
  }
}
