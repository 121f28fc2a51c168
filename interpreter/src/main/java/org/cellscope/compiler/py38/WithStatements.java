package org.cellscope.compiler.py38;

import org.cellscope.bytecode.Opcode38;
import org.cellscope.compiler.common.UnitKind;
import org.cellscope.syntax.Stmt;
import org.cellscope.syntax.WithItem;

/** {@code with} and {@code async with}. */
final class WithStatements extends Part {
  WithStatements(Generator gen) {
    super(gen);
  }

  void with(Stmt.With s) {
    gen.newer().check(s);
    if (s.isAsync()
        && body().kind() != UnitKind.ASYNC_FUNCTION
        && body().kind() != UnitKind.COMPREHENSION) {
      throw error(s.span(), "'async with' outside async function");
    }
    item(s, 0);
  }

  private void item(Stmt.With s, int index) {
    WithItem item = s.items().get(index);
    Block block = new Block();
    Block handler = new Block();
    visit(item.context());
    at(item.context().span(), () -> enter(s.isAsync(), handler));
    use(block);
    Leaving.Kind kind = s.isAsync() ? Leaving.Kind.ASYNC_WITH : Leaving.Kind.WITH;
    gen.exits().push(s.span(), new Leaving(kind, block, handler));
    if (item.target().isPresent()) {
      visit(item.target().get());
    } else {
      emit(Opcode38.POP_TOP);
    }
    if (index + 1 == s.items().size()) {
      statements(s.body());
    } else {
      item(s, index + 1);
    }
    emit(Opcode38.POP_BLOCK);
    emit(Opcode38.BEGIN_FINALLY);
    gen.exits().pop();
    use(handler);
    at(item.context().span(), () -> leave(s.isAsync()));
  }

  private void enter(boolean isAsync, Block handler) {
    if (isAsync) {
      emit(Opcode38.BEFORE_ASYNC_WITH);
      await();
      jump(Opcode38.SETUP_ASYNC_WITH, handler);
    } else {
      jump(Opcode38.SETUP_WITH, handler);
    }
  }

  private void leave(boolean isAsync) {
    emit(Opcode38.WITH_CLEANUP_START);
    if (isAsync) {
      await();
    }
    emit(Opcode38.WITH_CLEANUP_FINISH);
    emit(Opcode38.END_FINALLY);
  }
}
