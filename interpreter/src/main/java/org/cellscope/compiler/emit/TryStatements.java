package org.cellscope.compiler.emit;

import java.util.List;
import org.cellscope.compiler.flow.Label;
import org.cellscope.compiler.flow.Op;
import org.cellscope.source.Span;
import org.cellscope.syntax.ExceptHandler;
import org.cellscope.syntax.Stmt;

/** {@code try} with {@code except}, {@code except*} (PEP 654) and {@code finally}. */
final class TryStatements extends Part {
  TryStatements(Generator gen) {
    super(gen);
  }

  void tryStatement(Stmt.Try s) {
    if (s.finalBody().isEmpty()) {
      handlers(s);
    } else {
      tryFinally(s);
    }
  }

  private void handlers(Stmt.Try s) {
    if (s.isStar()) {
      tryExceptStar(s);
    } else {
      tryExcept(s);
    }
  }

  private void tryFinally(Stmt.Try s) {
    Span place = s.span();
    Label handler = new Label();
    Label cleanup = new Label();
    Label exit = new Label();
    jump(place, Op.SETUP_FINALLY, handler);
    endBlock();
    gen.unwinding().push(place, new FrameBlock.FinallyTry(s.finalBody()));
    if (s.handlers().isEmpty()) {
      body(s.body());
    } else {
      handlers(s);
    }
    emit(NOWHERE, Op.POP_BLOCK);
    gen.unwinding().pop();
    body(s.finalBody());
    jump(NOWHERE, Op.JUMP, exit);

    mark(handler);
    gen.unwinding().push(place, new FrameBlock.FinallyEnd());
    jump(NOWHERE, Op.SETUP_CLEANUP, cleanup);
    emit(NOWHERE, Op.PUSH_EXC_INFO);
    body(s.finalBody());
    gen.unwinding().pop();
    emit(NOWHERE, Op.RERAISE, 0);
    mark(cleanup);
    popExceptAndReraise();
    mark(exit);
  }

  /** Ends a handler in which an exception was raised: restores the outer one, raises on. */
  void popExceptAndReraise() {
    emit(NOWHERE, Op.COPY, 3);
    emit(NOWHERE, Op.POP_EXCEPT);
    emit(NOWHERE, Op.RERAISE, 1);
  }

  private void tryExcept(Stmt.Try s) {
    Span place = s.span();
    Label except = new Label();
    Label cleanup = new Label();
    Label end = new Label();
    jump(place, Op.SETUP_FINALLY, except);
    endBlock();
    gen.unwinding().push(place, new FrameBlock.TryExcept());
    body(s.body());
    gen.unwinding().pop();
    emit(NOWHERE, Op.POP_BLOCK);
    body(s.orElse());
    jump(NOWHERE, Op.JUMP, end);
    mark(except);
    jump(NOWHERE, Op.SETUP_CLEANUP, cleanup);
    emit(NOWHERE, Op.PUSH_EXC_INFO);
    gen.unwinding().push(place, new FrameBlock.ExceptionHandler());
    for (ExceptHandler handler : s.handlers()) {
      if (handler.type().isEmpty() && handler != s.handlers().getLast()) {
        throw error(handler.span(), "default 'except:' must be last");
      }
      Label next = new Label();
      handler(handler, next, end);
      mark(next);
    }
    gen.unwinding().pop();
    emit(NOWHERE, Op.RERAISE, 0);
    mark(cleanup);
    popExceptAndReraise();
    mark(end);
  }

  private void handler(ExceptHandler handler, Label next, Label end) {
    Span place = handler.span();
    if (handler.type().isPresent()) {
      visit(handler.type().get());
      emit(place, Op.CHECK_EXC_MATCH);
      jump(place, Op.POP_JUMP_IF_FALSE, next);
    }
    if (handler.name().isPresent()) {
      namedHandler(handler, handler.name().get(), end);
      return;
    }
    emit(place, Op.POP_TOP);
    endBlock();
    gen.unwinding().push(place, new FrameBlock.HandlerCleanup(handler.name()));
    body(handler.body());
    gen.unwinding().pop();
    emit(NOWHERE, Op.POP_BLOCK);
    emit(NOWHERE, Op.POP_EXCEPT);
    jump(NOWHERE, Op.JUMP, end);
  }

