package org.cellscope.syntax;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.cellscope.source.Span;

/** Explains parameters that do not parse. Every method returns when it has nothing to say. */
final class ParameterHints {
  private final Grammar grammar;
  private final Cursor cursor;

  ParameterHints(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** Slashes, defaults and parentheses in the wrong place, looked for from the first parameter. */
  void parameters(boolean lambda) {
    new Search(lambda).run();
  }

  private final class Search {
    private final boolean lambda;
    private final Kind end;

    private Search(boolean lambda) {
      this.lambda = lambda;
      this.end = lambda ? Kind.COLON : Kind.RPAR;
    }

    private void run() {
      int start = cursor.pos;
      if (cursor.at(Kind.SLASH) && cursor.at(1, Kind.COMMA)) {
        throw cursor.error("at least one argument must precede /", cursor.peek().span());
      }
      secondSlash();
      cursor.pos = start;
      missingDefault();
      cursor.pos = start;
      parenthesised();
      cursor.pos = start;
      slashBehindStar();
      cursor.pos = start;
      slashBeforeStar();
      cursor.pos = start;
    }

    private void secondSlash() {
      if (slash()) {
        many(this::maybeDefault);
        if (cursor.at(Kind.SLASH)) {
          throw cursor.error("/ may appear only once", cursor.peek().span());
        }
      }
    }

    private void missingDefault() {
      optionally(this::slashNoDefault);
      many(this::noDefault);
      boolean defaults = optionally(this::slashWithDefault) || many(this::withDefault) > 0;
      if (!defaults) {
        return;
      }
      Token start = cursor.peek();
      if (optionally(this::noDefault)) {
        Span end = cursor.token(cursor.pos - 1).span();
        if (cursor.token(cursor.pos - 1).is(Kind.COMMA)) {
          end = cursor.token(cursor.pos - 2).span();
        }
        throw cursor.error(
            "parameter without a default follows parameter with a default", start.span().to(end));
      }
    }

    private void parenthesised() {
      many(this::noDefault);
      Token open = cursor.peek();
      if (!cursor.accept(Kind.LPAR)) {
        return;
      }
      boolean any;
      if (lambda) {
        any = false;
        while (cursor.at(Kind.NAME)) {
          any = true;
          cursor.next();
          if (!(cursor.at(Kind.COMMA) && cursor.at(1, Kind.NAME))) {
            break;
          }
          cursor.next();
        }
      } else {
        any = many(this::noDefault) > 0;
      }
      cursor.accept(Kind.COMMA);
      if (any && cursor.at(Kind.RPAR)) {
        throw cursor.error(
            (lambda ? "Lambda expression" : "Function") + " parameters cannot be parenthesized",
            open.span().to(cursor.peek().span()));
      }
    }

    private void slashBehindStar() {
      slash();
      many(this::maybeDefault);
      if (!cursor.accept(Kind.STAR)) {
        return;
      }
      if (cursor.accept(Kind.COMMA) || optionally(this::noDefault)) {
        many(this::maybeDefault);
        if (cursor.at(Kind.SLASH)) {
          throw cursor.error("/ must be ahead of *", cursor.peek().span());
        }
      }
    }

    private void slashBeforeStar() {
      if (many(this::maybeDefault) > 0 && cursor.accept(Kind.SLASH) && cursor.at(Kind.STAR)) {
        throw cursor.error("expected comma between / and *", cursor.peek().span());
      }
    }

    private boolean slash() {
      return optionally(this::slashNoDefault) || optionally(this::slashWithDefault);
    }

    private boolean slashNoDefault() {
      return many(this::noDefault) > 0 && cursor.accept(Kind.SLASH) && separated();
    }

    private boolean slashWithDefault() {
      many(this::noDefault);
      return many(this::withDefault) > 0 && cursor.accept(Kind.SLASH) && separated();
    }

    private boolean noDefault() {
      return parameter() && separated();
    }

    private boolean withDefault() {
      return parameter() && defaultValue() && separated();
    }

    private boolean maybeDefault() {
      if (!parameter()) {
        return false;
      }
      optionally(this::defaultValue);
      return separated();
    }

    private boolean separated() {
      return cursor.accept(Kind.COMMA) || cursor.at(end);
    }

    private boolean parameter() {
      return cursor.attempt(() -> grammar.parameters.parameter(lambda)).isPresent();
    }

    private boolean defaultValue() {
      if (!cursor.at(Kind.EQUAL)) {
        return false;
      }
      missingValue();
      cursor.next();
      return cursor.attempt(grammar.expressions::expression).isPresent();
    }

    private int many(BooleanSupplier rule) {
      int count = 0;
      while (optionally(rule)) {
        count++;
      }
      return count;
    }

    private boolean optionally(BooleanSupplier rule) {
      int start = cursor.pos;
      if (rule.getAsBoolean()) {
        return true;
      }
      cursor.pos = start;
      return false;
    }

    private void star() {
      Token star = cursor.next();
      boolean bare =
          cursor.at(end)
              || cursor.at(Kind.COMMA) && (cursor.at(1, end) || cursor.at(1, Kind.DOUBLESTAR));
      if (bare) {
        String message = "named arguments must follow bare *";
        throw lambda ? cursor.errorAtFurthest(message) : cursor.error(message, star.span());
      }
      int start = cursor.pos;
      if (parameter() && cursor.at(Kind.EQUAL)) {
        throw cursor.error(
            "var-positional argument cannot have default value", cursor.peek().span());
      }
      cursor.pos = start;
      if (cursor.accept(Kind.COMMA) || optionally(this::noDefault)) {
        many(this::maybeDefault);
        Token second = cursor.peek();
        if (cursor.accept(Kind.STAR)
            && (cursor.accept(Kind.COMMA) || optionally(this::noDefault))) {
          throw cursor.error("* argument may appear only once", second.span());
        }
      }
    }

    private void doubleStar() {
      cursor.next();
      if (!parameter()) {
        return;
      }
      if (cursor.at(Kind.EQUAL)) {
        throw cursor.error("var-keyword argument cannot have default value", cursor.peek().span());
      }
      if (!cursor.accept(Kind.COMMA)) {
        return;
      }
      Token next = cursor.peek();
      Optional<Span> follows =
          switch (next.kind()) {
            case STAR, DOUBLESTAR, SLASH -> Optional.of(next.span());
            case NAME -> {
              parameter();
              yield Optional.of(cursor.from(next));
            }
            default -> Optional.empty();
          };
      if (follows.isPresent()) {
        throw cursor.error("arguments cannot follow var-keyword argument", follows.get());
      }
    }
  }

  /** A star with nothing to follow, a default, or another star behind it. */
  void star(boolean lambda) {
    int start = cursor.pos;
    new Search(lambda).star();
    cursor.pos = start;
  }

  /** Two stars with a default or with something behind. */
  void doubleStar(boolean lambda) {
    int start = cursor.pos;
    new Search(lambda).doubleStar();
    cursor.pos = start;
  }

  /** An equal sign without a default behind it. */
  void missingValue() {
    if (cursor.at(1, Kind.RPAR) || cursor.at(1, Kind.COMMA)) {
      throw cursor.error("expected default value expression", cursor.peek().span());
    }
  }
}
