package org.cellscope.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.syntax.Calls.CallArguments;

/** Statements with blocks (language reference, chapter 8). */
final class CompoundStatements {
  private final Grammar grammar;
  private final Cursor cursor;

  CompoundStatements(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** Reads one compound statement, or the simple statements of one line. */
  void statement(List<Stmt> into) {
    switch (cursor.kind()) {
      case DEF, AT, CLASS, ASYNC, WITH, FOR, TRY, WHILE, IF -> into.add(compound());
      default -> {
        if (cursor.atName("match")) {
          Optional<Stmt> match = cursor.attempt(this::match);
          if (match.isPresent()) {
            into.add(match.get());
            return;
          }
        }
        grammar.simple.line(into);
      }
    }
  }

  private Stmt compound() {
    return switch (cursor.kind()) {
      case IF -> ifs();
      case WHILE -> whiles();
      case FOR -> fors(cursor.peek(), false);
      case TRY -> grammar.tries.statement();
      case WITH -> grammar.withs.statement(cursor.peek(), false);
      case DEF -> function(cursor.peek(), List.of(), false);
      case CLASS -> classes(List.of());
      case AT -> decorated();
      default -> async(List.of());
    };
  }

  private Stmt async(List<Expr> decorators) {
    Token start = cursor.expect(Kind.ASYNC);
    return switch (cursor.kind()) {
      case DEF -> function(start, decorators, true);
      case FOR -> fors(start, true);
      case WITH -> grammar.withs.statement(start, true);
      default -> throw cursor.mismatch();
    };
  }

  private Stmt decorated() {
    List<Expr> decorators = new ArrayList<>();
    while (cursor.accept(Kind.AT)) {
      decorators.add(grammar.expressions.namedExpression());
      cursor.expect(Kind.NEWLINE);
    }
    return switch (cursor.kind()) {
      case CLASS -> classes(decorators);
      case DEF -> function(cursor.peek(), decorators, false);
      case ASYNC -> {
        if (!cursor.at(1, Kind.DEF)) {
          throw cursor.mismatch();
        }
        yield async(decorators);
      }
      default -> throw cursor.mismatch();
    };
  }

  /** The colon before a block, which in the second pass is missed at the end of a line. */
  void colon() {
    if (cursor.explaining && cursor.at(Kind.NEWLINE)) {
      throw cursor.errorAtFurthest("expected ':'");
    }
    cursor.expect(Kind.COLON);
  }

  /** The block of something that is named when the block is missing. */
  List<Stmt> block(Token start, String owner) {
    if (cursor.explaining && cursor.at(Kind.NEWLINE) && !cursor.at(1, Kind.INDENT)) {
      throw cursor.indentationErrorAtFurthest(
          "expected an indented block after " + owner + " on line " + start.line());
    }
    return block();
  }

  /** {@code block}: an indented suite, or simple statements on the same line. */
  List<Stmt> block() {
    List<Stmt> body = new ArrayList<>();
    if (!cursor.accept(Kind.NEWLINE)) {
      grammar.simple.line(body);
      return body;
    }
    cursor.enter(1);
    cursor.expect(Kind.INDENT);
    do {
      statement(body);
    } while (!cursor.at(Kind.DEDENT) && !cursor.at(Kind.ENDMARKER));
    cursor.expect(Kind.DEDENT);
    cursor.leave(1);
    return body;
  }

  private Stmt ifs() {
    Token start = cursor.next();
    Expr test = grammar.expressions.namedExpression();
    colon();
    List<Stmt> body = block(start, "'" + start.text() + "' statement");
    List<Stmt> orElse = List.of();
    if (cursor.at(Kind.ELIF)) {
      cursor.enter(1);
      orElse = List.of(ifs());
      cursor.leave(1);
    } else {
      orElse = elseBlock();
    }
    return new Stmt.If(cursor.from(start), test, body, orElse);
  }

  List<Stmt> elseBlock() {
    Token start = cursor.peek();
    if (!cursor.accept(Kind.ELSE)) {
      return List.of();
    }
    cursor.force(Kind.COLON);
    return block(start, "'else' statement");
  }

  private Stmt whiles() {
    Token start = cursor.next();
    Expr test = grammar.expressions.namedExpression();
    colon();
    List<Stmt> body = block(start, "'while' statement");
    List<Stmt> orElse = elseBlock();
    return new Stmt.While(cursor.from(start), test, body, orElse);
  }

  private Stmt fors(Token start, boolean isAsync) {
    Token keyword = cursor.peek();
    Expr target = grammar.targets.forTarget();
    Expr iter = grammar.expressions.starExpressions();
    colon();
    List<Stmt> body = block(keyword, "'for' statement");
    List<Stmt> orElse = elseBlock();
    return new Stmt.For(cursor.from(start), target, iter, body, orElse, isAsync);
  }

  private Stmt function(Token start, List<Expr> decorators, boolean isAsync) {
    Token keyword = cursor.expect(Kind.DEF);
    String name = cursor.expect(Kind.NAME).text();
    List<TypeParam> typeParams = grammar.parameters.typeParams();
    cursor.force(Kind.LPAR);
    Arguments args = grammar.parameters.parameters(false);
    cursor.expect(Kind.RPAR);
    Optional<Expr> returns =
        cursor.attempt(
            () -> {
              cursor.expect(Kind.RARROW);
              return grammar.expressions.expression();
            });
    cursor.force(Kind.COLON);
    List<Stmt> body = block(keyword, "function definition");
    return new Stmt.FunctionDef(
        cursor.from(start), name, typeParams, args, body, decorators, returns, isAsync);
  }

  private Stmt classes(List<Expr> decorators) {
    Token start = cursor.expect(Kind.CLASS);
    String name = cursor.expect(Kind.NAME).text();
    List<TypeParam> typeParams = grammar.parameters.typeParams();
    CallArguments args = new CallArguments(List.of(), List.of());
    if (cursor.accept(Kind.LPAR)) {
      if (!cursor.at(Kind.RPAR)) {
        args = grammar.calls.arguments(Optional.empty());
      }
      cursor.expect(Kind.RPAR);
    }
    colon();
    List<Stmt> body = block(start, "class definition");
    return new Stmt.ClassDef(
        cursor.from(start), name, typeParams, args.positional(), args.keywords(), body, decorators);
  }

  private Stmt match() {
    Token start = cursor.next();
    Expr subject = subject();
    colon();
    if (cursor.explaining && cursor.at(Kind.NEWLINE) && !cursor.at(1, Kind.INDENT)) {
      throw cursor.indentationErrorAtFurthest(
          "expected an indented block after 'match' statement on line " + start.line());
    }
    cursor.expect(Kind.NEWLINE);
    cursor.expect(Kind.INDENT);
    List<MatchCase> cases = new ArrayList<>();
    do {
      cases.add(matchCase());
    } while (cursor.atName("case"));
    cursor.expect(Kind.DEDENT);
    return new Stmt.Match(cursor.from(start), subject, cases);
  }

  private Expr subject() {
    Token start = cursor.peek();
    Expr first = grammar.expressions.starNamedExpression();
    if (!cursor.at(Kind.COMMA)) {
      if (first instanceof Expr.Starred) {
        throw cursor.mismatch();
      }
      return first;
    }
    List<Expr> all =
        grammar.expressions.commaSeparatedRest(first, grammar.expressions::starNamedExpression);
    return new Expr.Tuple(cursor.from(start), all, Expr.Context.LOAD);
  }

  private MatchCase matchCase() {
    if (!cursor.atName("case")) {
      throw cursor.mismatch();
    }
    Token start = cursor.next();
    Pattern pattern = grammar.patterns.patterns();
    Optional<Expr> guard =
        cursor.accept(Kind.IF)
            ? Optional.of(grammar.expressions.namedExpression())
            : Optional.empty();
    colon();
    return new MatchCase(pattern, guard, block(start, "'case' statement"));
  }
}
