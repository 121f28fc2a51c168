package org.cellscope.compiler.emit;

import java.util.Optional;
import org.cellscope.bytecode.Constant;
import org.cellscope.compiler.flow.Op;
import org.cellscope.source.Span;
import org.cellscope.symtable.Scope;
import org.cellscope.syntax.Stmt;

/**
 * {@code return}, {@code break} and {@code continue}: each leaves the statements around it,
 * innermost first, and does what they have to do on the way out.
 */
final class Unwinding extends Part {
  private static final int MOST_NESTED = 20;

  Unwinding(Generator gen) {
    super(gen);
  }

  void push(Span place, FrameBlock block) {
    if (unit().frameBlocks.size() >= MOST_NESTED) {
      throw error(place, "too many statically nested blocks");
    }
    unit().frameBlocks.push(block);
  }

  void pop() {
    unit().frameBlocks.pop();
  }

  void returnStatement(Stmt.Return s) {
    Scope scope = unit().scope();
    if (!scope.kind().isFunctionLike()) {
      throw error(s.span(), "'return' outside function");
    }
    if (s.value().isPresent() && scope.isCoroutine() && scope.isGenerator()) {
      throw error(s.span(), "'return' with value in async generator");
    }
    Optional<Constant> constant = s.value().flatMap(gen.folding()::constant);
    boolean onStack = s.value().isPresent() && constant.isEmpty();
    Span place = s.span();
    if (onStack) {
      visit(s.value().get());
    } else if (s.value().isPresent()) {
      place = s.value().get().span();
      emit(place, Op.NOP);
    }
    if (s.value().isEmpty() || s.value().get().span().line() != s.span().line()) {
      place = s.span();
      emit(place, Op.NOP);
    }
    place = unwindAll(place, onStack);
    if (!onStack) {
      loadConst(place, constant.orElse(Constant.Singleton.NONE));
    }
    emit(place, Op.RETURN_VALUE);
  }

  void breakStatement(Stmt.Break s) {
    emit(s.span(), Op.NOP);
    Exit exit = unwindToLoop(s.span());
    if (exit.loop.isEmpty()) {
      throw error(s.span(), "'break' outside loop");
    }
    FrameBlock.Loop loop = exit.loop.get();
    Span place = unwind(exit.place, loop, false);
    jump(place, Op.JUMP, loop.exit());
  }

  void continueStatement(Stmt.Continue s) {
    emit(s.span(), Op.NOP);
    Exit exit = unwindToLoop(s.span());
    if (exit.loop.isEmpty()) {
      throw error(s.span(), "'continue' not properly in loop");
    }
    jump(exit.place, Op.JUMP, exit.loop.get().start());
  }

  /** Where the unwinding has come to: the loop, and the place of what follows. */
  private record Exit(Optional<FrameBlock.Loop> loop, Span place) {}

  private Exit unwindToLoop(Span place) {
    FrameBlock top = unit().frameBlocks.peek();
    if (top == null) {
      return new Exit(Optional.empty(), place);
    }
    checkMayLeave(place, top);
    if (top instanceof FrameBlock.Loop loop) {
      return new Exit(Optional.of(loop), place);
    }
    unit().frameBlocks.pop();
    Exit exit = unwindToLoop(unwind(place, top, false));
    unit().frameBlocks.push(top);
    return exit;
  }

  private Span unwindAll(Span place, boolean valueOnStack) {
    FrameBlock top = unit().frameBlocks.peek();
    if (top == null) {
      return place;
    }
    checkMayLeave(place, top);
    unit().frameBlocks.pop();
    Span after = unwindAll(unwind(place, top, valueOnStack), valueOnStack);
    unit().frameBlocks.push(top);
    return after;
  }

  private void checkMayLeave(Span place, FrameBlock block) {
    if (block instanceof FrameBlock.ExceptionGroupHandler) {
      throw error(place, "'break', 'continue' and 'return' cannot appear in an except* block");
    }
  }

  /**
   * Leaves one statement.
   *
   * @param valueOnStack whether the topmost value has to stay
   * @return the place of what follows: nowhere behind a finally block or an {@code __exit__}
   */
  private Span unwind(Span place, FrameBlock block, boolean valueOnStack) {
    switch (block) {
      case FrameBlock.Loop loop -> {
        if (loop.hasIterator()) {
          popBelow(place, valueOnStack);
        }
      }
      case FrameBlock.TryExcept b -> emit(place, Op.POP_BLOCK);
      case FrameBlock.FinallyTry b -> {
        emit(place, Op.POP_BLOCK);
        if (valueOnStack) {
          push(place, new FrameBlock.PopValue());
        }
        body(b.finalBody());
        if (valueOnStack) {
          pop();
        }
        return NOWHERE;
      }
      case FrameBlock.FinallyEnd b -> {
        popBelow(place, valueOnStack);
        swapBelow(place, valueOnStack);
        emit(place, Op.POP_BLOCK);
        emit(place, Op.POP_EXCEPT);
      }
      case FrameBlock.With b -> {
        gen.withs().exitEarly(b, valueOnStack);
        return NOWHERE;
      }
      case FrameBlock.HandlerCleanup b -> handler(place, b, valueOnStack);
      case FrameBlock.PopValue b -> popBelow(place, valueOnStack);
      case FrameBlock.ExceptionHandler b -> {}
      case FrameBlock.ExceptionGroupHandler b -> {}
      case FrameBlock.AsyncComprehension b -> {}
      case FrameBlock.StopIteration b -> {}
    }
    return place;
  }

  void swapBelow(Span place, boolean valueOnStack) {
    if (valueOnStack) {
      emit(place, Op.SWAP, 2);
    }
  }

  private void popBelow(Span place, boolean valueOnStack) {
    swapBelow(place, valueOnStack);
    emit(place, Op.POP_TOP);
  }

  private void handler(Span place, FrameBlock.HandlerCleanup block, boolean valueOnStack) {
    if (block.name().isPresent()) {
      emit(place, Op.POP_BLOCK);
    }
    swapBelow(place, valueOnStack);
    emit(place, Op.POP_BLOCK);
    emit(place, Op.POP_EXCEPT);
    block.name().ifPresent(name -> gen.tries().unbind(place, name));
  }
}
