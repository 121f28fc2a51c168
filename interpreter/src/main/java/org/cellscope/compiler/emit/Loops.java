package org.cellscope.compiler.emit;

import org.cellscope.compiler.common.UnitKind;
import org.cellscope.compiler.flow.Label;
import org.cellscope.compiler.flow.Op;
import org.cellscope.source.Span;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Stmt;

/** {@code for} and {@code while}. */
final class Loops extends Part {
  Loops(Generator gen) {
    super(gen);
  }

  void forStatement(Stmt.For s) {
    if (s.isAsync()) {
      asyncFor(s);
      return;
    }
    Label start = new Label();
    Label cleanup = new Label();
    Label end = new Label();
    gen.unwinding().push(s.span(), new FrameBlock.Loop(start, end, true));
    Expr iter = s.iter();
    visit(gen.folding().simplifyIterable(iter));
    emit(iter.span(), Op.GET_ITER);
    mark(start);
    jump(iter.span(), Op.FOR_ITER, cleanup);
    visit(s.target());
    body(s.body());
    jump(NOWHERE, Op.JUMP, start);
    mark(cleanup);
    emit(NOWHERE, Op.END_FOR);
    gen.unwinding().pop();
    body(s.orElse());
    mark(end);
  }

  private void asyncFor(Stmt.For s) {
    Span place = s.span();
    if (unit().kind() != UnitKind.ASYNC_FUNCTION && unit().kind() != UnitKind.COMPREHENSION) {
      throw error(place, "'async for' outside async function");
    }
    Label start = new Label();
    Label except = new Label();
    Label end = new Label();
    visit(s.iter());
    emit(s.iter().span(), Op.GET_AITER);
    mark(start);
    gen.unwinding().push(place, new FrameBlock.Loop(start, end, true));
    jump(place, Op.SETUP_FINALLY, except);
    emit(place, Op.GET_ANEXT);
    loadNone(place);
    awaitOrYieldFrom(place, true);
    emit(place, Op.POP_BLOCK);
    visit(s.target());
    body(s.body());
    jump(NOWHERE, Op.JUMP, start);
    gen.unwinding().pop();
    mark(except);
    emit(s.iter().span(), Op.END_ASYNC_FOR);
    body(s.orElse());
    mark(end);
  }

  void whileStatement(Stmt.While s) {
    Label loop = new Label();
    Label body = new Label();
    Label anchor = new Label();
    Label end = new Label();
    mark(loop);
    gen.unwinding().push(s.span(), new FrameBlock.Loop(loop, end, false));
    gen.conditions().jumpIf(s.test(), anchor, false);
    mark(body);
    body(s.body());
    gen.conditions().jumpIf(s.test(), body, true);
    gen.unwinding().pop();
    mark(anchor);
    body(s.orElse());
    mark(end);
  }
}
