package org.cellscope.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.syntax.Expr.Context;
import org.cellscope.syntax.ExpressionNames.Purpose;

/** What can be assigned to and deleted (language reference, sections 7.2 and 7.5). */
final class Targets {
  private final Grammar grammar;
  private final Cursor cursor;

  Targets(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** {@code 'for' star_targets 'in'} of a loop or a comprehension. */
  Expr forTarget() {
    int start = cursor.pos;
    cursor.expect(Kind.FOR);
    Optional<Expr> target =
        cursor.attempt(
            () -> {
              Expr read = starTargets();
              cursor.expect(Kind.IN);
              return read;
            });
    if (target.isEmpty()) {
      cursor.pos = start + 1;
      if (cursor.explaining) {
        cursor
            .attempt(grammar.expressions::starExpressions)
            .ifPresent(value -> reject(value, Purpose.FOR));
      }
      throw cursor.mismatch();
    }
    return target.get();
  }

  /** Raises an error when part of an expression cannot be a target. */
  void reject(Expr value, Purpose purpose) {
    Optional<Expr> invalid = ExpressionNames.invalidTarget(value, purpose);
    if (invalid.isPresent()) {
      String verb = purpose == Purpose.DELETE ? "cannot delete " : "cannot assign to ";
      throw cursor.error(verb + ExpressionNames.of(invalid.get()), invalid.get().span());
    }
  }

  /** {@code star_targets} of a loop or a comprehension; several make a tuple. */
  Expr starTargets() {
    Token start = cursor.peek();
    Expr first = starTarget();
    if (!cursor.at(Kind.COMMA)) {
      return first;
    }
    List<Expr> all = grammar.expressions.commaSeparatedRest(first, this::starTarget);
    return new Expr.Tuple(cursor.from(start), all, Context.STORE);
  }

  /** {@code star_target}: one target, possibly with a star. */
  Expr starTarget() {
    return cursor.remembers()
        ? cursor.remember(Cursor.Rule.STAR_TARGET, Expr.class, this::oneStarTarget)
        : oneStarTarget();
  }

  private Expr oneStarTarget() {
    Token start = cursor.peek();
    if (cursor.accept(Kind.STAR)) {
      if (cursor.at(Kind.STAR)) {
        throw cursor.mismatch();
      }
      Expr value = starTarget();
      return new Expr.Starred(cursor.from(start), value, Context.STORE);
    }
    return with(grammar.operators.primary(), Context.STORE);
  }

  /** {@code del_target}. */
  Expr deleted() {
    return with(grammar.operators.primary(), Context.DEL);
  }

  /**
   * An expression in a context other than reading.
   *
   * @throws Mismatch when it cannot be assigned to or deleted
   */
  Expr with(Expr value, Context context) {
    return retarget(value, context).orElseThrow(cursor::mismatch);
  }

  /** As {@link #with}, but empty when the expression cannot be a target. */
  static Optional<Expr> retarget(Expr value, Context context) {
    return switch (value) {
      case Expr.Name name -> Optional.of(new Expr.Name(name.span(), name.id(), context));
      case Expr.Attribute at ->
          Optional.of(new Expr.Attribute(at.span(), at.value(), at.attr(), context));
      case Expr.Subscript sub ->
          Optional.of(new Expr.Subscript(sub.span(), sub.value(), sub.slice(), context));
      case Expr.Tuple tuple ->
          all(tuple.elements(), context).map(e -> new Expr.Tuple(tuple.span(), e, context));
      case Expr.ListDisplay list ->
          all(list.elements(), context).map(e -> new Expr.ListDisplay(list.span(), e, context));
      case Expr.Starred starred when context == Context.STORE ->
          retarget(starred.value(), context)
              .filter(inner -> !(inner instanceof Expr.Starred))
              .map(inner -> new Expr.Starred(starred.span(), inner, context));
      default -> Optional.empty();
    };
  }

  private static Optional<List<Expr>> all(List<Expr> elements, Context context) {
    List<Expr> result = new ArrayList<>(elements.size());
    for (Expr element : elements) {
      Optional<Expr> target = retarget(element, context);
      if (target.isEmpty()) {
        return Optional.empty();
      }
      result.add(target.get());
    }
    return Optional.of(result);
  }
}
