package org.cellscope.compiler.emit;

import org.cellscope.compiler.common.UnitKind;
import org.cellscope.compiler.flow.Label;
import org.cellscope.compiler.flow.Op;
import org.cellscope.source.Span;
import org.cellscope.syntax.Stmt;
import org.cellscope.syntax.WithItem;

/** {@code with} and {@code async with}. */
final class WithStatements extends Part {
  /** What {@code GET_AWAITABLE} is asked for, for its error message. */
  private static final int FROM_AENTER = 1;

  private static final int FROM_AEXIT = 2;

  WithStatements(Generator gen) {
    super(gen);
  }

  void with(Stmt.With s) {
    if (s.isAsync()
        && unit().kind() != UnitKind.ASYNC_FUNCTION
        && unit().kind() != UnitKind.COMPREHENSION) {
      throw error(s.span(), "'async with' outside async function");
    }
    item(s, 0);
  }

  private void item(Stmt.With s, int index) {
    WithItem item = s.items().get(index);
    Span place = item.context().span();
    Label handler = new Label();
    Label cleanup = new Label();
    Label exit = new Label();
    visit(item.context());
    if (s.isAsync()) {
      emit(place, Op.BEFORE_ASYNC_WITH);
      await(place, FROM_AENTER);
    } else {
      emit(place, Op.BEFORE_WITH);
    }
    jump(place, Op.SETUP_WITH, handler);
    endBlock();
    gen.unwinding().push(place, new FrameBlock.With(place, s.isAsync()));
    if (item.target().isPresent()) {
      visit(item.target().get());
    } else {
      emit(place, Op.POP_TOP);
    }
    if (index + 1 == s.items().size()) {
      body(s.body());
    } else {
      item(s, index + 1);
    }
    gen.unwinding().pop();
    emit(s.isAsync() ? place : NOWHERE, Op.POP_BLOCK);
    callExit(place, s.isAsync());
    emit(place, Op.POP_TOP);
    jump(place, Op.JUMP, exit);

    mark(handler);
    jump(place, Op.SETUP_CLEANUP, cleanup);
    emit(place, Op.PUSH_EXC_INFO);
    emit(place, Op.WITH_EXCEPT_START);
    if (s.isAsync()) {
      await(place, FROM_AEXIT);
    }
    finishException(cleanup);
    mark(exit);
  }

  /** Calls {@code __exit__(None, None, None)}. */
  private void callExit(Span place, boolean isAsync) {
    loadNone(place);
    loadNone(place);
    loadNone(place);
    emit(place, Op.CALL, 2);
    if (isAsync) {
      await(place, FROM_AEXIT);
    }
  }

  /** Leaves a with statement on the way to somewhere else. */
  void exitEarly(FrameBlock.With block, boolean valueOnStack) {
    emit(block.place(), Op.POP_BLOCK);
    gen.unwinding().swapBelow(block.place(), valueOnStack);
    callExit(block.place(), block.isAsync());
    emit(block.place(), Op.POP_TOP);
  }

  /** The result of {@code __exit__} says whether the exception is swallowed. */
  private void finishException(Label cleanup) {
    Label suppress = new Label();
    Label exit = new Label();
    jump(NOWHERE, Op.POP_JUMP_IF_TRUE, suppress);
    emit(NOWHERE, Op.RERAISE, 2);
    mark(suppress);
    emit(NOWHERE, Op.POP_TOP);
    emit(NOWHERE, Op.POP_BLOCK);
    emit(NOWHERE, Op.POP_EXCEPT);
    emit(NOWHERE, Op.POP_TOP);
    emit(NOWHERE, Op.POP_TOP);
    jump(NOWHERE, Op.JUMP, exit);
    mark(cleanup);
    gen.tries().popExceptAndReraise();
    mark(exit);
  }
}
