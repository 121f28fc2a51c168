package org.cellscope.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parameters of functions, lambdas and generic definitions (language reference, section 8.7). */
final class Parameters {
  private final Grammar grammar;
  private final Cursor cursor;
  private final ParameterHints hints;

  Parameters(Grammar grammar) {
    this.grammar = grammar;
    this.hints = new ParameterHints(grammar);
    this.cursor = grammar.cursor;
  }

  private static final class Lists {
    private final List<Arg> posOnly = new ArrayList<>();
    private final List<Arg> args = new ArrayList<>();
    private final List<Arg> kwOnly = new ArrayList<>();
    private final List<Optional<Expr>> kwDefaults = new ArrayList<>();
    private final List<Expr> defaults = new ArrayList<>();
    private Optional<Arg> vararg = Optional.empty();
    private Optional<Arg> kwarg = Optional.empty();
    private boolean slash;

    private Arguments arguments() {
      return new Arguments(posOnly, args, vararg, kwOnly, kwDefaults, kwarg, defaults);
    }
  }

  /**
   * Reads parameters up to what ends them.
   *
   * @param lambda whether they belong to a lambda, so that they have no annotations
   */
  Arguments parameters(boolean lambda) {
    if (cursor.explaining) {
      hints.parameters(lambda);
    }
    Lists lists = new Lists();
    Kind end = lambda ? Kind.COLON : Kind.RPAR;
    boolean more = true;
    while (more && !cursor.at(end)) {
      more =
          switch (cursor.kind()) {
            case NAME -> positional(lists, lambda);
            case SLASH -> slash(lists);
            case STAR -> star(lists, lambda, end);
            case DOUBLESTAR -> doubleStar(lists, lambda);
            default -> throw cursor.mismatch();
          };
    }
    return lists.arguments();
  }

  private boolean positional(Lists lists, boolean lambda) {
    lists.args.add(parameter(lambda, false));
    if (acceptDefault()) {
      lists.defaults.add(grammar.expressions.expression());
    } else if (!lists.defaults.isEmpty()) {
      throw cursor.mismatch();
    }
    return cursor.accept(Kind.COMMA);
  }

  private boolean acceptDefault() {
    if (cursor.explaining && cursor.at(Kind.EQUAL)) {
      hints.missingValue();
    }
    return cursor.accept(Kind.EQUAL);
  }

  private boolean slash(Lists lists) {
    if (lists.slash || lists.args.isEmpty()) {
      throw cursor.mismatch();
    }
    cursor.next();
    lists.slash = true;
    lists.posOnly.addAll(lists.args);
    lists.args.clear();
    return cursor.accept(Kind.COMMA);
  }

  /** Everything from the star on, but for the last {@code **}. */
  private boolean star(Lists lists, boolean lambda, Kind end) {
    if (cursor.explaining) {
      hints.star(lambda);
    }
    cursor.next();
    boolean comma;
    if (cursor.at(Kind.NAME)) {
      lists.vararg = Optional.of(parameter(lambda, true));
      comma = cursor.accept(Kind.COMMA);
    } else {
      cursor.expect(Kind.COMMA);
      if (!cursor.at(Kind.NAME)) {
        throw cursor.mismatch();
      }
      comma = true;
    }
    while (comma && cursor.at(Kind.NAME)) {
      lists.kwOnly.add(parameter(lambda, false));
      lists.kwDefaults.add(
          acceptDefault() ? Optional.of(grammar.expressions.expression()) : Optional.empty());
      comma = cursor.accept(Kind.COMMA);
    }
    if (comma && !cursor.at(end) && !cursor.at(Kind.DOUBLESTAR)) {
      throw cursor.mismatch();
    }
    return comma;
  }

  private boolean doubleStar(Lists lists, boolean lambda) {
    if (cursor.explaining) {
      hints.doubleStar(lambda);
    }
    cursor.next();
    lists.kwarg = Optional.of(parameter(lambda, false));
    cursor.accept(Kind.COMMA);
    return false;
  }

  Arg parameter(boolean lambda) {
    return parameter(lambda, false);
  }

  private Arg parameter(boolean lambda, boolean mayUnpack) {
    Token name = cursor.expect(Kind.NAME);
    Optional<Expr> annotation = Optional.empty();
    if (!lambda && cursor.accept(Kind.COLON)) {
      annotation =
          Optional.of(
              mayUnpack ? grammar.expressions.starExpression() : grammar.expressions.expression());
    }
    return new Arg(cursor.from(name), name.text(), annotation);
  }

  /** {@code type_params}; empty without a bracket. */
  List<TypeParam> typeParams() {
    return cursor.at(Kind.LSQB)
        ? cursor.attempt(this::bracketedTypeParams).orElse(List.of())
        : List.of();
  }

  private List<TypeParam> bracketedTypeParams() {
    List<TypeParam> all = new ArrayList<>();
    cursor.next();
    do {
      all.add(typeParam());
    } while (cursor.accept(Kind.COMMA) && !cursor.at(Kind.RSQB));
    cursor.expect(Kind.RSQB);
    return all;
  }

  private TypeParam typeParam() {
    Token start = cursor.peek();
    if (cursor.accept(Kind.STAR)) {
      String name = cursor.expect(Kind.NAME).text();
      rejectBound("TypeVarTuple");
      return new TypeParam.TypeVarTuple(cursor.from(start), name);
    }
    if (cursor.accept(Kind.DOUBLESTAR)) {
      String name = cursor.expect(Kind.NAME).text();
      rejectBound("ParamSpec");
      return new TypeParam.ParamSpec(cursor.from(start), name);
    }
    String name = cursor.expect(Kind.NAME).text();
    Optional<Expr> bound =
        cursor.accept(Kind.COLON)
            ? Optional.of(grammar.expressions.expression())
            : Optional.empty();
    return new TypeParam.TypeVar(cursor.from(start), name, bound);
  }

  private void rejectBound(String kind) {
    Token colon = cursor.peek();
    if (!cursor.accept(Kind.COLON)) {
      return;
    }
    Expr bound = grammar.expressions.expression();
    throw cursor.errorFrom(
        colon.span(),
        "cannot use " + (bound instanceof Expr.Tuple ? "constraints" : "bound") + " with " + kind);
  }
}
