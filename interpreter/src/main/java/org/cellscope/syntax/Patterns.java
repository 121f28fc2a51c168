package org.cellscope.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.source.Span;
import org.cellscope.syntax.Expr.Context;

/** Patterns of the match statement (PEP 634; language reference, section 8.6). */
final class Patterns {
  private final Grammar grammar;
  private final Cursor cursor;

  Patterns(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** {@code patterns}: what stands behind {@code case}. */
  Pattern patterns() {
    Token start = cursor.peek();
    Pattern first = maybeStar();
    if (!cursor.at(Kind.COMMA)) {
      if (first instanceof Pattern.MatchStar) {
        throw cursor.mismatch();
      }
      return first;
    }
    List<Pattern> all = sequenceRest(first);
    return new Pattern.MatchSequence(cursor.from(start), all);
  }

  private List<Pattern> sequenceRest(Pattern first) {
    List<Pattern> all = new ArrayList<>();
    all.add(first);
    while (cursor.accept(Kind.COMMA)) {
      Optional<Pattern> more = cursor.attempt(this::maybeStar);
      if (more.isEmpty()) {
        break;
      }
      all.add(more.get());
    }
    return all;
  }

  private Pattern maybeStar() {
    Token start = cursor.peek();
    if (!cursor.accept(Kind.STAR)) {
      return pattern();
    }
    String name = cursor.expect(Kind.NAME).text();
    if (cursor.at(Kind.DOT) || cursor.at(Kind.LPAR) || cursor.at(Kind.EQUAL)) {
      throw cursor.mismatch();
    }
    Optional<String> target = name.equals("_") ? Optional.empty() : Optional.of(name);
    return new Pattern.MatchStar(cursor.from(start), target);
  }

  Pattern pattern() {
    cursor.enter(1);
    Token start = cursor.peek();
    Pattern result = orPattern();
    if (cursor.accept(Kind.AS)) {
      if (cursor.explaining) {
        rejectCapture();
      }
      Token name = cursor.expect(Kind.NAME);
      if (name.text().equals("_") || !endsCapture()) {
        throw cursor.mismatch();
      }
      result =
          new Pattern.MatchAs(cursor.from(start), Optional.of(result), Optional.of(name.text()));
    }
    cursor.leave(1);
    return result;
  }

  private void rejectCapture() {
    if (cursor.atName("_")) {
      if (!cursor.at(1, Kind.DOT) && !cursor.at(1, Kind.LPAR) && !cursor.at(1, Kind.EQUAL)) {
        throw cursor.error("cannot use '_' as a target", cursor.peek().span());
      }
    } else if (!cursor.at(Kind.NAME)) {
      int start = cursor.pos;
      Optional<Expr> target = cursor.attempt(grammar.expressions::expression);
      if (target.isPresent()) {
        throw cursor.error("invalid pattern target", target.get().span());
      }
      cursor.pos = start;
    }
  }

  private boolean endsCapture() {
    return !(cursor.at(Kind.DOT) || cursor.at(Kind.LPAR) || cursor.at(Kind.EQUAL));
  }

  private Pattern orPattern() {
    Token start = cursor.peek();
    Pattern first = closed();
    if (!cursor.at(Kind.VBAR)) {
      return first;
    }
    List<Pattern> all = new ArrayList<>();
    all.add(first);
    while (cursor.accept(Kind.VBAR)) {
      all.add(closed());
    }
    return new Pattern.MatchOr(cursor.from(start), all);
  }

  private Pattern closed() {
    Token start = cursor.peek();
    return switch (start.kind()) {
      case NUMBER, MINUS -> {
        Expr value = signedNumber();
        yield new Pattern.MatchValue(cursor.from(start), value);
      }
      case STRING, FSTRING_START -> {
        Expr value = grammar.strings.strings();
        yield new Pattern.MatchValue(cursor.from(start), value);
      }
      case NONE -> singleton(Literal.Singleton.NONE);
      case TRUE -> singleton(Literal.Singleton.TRUE);
      case FALSE -> singleton(Literal.Singleton.FALSE);
      case NAME -> name();
      case LPAR -> parenthesised();
      case LSQB -> bracketed();
      case LBRACE -> mapping();
      default -> throw cursor.mismatch();
    };
  }

  private Pattern singleton(Literal.Singleton value) {
    return new Pattern.MatchSingleton(cursor.next().span(), value);
  }

  /** A real number with or without a sign, or a complex one. */
  private Expr signedNumber() {
    Token start = cursor.peek();
    Expr real = signed(true);
    if (!cursor.at(Kind.PLUS) && !cursor.at(Kind.MINUS)) {
      return real;
    }
    requireImaginary(real, false);
    Operator op = cursor.next().is(Kind.PLUS) ? Operator.ADD : Operator.SUB;
    Expr imaginary = signed(false);
    requireImaginary(imaginary, true);
    return new Expr.BinOp(cursor.from(start), real, op, imaginary);
  }

  private void requireImaginary(Expr number, boolean expected) {
    Expr literal =
        number instanceof Expr.UnaryOp(Span s, Expr.UnaryOperator op, Expr operand)
            ? operand
            : number;
    boolean imaginary =
        literal instanceof Expr.Constant(Span s, Literal value, boolean u)
            && value instanceof Literal.Imaginary;
    if (imaginary != expected) {
      throw cursor.error(
          expected
              ? "imaginary number required in complex literal"
              : "real number required in complex literal",
          literal.span());
    }
  }

  private Expr signed(boolean mayBeNegative) {
    Token start = cursor.peek();
    if (mayBeNegative && cursor.accept(Kind.MINUS)) {
      Expr operand = grammar.atoms.number();
      return new Expr.UnaryOp(cursor.from(start), Expr.UnaryOperator.MINUS, operand);
    }
    return grammar.atoms.number();
  }

  private Pattern name() {
    Token start = cursor.next();
    if (!cursor.at(Kind.DOT) && !cursor.at(Kind.LPAR)) {
      if (cursor.at(Kind.EQUAL)) {
        throw cursor.mismatch();
      }
      Optional<String> target =
          start.text().equals("_") ? Optional.empty() : Optional.of(start.text());
      return new Pattern.MatchAs(start.span(), Optional.empty(), target);
    }
    Expr type = dotted(start);
    if (cursor.at(Kind.LPAR)) {
      return classPattern(start, type);
    }
    if (cursor.at(Kind.EQUAL)) {
      throw cursor.mismatch();
    }
    return new Pattern.MatchValue(cursor.from(start), type);
  }

  private Expr dotted(Token start) {
    Expr result = new Expr.Name(start.span(), start.text(), Context.LOAD);
    while (cursor.accept(Kind.DOT)) {
      Token name = cursor.expect(Kind.NAME);
      result = new Expr.Attribute(cursor.from(start), result, name.text(), Context.LOAD);
    }
    return result;
  }

  private Pattern classPattern(Token start, Expr type) {
    cursor.expect(Kind.LPAR);
    List<Pattern> positional = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Pattern> values = new ArrayList<>();
    while (!cursor.at(Kind.RPAR)) {
      if (cursor.at(Kind.NAME) && cursor.at(1, Kind.EQUAL)) {
        names.add(cursor.next().text());
        cursor.next();
        values.add(pattern());
      } else {
        if (!names.isEmpty()) {
          if (cursor.explaining) {
            positionalAfterKeywords();
          }
          throw cursor.mismatch();
        }
        positional.add(pattern());
      }
      if (!cursor.accept(Kind.COMMA)) {
        break;
      }
    }
    cursor.expect(Kind.RPAR);
    return new Pattern.MatchClass(cursor.from(start), type, positional, names, values);
  }

  private void positionalAfterKeywords() {
    Optional<Pattern> first = cursor.attempt(this::pattern);
    if (first.isEmpty()) {
      return;
    }
    Span end = first.get().span();
    while (cursor.accept(Kind.COMMA)) {
      Optional<Pattern> more = cursor.attempt(this::pattern);
      if (more.isEmpty()) {
        break;
      }
      end = more.get().span();
    }
    throw cursor.error("positional patterns follow keyword patterns", first.get().span().to(end));
  }

  private Pattern parenthesised() {
    Token start = cursor.next();
    if (cursor.accept(Kind.RPAR)) {
      return new Pattern.MatchSequence(cursor.from(start), List.of());
    }
    Pattern first = maybeStar();
    if (!cursor.at(Kind.COMMA)) {
      cursor.expect(Kind.RPAR);
      if (first instanceof Pattern.MatchStar) {
        throw cursor.mismatch();
      }
      return first;
    }
    List<Pattern> all = sequenceRest(first);
    cursor.expect(Kind.RPAR);
    return new Pattern.MatchSequence(cursor.from(start), all);
  }

  private Pattern bracketed() {
    Token start = cursor.next();
    List<Pattern> all = cursor.at(Kind.RSQB) ? List.of() : sequenceRest(maybeStar());
    cursor.expect(Kind.RSQB);
    return new Pattern.MatchSequence(cursor.from(start), all);
  }

  private Pattern mapping() {
    Token start = cursor.next();
    List<Expr> keys = new ArrayList<>();
    List<Pattern> values = new ArrayList<>();
    Optional<String> rest = Optional.empty();
    while (!cursor.at(Kind.RBRACE) && rest.isEmpty()) {
      if (cursor.accept(Kind.DOUBLESTAR)) {
        Token name = cursor.expect(Kind.NAME);
        if (name.text().equals("_")) {
          throw cursor.mismatch();
        }
        rest = Optional.of(name.text());
      } else {
        keys.add(key());
        cursor.expect(Kind.COLON);
        values.add(pattern());
      }
      if (!cursor.accept(Kind.COMMA)) {
        break;
      }
    }
    cursor.expect(Kind.RBRACE);
    return new Pattern.MatchMapping(cursor.from(start), keys, values, rest);
  }

  private Expr key() {
    Token start = cursor.peek();
    return switch (start.kind()) {
      case NUMBER, MINUS -> signedNumber();
      case STRING, FSTRING_START -> grammar.strings.strings();
      case NONE, TRUE, FALSE -> grammar.atoms.atom();
      case NAME -> {
        cursor.next();
        if (!cursor.at(Kind.DOT)) {
          throw cursor.mismatch();
        }
        yield dotted(start);
      }
      default -> throw cursor.mismatch();
    };
  }
}
