package org.cellscope.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The try statement (language reference, section 8.4). */
final class TryStatements {
  private final Grammar grammar;
  private final Cursor cursor;

  TryStatements(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  Stmt statement() {
    Token start = cursor.next();
    cursor.force(Kind.COLON);
    if (cursor.explaining) {
      handlersWithoutBody();
    }
    List<Stmt> body = grammar.compound.block(start, "'try' statement");
    if (cursor.explaining && !cursor.at(Kind.EXCEPT) && !cursor.at(Kind.FINALLY)) {
      throw cursor.errorAtFurthest("expected 'except' or 'finally' block");
    }
    List<ExceptHandler> handlers = new ArrayList<>();
    boolean star = atStar();
    while (cursor.at(Kind.EXCEPT) && atStar() == star) {
      handlers.add(handler(star));
    }
    if (cursor.explaining && cursor.at(Kind.EXCEPT)) {
      mixedHandlers(star);
      int mark = cursor.pos;
      explain();
      cursor.pos = mark;
    }
    List<Stmt> orElse = handlers.isEmpty() ? List.of() : grammar.compound.elseBlock();
    List<Stmt> finalBody = List.of();
    if (handlers.isEmpty() || cursor.at(Kind.FINALLY)) {
      Token keyword = cursor.expect(Kind.FINALLY);
      cursor.force(Kind.COLON);
      finalBody = grammar.compound.block(keyword, "'finally' statement");
    }
    return new Stmt.Try(cursor.from(start), body, handlers, orElse, finalBody, star);
  }

  /** What is wrong with handlers is said even where the body is missing. */
  private void handlersWithoutBody() {
    int mark = cursor.pos;
    boolean star = atStar();
    while (cursor.at(Kind.EXCEPT) && atStar() == star) {
      if (cursor.attempt(() -> handler(star)).isEmpty()) {
        break;
      }
    }
    if (cursor.at(Kind.EXCEPT) && atStar() != star) {
      mixedHandlers(star);
    }
    cursor.pos = mark;
  }

  private boolean atStar() {
    return cursor.at(Kind.EXCEPT) && cursor.at(1, Kind.STAR);
  }

  private ExceptHandler handler(boolean star) {
    if (!cursor.explaining) {
      return plainHandler(star);
    }
    int start = cursor.pos;
    Optional<ExceptHandler> read = cursor.attempt(() -> plainHandler(star));
    if (read.isEmpty()) {
      explain();
      cursor.pos = start;
      throw cursor.mismatch();
    }
    return read.get();
  }

  private ExceptHandler plainHandler(boolean star) {
    Token start = cursor.next();
    if (star) {
      cursor.expect(Kind.STAR);
    }
    Optional<Expr> type = Optional.empty();
    if (star || !cursor.at(Kind.COLON)) {
      type = Optional.of(grammar.expressions.expression());
    }
    Optional<String> name = type.isPresent() ? name() : Optional.empty();
    cursor.expect(Kind.COLON);
    List<Stmt> body =
        grammar.compound.block(start, star ? "'except*' statement" : "'except' statement");
    return new ExceptHandler(cursor.from(start), type, name, body);
  }

  private Optional<String> name() {
    if (cursor.at(Kind.AS) && cursor.at(1, Kind.NAME)) {
      cursor.next();
      return Optional.of(cursor.next().text());
    }
    return Optional.empty();
  }

  private void explain() {
    cursor.next();
    boolean star = cursor.accept(Kind.STAR);
    if (star && (cursor.at(Kind.NEWLINE) || cursor.at(Kind.COLON))) {
      throw cursor.errorAtFurthest("expected one or more exception types");
    }
    Token first = cursor.peek();
    Optional<Expr> type = cursor.attempt(grammar.expressions::expression);
    if (type.isPresent() && cursor.at(Kind.COMMA)) {
      cursor.next();
      if (cursor.attempt(grammar.expressions::expressions).isPresent()) {
        name();
        if (cursor.accept(Kind.COLON)) {
          throw cursor.errorFrom(first.span(), "multiple exception types must be parenthesized");
        }
      }
      return;
    }
    if (type.isPresent()) {
      name();
    }
    if (cursor.at(Kind.NEWLINE)) {
      throw cursor.errorAtFurthest("expected ':'");
    }
  }

  private void mixedHandlers(boolean star) {
    int start = cursor.pos;
    Token keyword = cursor.next();
    Token second = cursor.peek();
    if (!star) {
      cursor.next();
    }
    boolean typed = cursor.attempt(grammar.expressions::expression).isPresent();
    if (typed) {
      name();
    }
    if ((typed || star) && cursor.at(Kind.COLON)) {
      throw cursor.error(
          "cannot have both 'except' and 'except*' on the same 'try'",
          star ? keyword.span() : keyword.span().to(second.span()));
    }
    cursor.pos = start;
  }
}
