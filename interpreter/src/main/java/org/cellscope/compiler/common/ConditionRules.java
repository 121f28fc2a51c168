package org.cellscope.compiler.common;

import java.util.List;
import org.cellscope.syntax.Expr;

/**
 * How conditions become jumps, whatever the instructions.
 *
 * @param <L> what a jump goes to
 */
public interface ConditionRules<L> {
  CodeGenerator generator();

  void visit(Expr expression);

  L newTarget();

  /** What comes next is where the jumps to a target go. */
  void begin(L target);

  void jumpTo(L target);

  /** Evaluates a condition and jumps when its truth is as wanted. */
  void test(Expr condition, L target, boolean wanted);

  /** Jumps when a chain of comparisons comes out as wanted. */
  void jumpIfChain(Expr.Compare e, L target, boolean wanted);

  /** Jumps when the truth of a condition is as wanted, and falls through otherwise. */
  default void jumpIf(Expr condition, L target, boolean wanted) {
    generator().descend(condition.span());
    Expr simple = generator().folding().simplify(condition);
    if (generator().folding().constant(simple).isPresent()) {
      test(simple, target, wanted);
    } else {
      switch (simple) {
        case Expr.UnaryOp e when e.op() == Expr.UnaryOperator.NOT ->
            jumpIf(e.operand(), target, !wanted);
        case Expr.BoolOp e -> jumpIfBool(e, target, wanted);
        case Expr.IfExp e -> jumpIfConditional(e, target, wanted);
        case Expr.Compare e when e.ops().size() > 1 -> jumpIfChain(e, target, wanted);
        default -> test(simple, target, wanted);
      }
    }
    generator().ascend();
  }

  private void jumpIfBool(Expr.BoolOp e, L target, boolean wanted) {
    boolean decides = e.op() == Expr.BoolOperator.OR;
    boolean leavesEarly = decides == wanted;
    L early = leavesEarly ? target : newTarget();
    List<Expr> values = e.values();
    for (Expr value : values.subList(0, values.size() - 1)) {
      jumpIf(value, early, decides);
    }
    jumpIf(values.getLast(), target, wanted);
    if (!leavesEarly) {
      begin(early);
    }
  }

  private void jumpIfConditional(Expr.IfExp e, L target, boolean wanted) {
    L end = newTarget();
    L otherwise = newTarget();
    jumpIf(e.test(), otherwise, false);
    jumpIf(e.body(), target, wanted);
    jumpTo(end);
    begin(otherwise);
    jumpIf(e.orElse(), target, wanted);
    begin(end);
  }

  /** Pushes one of two values. */
  default void conditional(Expr.IfExp e) {
    L end = newTarget();
    L otherwise = newTarget();
    jumpIf(e.test(), otherwise, false);
    visit(e.body());
    jumpTo(end);
    begin(otherwise);
    visit(e.orElse());
    begin(end);
  }

  /** A comparator; what is only searched may be simplified, but only as the last one. */
  default void lastComparator(Expr.Compare e) {
    Expr.CompareOperator op = e.ops().getLast();
    Expr value = e.comparators().getLast();
    boolean searched = op == Expr.CompareOperator.IN || op == Expr.CompareOperator.NOT_IN;
    visit(searched ? generator().folding().simplifyIterable(value) : value);
  }
}
