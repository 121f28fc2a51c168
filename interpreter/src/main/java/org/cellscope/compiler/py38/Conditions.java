package org.cellscope.compiler.py38;

import java.util.List;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.compiler.common.ConditionRules;
import org.cellscope.syntax.Expr;

/** Conditional jumps, comparisons and boolean operators. */
final class Conditions extends Part implements ConditionRules<Block> {
  Conditions(Generator gen) {
    super(gen);
  }

  @Override
  public Generator generator() {
    return gen;
  }

  @Override
  public Block newTarget() {
    return new Block();
  }

  @Override
  public void begin(Block target) {
    use(target);
  }

  @Override
  public void jumpTo(Block target) {
    jump(Opcode38.JUMP_FORWARD, target);
  }

  @Override
  public void test(Expr condition, Block target, boolean wanted) {
    visit(condition);
    Opcode38 op = wanted ? Opcode38.POP_JUMP_IF_TRUE : Opcode38.POP_JUMP_IF_FALSE;
    at(condition.span(), () -> jump(op, target));
  }

  @Override
  public void jumpIfChain(Expr.Compare e, Block target, boolean wanted) {
    at(e.span(), () -> writeChain(e, target, wanted));
  }

  private void writeChain(Expr.Compare e, Block target, boolean wanted) {
    Block cleanup = new Block();
    Block end = new Block();
    chain(e, Opcode38.POP_JUMP_IF_FALSE, cleanup);
    jump(wanted ? Opcode38.POP_JUMP_IF_TRUE : Opcode38.POP_JUMP_IF_FALSE, target);
    jump(Opcode38.JUMP_FORWARD, end);
    use(cleanup);
    emit(Opcode38.POP_TOP);
    if (!wanted) {
      jump(Opcode38.JUMP_FORWARD, target);
    }
    use(end);
  }

  /** All comparisons of a chain; each but the last jumps away when it fails. */
  private void chain(Expr.Compare e, Opcode38 jump, Block cleanup) {
    int last = e.ops().size() - 1;
    gen.literalWarnings().check(e);
    visit(e.left());
    for (int i = 0; i < last; i++) {
      visit(e.comparators().get(i));
      emit(Opcode38.DUP_TOP);
      emit(Opcode38.ROT_THREE);
      emit(Opcode38.COMPARE_OP, number(e.ops().get(i)));
      jump(jump, cleanup);
      nextBlock();
    }
    lastComparator(e);
    emit(Opcode38.COMPARE_OP, number(e.ops().get(last)));
  }

  void compare(Expr.Compare e) {
    Block cleanup = new Block();
    Block end = new Block();
    chain(e, Opcode38.JUMP_IF_FALSE_OR_POP, cleanup);
    if (e.ops().size() == 1) {
      return;
    }
    jump(Opcode38.JUMP_FORWARD, end);
    use(cleanup);
    emit(Opcode38.ROT_TWO);
    emit(Opcode38.POP_TOP);
    use(end);
  }

  /** The operator's number, as {@code dis.cmp_op} lists them. */
  private static int number(Expr.CompareOperator op) {
    return switch (op) {
      case LT -> 0;
      case LT_E -> 1;
      case EQ -> 2;
      case NOT_EQ -> 3;
      case GT -> 4;
      case GT_E -> 5;
      case IN -> 6;
      case NOT_IN -> 7;
      case IS -> 8;
      case IS_NOT -> 9;
    };
  }

  void boolOp(Expr.BoolOp e) {
    Opcode38 op =
        e.op() == Expr.BoolOperator.AND
            ? Opcode38.JUMP_IF_FALSE_OR_POP
            : Opcode38.JUMP_IF_TRUE_OR_POP;
    Block end = new Block();
    List<Expr> values = e.values();
    for (Expr value : values.subList(0, values.size() - 1)) {
      visit(value);
      jump(op, end);
    }
    visit(values.getLast());
    use(end);
  }
}
