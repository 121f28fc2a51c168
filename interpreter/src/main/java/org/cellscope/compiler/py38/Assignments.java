package org.cellscope.compiler.py38;

import java.util.List;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.compiler.common.UnitKind;
import org.cellscope.source.Span;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Stmt;

/** Assignments: plain, augmented and annotated. */
final class Assignments extends Part {
  Assignments(Generator gen) {
    super(gen);
  }

  void assign(Stmt.Assign s) {
    visit(s.value());
    for (int i = 0; i < s.targets().size(); i++) {
      if (i + 1 < s.targets().size()) {
        emit(Opcode38.DUP_TOP);
      }
      visit(s.targets().get(i));
    }
  }

  /** Unpacks the topmost value into targets. */
  void unpack(Span place, List<Expr> targets) {
    int size = targets.size();
    boolean starSeen = false;
    for (int i = 0; i < size; i++) {
      if (!(targets.get(i) instanceof Expr.Starred)) {
        continue;
      }
      gen.checks().starredTarget(place, targets, i);
      emit(Opcode38.UNPACK_EX, i + (size - i - 1 << 8));
      starSeen = true;
    }
    if (!starSeen) {
      emit(Opcode38.UNPACK_SEQUENCE, size);
    }
    for (Expr target : targets) {
      visit(target instanceof Expr.Starred(var _, Expr value, var _) ? value : target);
    }
  }

  void augmented(Stmt.AugAssign s) {
    gen.newer().checkRow(s.value(), "an augmented assignment");
    gen.newer().check(s.target());
    switch (s.target()) {
      case Expr.Name target -> {
        gen.names().load(target.id());
        operate(s);
        gen.names().store(target.id());
      }
      case Expr.Attribute target -> {
        gen.checks().binding(target.span(), target.attr(), Expr.Context.STORE);
        at(
            target,
            () -> {
              visit(target.value());
              emit(Opcode38.DUP_TOP);
              emitName(Opcode38.LOAD_ATTR, target.attr());
            });
        operate(s);
        at(
            target,
            () -> {
              emit(Opcode38.ROT_TWO);
              emitName(Opcode38.STORE_ATTR, target.attr());
            });
      }
      case Expr.Subscript target -> {
        at(
            target,
            () -> {
              visit(target.value());
              gen.expressions().index(target.slice());
              emit(Opcode38.DUP_TOP_TWO);
              emit(Opcode38.BINARY_SUBSCR);
            });
        operate(s);
        at(
            target,
            () -> {
              emit(Opcode38.ROT_THREE);
              emit(Opcode38.STORE_SUBSCR);
            });
      }
      default -> throw new IllegalStateException("not a target of an augmented assignment");
    }
  }

  /** Writes part of the code of an expression at the place of the expression. */
  private void at(Expr expression, Runnable code) {
    int line = body().line();
    Span place = body().place();
    if (gen.expressions().lineOf(expression) != line) {
      body().beginLine(gen.expressions().lineOf(expression));
    }
    body().setPlace(expression.span());
    code.run();
    if (body().line() != line) {
      body().beginLine(line);
    }
    body().setPlace(place);
  }

  private void operate(Stmt.AugAssign s) {
    visit(s.value());
    gen.expressions().inPlace(s.op());
  }

  void annotated(Stmt.AnnAssign s) {
    if (s.value().isPresent()) {
      visit(s.value().get());
      visit(s.target());
    }
    boolean stores = body().kind() == UnitKind.MODULE || body().kind() == UnitKind.CLASS;
    switch (s.target()) {
      case Expr.Name target -> {
        gen.checks().binding(s.span(), target.id(), Expr.Context.STORE);
        if (s.simple() && stores) {
          storeAnnotation(s, target);
        } else if (s.simple()) {
          var _ = gen.functions().text(s.annotation());
        }
      }
      case Expr.Attribute target -> {
        gen.checks().binding(s.span(), target.attr(), Expr.Context.STORE);
        if (s.value().isEmpty()) {
          evaluate(target.value());
        }
      }
      case Expr.Subscript target -> {
        if (s.value().isEmpty()) {
          evaluate(target.value());
          subscript(target.slice());
        }
      }
      default -> throw error(s.span(), "invalid node type for annotated assignment");
    }
    if (!s.simple() && stores) {
      evaluate(s.annotation());
    }
  }

  private void storeAnnotation(Stmt.AnnAssign s, Expr.Name target) {
    gen.functions().annotation(s.annotation());
    emitName(Opcode38.LOAD_NAME, "__annotations__");
    loadStr(body().mangle(target.id()));
    emit(Opcode38.STORE_SUBSCR);
  }

  private void evaluate(Expr expression) {
    visit(expression);
    emit(Opcode38.POP_TOP);
  }

  private void subscript(Expr slice) {
    switch (slice) {
      case Expr.Slice s -> {
        s.lower().ifPresent(part -> evaluate(part));
        s.upper().ifPresent(part -> evaluate(part));
        s.step().ifPresent(part -> evaluate(part));
      }
      case Expr.Tuple t when Expressions.isExtended(t) ->
          t.elements().forEach(element -> subscript(element));
      default -> evaluate(slice);
    }
  }
}
