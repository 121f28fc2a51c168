package org.cellscope.compiler.py38;

import java.util.Optional;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.compiler.common.UnitKind;
import org.cellscope.compiler.flow.Truth;
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
    Block start = new Block();
    Block cleanup = new Block();
    Block end = new Block();
    gen.exits().push(s.span(), new Leaving(Leaving.Kind.FOR_LOOP, start, end));
    gen.newer().checkRow(s.iter(), "a for statement");
    visit(gen.folding().simplifyIterable(s.iter()));
    at(s.iter().span(), () -> emit(Opcode38.GET_ITER));
    use(start);
    at(s.iter().span(), () -> jump(Opcode38.FOR_ITER, cleanup));
    visit(s.target());
    statements(s.body());
    jump(Opcode38.JUMP_ABSOLUTE, start);
    use(cleanup);
    gen.exits().pop();
    statements(s.orElse());
    use(end);
  }

  private void asyncFor(Stmt.For s) {
    if (body().kind() != UnitKind.ASYNC_FUNCTION && body().kind() != UnitKind.COMPREHENSION) {
      throw error(s.span(), "'async for' outside async function");
    }
    Block start = new Block();
    Block except = new Block();
    Block end = new Block();
    gen.newer().checkRow(s.iter(), "a for statement");
    visit(s.iter());
    at(s.iter().span(), () -> emit(Opcode38.GET_AITER));
    use(start);
    gen.exits().push(s.span(), new Leaving(Leaving.Kind.FOR_LOOP, start, end));
    asyncNext(except);
    visit(s.target());
    statements(s.body());
    jump(Opcode38.JUMP_ABSOLUTE, start);
    gen.exits().pop();
    use(except);
    emit(Opcode38.END_ASYNC_FOR);
    statements(s.orElse());
    use(end);
  }

  /** Pushes the next item of an asynchronous iterator; its end is an exception. */
  void asyncNext(Block except) {
    jump(Opcode38.SETUP_FINALLY, except);
    emit(Opcode38.GET_ANEXT);
    loadNone();
    emit(Opcode38.YIELD_FROM);
    emit(Opcode38.POP_BLOCK);
  }

  void whileStatement(Stmt.While s) {
    Optional<Boolean> known = gen.folding().constant(s.test()).map(Truth::of);
    if (known.isPresent() && !known.get()) {
      gen.silently(
          () -> {
            gen.exits()
                .push(s.span(), new Leaving(Leaving.Kind.WHILE_LOOP, new Block(), new Block()));
            statements(s.body());
            gen.exits().pop();
          });
      statements(s.orElse());
      return;
    }
    Block loop = new Block();
    Block anchor = new Block();
    Block end = new Block();
    use(loop);
    gen.exits().push(s.span(), new Leaving(Leaving.Kind.WHILE_LOOP, loop, end));
    if (known.isEmpty()) {
      gen.conditions().jumpIf(s.test(), anchor, false);
    }
    statements(s.body());
    jump(Opcode38.JUMP_ABSOLUTE, loop);
    if (known.isEmpty()) {
      use(anchor);
    }
    gen.exits().pop();
    statements(s.orElse());
    use(end);
  }
}