  /** The name is unbound however the handler's body ends. */
  private void namedHandler(ExceptHandler handler, String name, Label end) {
    Span place = handler.span();
    Label cleanup = new Label();
    gen.names().store(place, name);
    jump(place, Op.SETUP_CLEANUP, cleanup);
    endBlock();
    gen.unwinding().push(place, new FrameBlock.HandlerCleanup(handler.name()));
    body(handler.body());
    gen.unwinding().pop();
    emit(NOWHERE, Op.POP_BLOCK);
    emit(NOWHERE, Op.POP_BLOCK);
    emit(NOWHERE, Op.POP_EXCEPT);
    unbind(NOWHERE, name);
    jump(NOWHERE, Op.JUMP, end);
    mark(cleanup);
    unbind(NOWHERE, name);
    emit(NOWHERE, Op.RERAISE, 1);
  }

  void unbind(Span place, String name) {
    loadNone(place);
    gen.names().store(place, name);
    gen.names().delete(place, name);
  }

  private void tryExceptStar(Stmt.Try s) {
    Span place = s.span();
    Label except = new Label();
    Label orElse = new Label();
    Label end = new Label();
    Label cleanup = new Label();
    Label reraiseStar = new Label();
    jump(place, Op.SETUP_FINALLY, except);
    endBlock();
    gen.unwinding().push(place, new FrameBlock.TryExcept());
    body(s.body());
    gen.unwinding().pop();
    emit(NOWHERE, Op.POP_BLOCK);
    jump(NOWHERE, Op.JUMP, orElse);
    mark(except);
    jump(NOWHERE, Op.SETUP_CLEANUP, cleanup);
    emit(NOWHERE, Op.PUSH_EXC_INFO);
    gen.unwinding().push(place, new FrameBlock.ExceptionGroupHandler());
    List<ExceptHandler> handlers = s.handlers();
    for (ExceptHandler handler : handlers) {
      starHandler(handler, handler == handlers.getFirst());
      if (handler == handlers.getLast()) {
        // What no clause has taken is raised again.
        emit(NOWHERE, Op.LIST_APPEND, 1);
        jump(NOWHERE, Op.JUMP, reraiseStar);
      }
    }
    gen.unwinding().pop();
    mark(reraiseStar);
    reraiseGroup(end);
    mark(cleanup);
    popExceptAndReraise();
    mark(orElse);
    body(s.orElse());
    mark(end);
  }

  private void starHandler(ExceptHandler handler, boolean isFirst) {
    Span place = handler.span();
    Label matched = new Label();
    Label next = new Label();
    Label noMatch = new Label();
    Label cleanup = new Label();
    if (isFirst) {
      // The list of what the clauses raise, below the group that is left.
      emit(place, Op.BUILD_LIST, 0);
      emit(place, Op.COPY, 2);
    }
    if (handler.type().isPresent()) {
      visit(handler.type().get());
      emit(place, Op.CHECK_EG_MATCH);
      emit(place, Op.COPY, 1);
      jump(place, Op.POP_JUMP_IF_NONE, noMatch);
    }
    if (handler.name().isPresent()) {
      gen.names().store(place, handler.name().get());
    } else {
      emit(place, Op.POP_TOP);
    }
    jump(place, Op.SETUP_CLEANUP, cleanup);
    endBlock();
    gen.unwinding().push(place, new FrameBlock.HandlerCleanup(handler.name()));
    body(handler.body());
    gen.unwinding().pop();
    emit(NOWHERE, Op.POP_BLOCK);
    handler.name().ifPresent(name -> unbind(NOWHERE, name));
    jump(NOWHERE, Op.JUMP, matched);
    mark(cleanup);
    handler.name().ifPresent(name -> unbind(NOWHERE, name));
    emit(NOWHERE, Op.LIST_APPEND, 3);
    emit(NOWHERE, Op.POP_TOP);
    jump(NOWHERE, Op.JUMP, next);
    mark(matched);
    emit(NOWHERE, Op.NOP);
    jump(NOWHERE, Op.JUMP, next);
    mark(noMatch);
    emit(place, Op.POP_TOP);
    mark(next);
  }

  private void reraiseGroup(Label end) {
    Label reraise = new Label();
    emit(NOWHERE, Op.CALL_INTRINSIC_2, Intrinsic.PREP_RERAISE_STAR);
    emit(NOWHERE, Op.COPY, 1);
    jump(NOWHERE, Op.POP_JUMP_IF_NOT_NONE, reraise);
    emit(NOWHERE, Op.POP_TOP);
    emit(NOWHERE, Op.POP_BLOCK);
    emit(NOWHERE, Op.POP_EXCEPT);
    jump(NOWHERE, Op.JUMP, end);
    mark(reraise);
    emit(NOWHERE, Op.POP_BLOCK);
    emit(NOWHERE, Op.SWAP, 2);
    emit(NOWHERE, Op.POP_EXCEPT);
    emit(NOWHERE, Op.RERAISE, 0);
  }
}
