package org.cellscope.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The with statement (language reference, section 8.5). */
final class WithStatements {
  private final Grammar grammar;
  private final Cursor cursor;

  WithStatements(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  Stmt statement(Token start, boolean isAsync) {
    Token keyword = cursor.expect(Kind.WITH);
    List<WithItem> items = cursor.at(Kind.LPAR) ? itemsAtParenthesis() : bareItemsOrExplanation();
    List<Stmt> body = grammar.compound.block(keyword, "'with' statement");
    return new Stmt.With(cursor.from(start), items, body, isAsync);
  }

  /** The parentheses may hold the items, or belong to the first of them. */
  private List<WithItem> itemsAtParenthesis() {
    return switch (cursor.rules) {
      case PYTHON_3_8 ->
          cursor
              .attempt(this::bareItems)
              .or(() -> cursor.attempt(this::parenthesisedItems))
              .orElseGet(this::bareItemsOrExplanation);
      case PYTHON_3_12 ->
          cursor.attempt(this::parenthesisedItems).orElseGet(this::bareItemsOrExplanation);
    };
  }

  private List<WithItem> parenthesisedItems() {
    cursor.next();
    List<WithItem> items = new ArrayList<>();
    do {
      if (cursor.at(Kind.RPAR) && !items.isEmpty()) {
        break;
      }
      items.add(withItem());
    } while (cursor.accept(Kind.COMMA));
    cursor.expect(Kind.RPAR);
    grammar.compound.colon();
    return items;
  }

  private List<WithItem> bareItemsOrExplanation() {
    if (!cursor.explaining) {
      return bareItems();
    }
    int mark = cursor.pos;
    Optional<List<WithItem>> items = cursor.attempt(this::bareItems);
    if (items.isEmpty()) {
      itemsWithoutColon(false);
      cursor.pos = mark;
      if (cursor.accept(Kind.LPAR)) {
        itemsWithoutColon(true);
      }
      cursor.pos = mark;
      throw cursor.mismatch();
    }
    return items.get();
  }

  private void itemsWithoutColon(boolean parenthesised) {
    boolean any = false;
    int mark = cursor.pos;
    while (itemWithoutColon(parenthesised)) {
      any = true;
      mark = cursor.pos;
      if (!cursor.accept(Kind.COMMA)) {
        break;
      }
    }
    cursor.pos = mark;
    if (parenthesised) {
      cursor.accept(Kind.COMMA);
      any = any && cursor.accept(Kind.RPAR);
    }
    if (any && cursor.at(Kind.NEWLINE)) {
      throw cursor.errorAtFurthest("expected ':'");
    }
  }

  private boolean itemWithoutColon(boolean parenthesised) {
    Optional<Expr> context =
        parenthesised
            ? cursor.attempt(grammar.expressions::expressions)
            : cursor.attempt(grammar.expressions::expression);
    cursor.attempt(
        () -> {
          cursor.expect(Kind.AS);
          return grammar.targets.starTarget();
        });
    return context.isPresent();
  }

  private List<WithItem> bareItems() {
    List<WithItem> items = new ArrayList<>();
    do {
      items.add(withItem());
    } while (cursor.accept(Kind.COMMA));
    grammar.compound.colon();
    return items;
  }

  private WithItem withItem() {
    Expr context = grammar.expressions.expression();
    Optional<Expr> target = Optional.empty();
    if (cursor.at(Kind.AS)) {
      target =
          cursor.attempt(
              () -> {
                cursor.next();
                Expr t = grammar.targets.starTarget();
                if (!cursor.at(Kind.COMMA) && !cursor.at(Kind.RPAR) && !cursor.at(Kind.COLON)) {
                  throw cursor.mismatch();
                }
                return t;
              });
      if (target.isEmpty() && cursor.explaining) {
        rejectTarget();
      }
    }
    return new WithItem(context, target);
  }

  private void rejectTarget() {
    int start = cursor.pos++;
    Optional<Expr> target = cursor.attempt(grammar.expressions::expression);
    if (target.isPresent()
        && (cursor.at(Kind.COMMA) || cursor.at(Kind.RPAR) || cursor.at(Kind.COLON))) {
      grammar.targets.reject(target.get(), ExpressionNames.Purpose.ASSIGN);
    }
    cursor.pos = start;
  }
}
