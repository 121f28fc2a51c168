package org.cellscope.compiler.py38;

import org.cellscope.bytecode.Opcode38;
import org.cellscope.syntax.ExceptHandler;
import org.cellscope.syntax.Stmt;
import org.jspecify.annotations.Nullable;

/** {@code try} with {@code except} and {@code finally}. */
final class TryStatements extends Part {
  private static final int EXCEPTION_MATCH = 10;

  TryStatements(Generator gen) {
    super(gen);
  }

  void tryStatement(Stmt.Try s) {
    if (s.isStar()) {
      throw gen.newer().error(s.handlers().getFirst().span(), "except*", "3.11");
    }
    if (s.finalBody().isEmpty()) {
      tryExcept(s);
    } else {
      tryFinally(s);
    }
  }

  /**
   * The finally block is written first: only then it is known whether it leaves the statement, for
   * which the body keeps a place on the stack.
   */
  private void tryFinally(Stmt.Try s) {
    Block start = body().current();
    Block bodyBlock = new Block();
    Block end = new Block();
    use(end);
    Leaving finallyEnd = new Leaving(Leaving.Kind.FINALLY_END, end, end);
    gen.exits().push(s.span(), finallyEnd);
    statements(s.finalBody());
    emit(Opcode38.END_FINALLY);
    boolean leaves = finallyEnd.left;
    if (leaves) {
      emit(Opcode38.POP_TOP);
    }
    gen.exits().pop();
    Block after = body().current();
    body().resume(start);
    start.next = null;
    body().beginLine(s.span());
    if (leaves) {
      loadNone();
    }
    jump(Opcode38.SETUP_FINALLY, end);
    use(bodyBlock);
    Leaving.Kind kind =
        leaves ? Leaving.Kind.FINALLY_TRY_WITH_PLACEHOLDER : Leaving.Kind.FINALLY_TRY;
    gen.exits().push(s.span(), new Leaving(kind, bodyBlock, end));
    if (s.handlers().isEmpty()) {
      statements(s.body());
    } else {
      tryExcept(s);
    }
    emit(Opcode38.POP_BLOCK);
    emit(Opcode38.BEGIN_FINALLY);
    gen.exits().pop();
    body().current().next = end;
    body().resume(after);
  }

  private void tryExcept(Stmt.Try s) {
    Block bodyBlock = new Block();
    Block except = new Block();
    Block orElse = new Block();
    Block end = new Block();
    jump(Opcode38.SETUP_FINALLY, except);
    use(bodyBlock);
    gen.exits().push(s.span(), new Leaving(Leaving.Kind.EXCEPT, bodyBlock, null));
    statements(s.body());
    emit(Opcode38.POP_BLOCK);
    gen.exits().pop();
    jump(Opcode38.JUMP_FORWARD, orElse);
    use(except);
    for (ExceptHandler handler : s.handlers()) {
      if (handler.type().isEmpty() && handler != s.handlers().getLast()) {
        throw error(handler.span(), "default 'except:' must be last");
      }
      Block next = new Block();
      handler(handler, next, end);
      use(next);
    }
    emit(Opcode38.END_FINALLY);
    use(orElse);
    statements(s.orElse());
    use(end);
  }

  private void handler(ExceptHandler handler, Block next, Block end) {
    body().beginLine(handler.span());
    if (handler.type().isPresent()) {
      emit(Opcode38.DUP_TOP);
      visit(handler.type().get());
      emit(Opcode38.COMPARE_OP, EXCEPTION_MATCH);
      jump(Opcode38.POP_JUMP_IF_FALSE, next);
    }
    emit(Opcode38.POP_TOP);
    if (handler.name().isPresent()) {
      namedHandler(handler, handler.name().get());
    } else {
      emit(Opcode38.POP_TOP);
      emit(Opcode38.POP_TOP);
      handlerBody(handler, null);
      emit(Opcode38.POP_EXCEPT);
      gen.exits().pop();
    }
    jump(Opcode38.JUMP_FORWARD, end);
  }

  private void handlerBody(ExceptHandler handler, @Nullable Block exit) {
    Block block = new Block();
    use(block);
    gen.exits().push(handler.span(), new Leaving(Leaving.Kind.HANDLER_CLEANUP, block, exit));
    statements(handler.body());
  }

  /** The name is unbound however the handler's body ends. */
  private void namedHandler(ExceptHandler handler, String name) {
    Block cleanup = new Block();
    gen.names().store(name);
    emit(Opcode38.POP_TOP);
    jump(Opcode38.SETUP_FINALLY, cleanup);
    handlerBody(handler, cleanup);
    emit(Opcode38.POP_BLOCK);
    emit(Opcode38.BEGIN_FINALLY);
    gen.exits().pop();
    use(cleanup);
    loadNone();
    gen.names().store(name);
    gen.names().delete(name);
    emit(Opcode38.END_FINALLY);
    emit(Opcode38.POP_EXCEPT);
  }
}
