package org.cellscope.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.cellscope.source.Span;
import org.cellscope.syntax.StringLiterals.BadEscape;
import org.jspecify.annotations.Nullable;

/** Formatted string literals (PEP 701; language reference, section 2.4.3). */
final class FStrings {
  private final Grammar grammar;
  private final Cursor cursor;

  FStrings(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  Expr.JoinedStr fstring() {
    Token start = cursor.expect(Kind.FSTRING_START);
    boolean raw = start.text().toLowerCase(Locale.ROOT).contains("r");
    List<Function<Token, List<Expr>>> parts = new ArrayList<>();
    while (!cursor.at(Kind.FSTRING_END)) {
      parts.add(part(raw));
    }
    Token end = cursor.expect(Kind.FSTRING_END);
    List<Expr> values = parts.stream().flatMap(part -> part.apply(end).stream()).toList();
    return new Expr.JoinedStr(cursor.from(start), Strings.merge(values, true));
  }

  /** Text is decoded only behind the end, as a bad escape is an error of the whole string. */
  private Function<Token, List<Expr>> part(boolean raw) {
    if (cursor.at(Kind.FSTRING_MIDDLE)) {
      Token token = cursor.next();
      return end -> List.of(text(token, raw, end));
    }
    List<Expr> field = field();
    return end -> field;
  }

  private Expr text(Token token, boolean raw, Token end) {
    String body = StringLiterals.lineEnds(token.text());
    try {
      String value = raw ? body : StringLiterals.decode(body);
      if (!raw) {
        EscapeWarnings.ofFormatted(body)
            .ifPresent(message -> cursor.warn(token, end.line(), message));
      }
      return new Expr.Constant(token.span(), new Literal.Str(value), false);
    } catch (BadEscape bad) {
      throw cursor.errorAtFurthest(bad.getMessage());
    }
  }

  /** A replacement field, with its own text before it when it has {@code =}. */
  List<Expr> field() {
    if (!cursor.explaining || !cursor.at(Kind.LBRACE)) {
      return plainField();
    }
    Optional<List<Expr>> read = cursor.attempt(this::plainField);
    if (read.isEmpty()) {
      explain();
      throw cursor.mismatch();
    }
    return read.get();
  }

  private void explain() {
    int start = cursor.pos++;
    switch (cursor.kind()) {
      case EQUAL, EXCLAMATION, COLON, RBRACE ->
          throw cursor.error(
              "f-string: valid expression required before '" + cursor.peek().text() + "'",
              cursor.peek().span());
      default -> {}
    }
    if (cursor.attempt(grammar.expressions::yieldOrStarExpressions).isEmpty()) {
      throw cursor.errorAtNext("f-string: expecting a valid expression after '{'");
    }
    boolean debug = cursor.at(Kind.EQUAL);
    switch (cursor.kind()) {
      case EQUAL -> cursor.next();
      case EXCLAMATION, COLON, RBRACE -> {}
      default -> throw cursor.errorAtNext("f-string: expecting '=', or '!', or ':', or '}'");
    }
    if (debug
        && !cursor.at(Kind.EXCLAMATION)
        && !cursor.at(Kind.COLON)
        && !cursor.at(Kind.RBRACE)) {
      throw cursor.errorAtNext("f-string: expecting '!', or ':', or '}'");
    }
    explainEnd();
    cursor.pos = start;
  }

  private void explainEnd() {
    if (cursor.at(Kind.EXCLAMATION)) {
      if (cursor.at(1, Kind.COLON) || cursor.at(1, Kind.RBRACE)) {
        throw cursor.errorAtFurthest("f-string: missing conversion character");
      }
      if (!cursor.at(1, Kind.NAME)) {
        throw cursor.errorAtFurthest("f-string: invalid conversion character");
      }
      cursor.pos += 2;
      if (!cursor.at(Kind.COLON) && !cursor.at(Kind.RBRACE)) {
        throw cursor.errorAtNext("f-string: expecting ':' or '}'");
      }
    }
    if (cursor.accept(Kind.COLON)) {
      while (cursor.attempt(this::specPart).isPresent()) {
        continue;
      }
      if (!cursor.at(Kind.RBRACE)) {
        throw cursor.errorAtNext("f-string: expecting '}', or format specs");
      }
    }
    if (!cursor.at(Kind.RBRACE)) {
      throw cursor.errorAtNext("f-string: expecting '}'");
    }
  }

  private List<Expr> specPart() {
    Token start = cursor.peek();
    return part(false).apply(start);
  }

  private List<Expr> plainField() {
    Token open = cursor.expect(Kind.LBRACE);
    Expr value = grammar.expressions.yieldOrStarExpressions();
    boolean debug = cursor.accept(Kind.EQUAL);
    Token afterExpression = cursor.peek();
    Token conversionName = cursor.accept(Kind.EXCLAMATION) ? conversion() : null;
    Optional<Expr> spec = Optional.empty();
    if (cursor.at(Kind.COLON)) {
      spec = Optional.of(formatSpec());
    }
    Token close = cursor.expect(Kind.RBRACE);
    if (conversionName != null) {
      check(conversionName);
    }
    char conversion = conversionName == null ? 0 : conversionName.text().charAt(0);
    if (debug && conversionName == null && spec.isEmpty()) {
      conversion = 'r';
    }
    Expr field = new Expr.FormattedValue(cursor.from(open), value, conversion, spec);
    return debug
        ? List.of(debugText(open, afterExpression, conversionName, spec, close), field)
        : List.of(field);
  }

  private Token conversion() {
    Token mark = cursor.token(cursor.pos - 1);
    Token name = cursor.expect(Kind.NAME);
    if (name.start() != mark.end()) {
      throw cursor.error(
          "f-string: conversion type must come right after the exclamanation mark",
          mark.span().to(name.span()));
    }
    return name;
  }

  private void check(Token name) {
    if (!name.text().equals("s") && !name.text().equals("r") && !name.text().equals("a")) {
      throw cursor.error(
          "f-string: invalid conversion character '" + name.text() + "': expected 's', 'r', or 'a'",
          name.span());
    }
  }

  private Expr formatSpec() {
    Token colon = cursor.expect(Kind.COLON);
    List<Expr> parts = new ArrayList<>();
    while (cursor.at(Kind.FSTRING_MIDDLE) || cursor.at(Kind.LBRACE)) {
      parts.addAll(specPart());
    }
    return new Expr.JoinedStr(cursor.from(colon), Strings.merge(parts, true));
  }

  private Expr debugText(
      Token open,
      Token afterExpression,
      @Nullable Token conversion,
      Optional<Expr> spec,
      Token close) {
    String text = cursor.source.text().substring(open.end(), afterExpression.start());
    int endLine;
    int endColumn;
    if (conversion != null) {
      endLine = conversion.line();
      endColumn = conversion.column() - 1;
    } else if (spec.isPresent()) {
      endLine = spec.get().span().line();
      endColumn = spec.get().span().column();
    } else {
      endLine = close.endLine();
      endColumn = close.endColumn() - 1;
    }
    Span span = new Span(open.line(), open.column() + 1, endLine, endColumn);
    return new Expr.Constant(span, new Literal.Str(StringLiterals.lineEnds(text)), false);
  }
}
