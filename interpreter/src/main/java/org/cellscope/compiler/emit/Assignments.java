package org.cellscope.compiler.emit;

import java.util.List;
import org.cellscope.bytecode.Constant;
import org.cellscope.compiler.common.UnitKind;
import org.cellscope.compiler.flow.Op;
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
        emit(s.span(), Op.COPY, 1);
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
      emit(place, Op.UNPACK_EX, i + (size - i - 1 << 8));
      starSeen = true;
    }
    if (!starSeen) {
      emit(place, Op.UNPACK_SEQUENCE, size);
    }
    for (Expr target : targets) {
      visit(target instanceof Expr.Starred(var _, Expr value, var _) ? value : target);
    }
  }

  void augmented(Stmt.AugAssign s) {
    Span place = s.target().span();
    switch (s.target()) {
      case Expr.Name target -> {
        gen.names().load(place, target.id());
        operate(s);
        gen.names().store(place, target.id());
      }
      case Expr.Attribute target -> {
        visit(target.value());
        emit(place, Op.COPY, 1);
        Span atName = Calls.atAttributeName(place, target);
        int name = unit().names().indexOf(unit().mangle(target.attr()));
        emit(atName, Op.LOAD_ATTR, name << 1);
        operate(s);
        emit(atName, Op.SWAP, 2);
        emit(atName, Op.STORE_ATTR, name);
      }
      case Expr.Subscript target -> augmentedSubscript(s, target);
      default -> throw new IllegalStateException("not a target of an augmented assignment");
    }
  }

  private void operate(Stmt.AugAssign s) {
    visit(s.value());
    gen.expressions().binaryOp(s.span(), s.op(), true);
  }

  private void augmentedSubscript(Stmt.AugAssign s, Expr.Subscript target) {
    Span place = target.span();
    visit(target.value());
    if (Expressions.isPlainSlice(target.slice())) {
      gen.expressions().slice((Expr.Slice) target.slice());
      emit(place, Op.COPY, 3);
      emit(place, Op.COPY, 3);
      emit(place, Op.COPY, 3);
      emit(place, Op.BINARY_SLICE);
      operate(s);
      emit(place, Op.SWAP, 4);
      emit(place, Op.SWAP, 3);
      emit(place, Op.SWAP, 2);
      emit(place, Op.STORE_SLICE);
      return;
    }
    visit(target.slice());
    emit(place, Op.COPY, 2);
    emit(place, Op.COPY, 2);
    emit(place, Op.BINARY_SUBSCR);
    operate(s);
    emit(place, Op.SWAP, 3);
    emit(place, Op.SWAP, 2);
    emit(place, Op.STORE_SUBSCR);
  }

  void annotated(Stmt.AnnAssign s) {
    if (s.value().isPresent()) {
      visit(s.value().get());
      visit(s.target());
    }
    boolean stores = unit().kind() == UnitKind.MODULE || unit().kind() == UnitKind.CLASS;
    switch (s.target()) {
      case Expr.Name target -> {
        gen.checks().binding(s.span(), target.id(), Expr.Context.STORE);
        if (s.simple() && stores) {
          storeAnnotation(s, target);
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
    if (!s.simple() && stores && !gen.annotationsAreText()) {
      evaluate(s.annotation());
    }
  }

  private void storeAnnotation(Stmt.AnnAssign s, Expr.Name target) {
    gen.functions().annotation(s.annotation());
    String dict = "__annotations__";
    emit(s.span(), Op.LOAD_NAME, unit().names().indexOf(dict));
    loadConst(s.span(), new Constant.Str(unit().mangle(target.id())));
    emit(s.span(), Op.STORE_SUBSCR);
  }

  private void evaluate(Expr expression) {
    visit(expression);
    emit(expression.span(), Op.POP_TOP);
  }

  private void subscript(Expr slice) {
    switch (slice) {
      case Expr.Slice s -> {
        s.lower().ifPresent(part -> evaluate(part));
        s.upper().ifPresent(part -> evaluate(part));
        s.step().ifPresent(part -> evaluate(part));
      }
      case Expr.Tuple t when gen.folding().constant(t).isEmpty() ->
          t.elements().forEach(element -> subscript(element));
      default -> evaluate(slice);
    }
  }
}
