package org.cellscope.compiler.emit;

import java.util.List;
import org.cellscope.compiler.common.ConditionRules;
import org.cellscope.compiler.flow.Label;
import org.cellscope.compiler.flow.Op;
import org.cellscope.source.Span;
import org.cellscope.syntax.Expr;

/** Conditional jumps, comparisons and boolean operators. */
final class Conditions extends Part implements ConditionRules<Label> {
  Conditions(Generator gen) {
    super(gen);
  }

  @Override
  public Generator generator() {
    return gen;
  }

  @Override
  public Label newTarget() {
    return new Label();
  }

  @Override
  public void begin(Label target) {
    mark(target);
  }

  @Override
  public void jumpTo(Label target) {
    jump(NOWHERE, Op.JUMP, target);
  }

  @Override
  public void test(Expr condition, Label target, boolean wanted) {
    visit(condition);
    jump(condition.span(), wanted ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, target);
  }

  @Override
  public void jumpIfChain(Expr.Compare e, Label target, boolean wanted) {
    Span place = e.span();
    Label cleanup = new Label();
    Label end = new Label();
    int last = e.ops().size() - 1;
    gen.literalWarnings().check(e);
    visit(e.left());
    for (int i = 0; i < last; i++) {
      visit(e.comparators().get(i));
      emit(place, Op.SWAP, 2);
      emit(place, Op.COPY, 2);
      compareOp(place, e.ops().get(i));
      jump(place, Op.POP_JUMP_IF_FALSE, cleanup);
    }
    lastComparator(e);
    compareOp(place, e.ops().get(last));
    jump(place, wanted ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, target);
    jump(NOWHERE, Op.JUMP, end);
    mark(cleanup);
    emit(place, Op.POP_TOP);
    if (!wanted) {
      jump(NOWHERE, Op.JUMP, target);
    }
    mark(end);
  }

  void compare(Expr.Compare e) {
    Span place = e.span();
    int last = e.ops().size() - 1;
    gen.literalWarnings().check(e);
    visit(e.left());
    if (last == 0) {
      lastComparator(e);
      compareOp(place, e.ops().getFirst());
      return;
    }
    Label cleanup = new Label();
    Label end = new Label();
    for (int i = 0; i < last; i++) {
      visit(e.comparators().get(i));
      emit(place, Op.SWAP, 2);
      emit(place, Op.COPY, 2);
      compareOp(place, e.ops().get(i));
      emit(place, Op.COPY, 1);
      jump(place, Op.POP_JUMP_IF_FALSE, cleanup);
      emit(place, Op.POP_TOP);
    }
    lastComparator(e);
    compareOp(place, e.ops().get(last));
    jump(NOWHERE, Op.JUMP, end);
    mark(cleanup);
    emit(place, Op.SWAP, 2);
    emit(place, Op.POP_TOP);
    mark(end);
  }

  private void compareOp(Span place, Expr.CompareOperator op) {
    switch (op) {
      case IS -> emit(place, Op.IS_OP, 0);
      case IS_NOT -> emit(place, Op.IS_OP, 1);
      case IN -> emit(place, Op.CONTAINS_OP, 0);
      case NOT_IN -> emit(place, Op.CONTAINS_OP, 1);
      // The number of the operator, and as a mask the outcomes that satisfy it.
      case LT -> emit(place, Op.COMPARE_OP, 2);
      case LT_E -> emit(place, Op.COMPARE_OP, 1 << 4 | 10);
      case EQ -> emit(place, Op.COMPARE_OP, 2 << 4 | 8);
      case NOT_EQ -> emit(place, Op.COMPARE_OP, 3 << 4 | 7);
      case GT -> emit(place, Op.COMPARE_OP, 4 << 4 | 4);
      case GT_E -> emit(place, Op.COMPARE_OP, 5 << 4 | 12);
    }
  }

  void boolOp(Expr.BoolOp e) {
    Op op = e.op() == Expr.BoolOperator.AND ? Op.POP_JUMP_IF_FALSE : Op.POP_JUMP_IF_TRUE;
    Label end = new Label();
    List<Expr> values = e.values();
    for (Expr value : values.subList(0, values.size() - 1)) {
      visit(value);
      emit(e.span(), Op.COPY, 1);
      jump(e.span(), op, end);
      emit(e.span(), Op.POP_TOP);
    }
    visit(values.getLast());
    mark(end);
  }
}
