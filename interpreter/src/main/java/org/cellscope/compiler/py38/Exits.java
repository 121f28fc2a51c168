package org.cellscope.compiler.py38;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.source.Span;
import org.cellscope.symtable.Scope;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Stmt;

/**
 * {@code return}, {@code break} and {@code continue}: each leaves the statements around it,
 * innermost first, and does what they have to do on the way out.
 */
final class Exits extends Part {
  private static final int MOST_NESTED = 20;

  Exits(Generator gen) {
    super(gen);
  }

  void push(Span place, Leaving statement) {
    if (body().statements.size() >= MOST_NESTED) {
      throw error(place, "too many statically nested blocks");
    }
    body().statements.push(statement);
  }

  void pop() {
    body().statements.pop();
  }

  void returnStatement(Stmt.Return s) {
    Scope scope = body().scope();
    if (!scope.kind().isFunctionLike()) {
      throw error(s.span(), "'return' outside function");
    }
    if (s.value().isPresent() && Expressions.isAsyncGenerator(scope)) {
      throw error(s.span(), "'return' with value in async generator");
    }
    boolean onStack = s.value().filter(this::isComputed).isPresent();
    if (onStack) {
      visit(s.value().orElseThrow());
    }
    for (Leaving statement : around()) {
      leave(statement, onStack);
    }
    if (s.value().isEmpty()) {
      loadNone();
    } else if (!onStack) {
      visit(s.value().get());
    }
    emit(Opcode38.RETURN_VALUE);
  }

  private boolean isComputed(Expr value) {
    return gen.folding().constant(value).isEmpty();
  }

  /** The statements around the current place, innermost first. */
  private List<Leaving> around() {
    return new ArrayList<>(body().statements);
  }

  void breakStatement(Stmt.Break s) {
    for (Leaving statement : around()) {
      leave(statement, false);
      if (statement.isLoop() && statement.exit != null) {
        jump(Opcode38.JUMP_ABSOLUTE, statement.exit);
        return;
      }
    }
    throw error(s.span(), "'break' outside loop");
  }

  void continueStatement(Stmt.Continue s) {
    for (Leaving statement : around()) {
      if (statement.isLoop()) {
        jump(Opcode38.JUMP_ABSOLUTE, statement.start);
        return;
      }
      leave(statement, false);
    }
    throw error(s.span(), "'continue' not properly in loop");
  }

  /**
   * Leaves one statement.
   *
   * @param keep whether the topmost value has to stay
   */
  private void leave(Leaving statement, boolean keep) {
    statement.left = true;
    switch (statement.kind) {
      case WHILE_LOOP -> {}
      case FOR_LOOP -> popBelow(keep);
      case EXCEPT -> emit(Opcode38.POP_BLOCK);
      case FINALLY_TRY -> {
        emit(Opcode38.POP_BLOCK);
        callFinally(statement);
      }
      case FINALLY_TRY_WITH_PLACEHOLDER -> {
        emit(Opcode38.POP_BLOCK);
        if (keep) {
          popBelow(true);
          callFinally(statement);
        } else {
          callFinally(statement);
          emit(Opcode38.POP_TOP);
        }
      }
      case FINALLY_END -> {
        emit(Opcode38.POP_FINALLY, keep ? 1 : 0);
        popBelow(keep);
      }
      case WITH, ASYNC_WITH -> leaveWith(statement, keep);
      case HANDLER_CLEANUP -> leaveHandler(statement, keep);
    }
  }

  private void popBelow(boolean keep) {
    if (keep) {
      emit(Opcode38.ROT_TWO);
    }
    emit(Opcode38.POP_TOP);
  }

  private void callFinally(Leaving statement) {
    if (statement.exit != null) {
      jump(Opcode38.CALL_FINALLY, statement.exit);
    }
  }

  private void leaveWith(Leaving statement, boolean keep) {
    emit(Opcode38.POP_BLOCK);
    if (keep) {
      emit(Opcode38.ROT_TWO);
    }
    emit(Opcode38.BEGIN_FINALLY);
    emit(Opcode38.WITH_CLEANUP_START);
    if (statement.kind == Leaving.Kind.ASYNC_WITH) {
      await();
    }
    emit(Opcode38.WITH_CLEANUP_FINISH);
    emit(Opcode38.POP_FINALLY, 0);
  }

  private void leaveHandler(Leaving statement, boolean keep) {
    if (keep) {
      emit(Opcode38.ROT_FOUR);
    }
    if (statement.exit == null) {
      emit(Opcode38.POP_EXCEPT);
    } else {
      emit(Opcode38.POP_BLOCK);
      emit(Opcode38.POP_EXCEPT);
      callFinally(statement);
    }
  }
}
