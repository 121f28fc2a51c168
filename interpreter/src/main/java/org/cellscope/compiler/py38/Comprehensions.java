package org.cellscope.compiler.py38;

import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.compiler.common.UnitKind;
import org.cellscope.symtable.Scope;
import org.cellscope.syntax.Comprehension;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.PythonSyntaxError;
import org.jspecify.annotations.Nullable;

/** Comprehensions and generator expressions: functions that are called at once. */
final class Comprehensions extends Part {
  /** What a comprehension makes, and how an element gets into it. */
  private enum Kind {
    LIST("<listcomp>", Opcode38.BUILD_LIST, Opcode38.LIST_APPEND),
    SET("<setcomp>", Opcode38.BUILD_SET, Opcode38.SET_ADD),
    DICT("<dictcomp>", Opcode38.BUILD_MAP, Opcode38.MAP_ADD),
    GENERATOR("<genexpr>", Opcode38.NOP, Opcode38.YIELD_VALUE);

    final String codeName;
    final Opcode38 build;
    final Opcode38 add;

    Kind(String codeName, Opcode38 build, Opcode38 add) {
      this.codeName = codeName;
      this.build = build;
      this.add = add;
    }
  }

  /** A comprehension with what it makes: for a dict the key is the element. */
  private record Source(
      Expr expression,
      Kind kind,
      List<Comprehension> generators,
      Expr element,
      Optional<Expr> value) {}

  Comprehensions(Generator gen) {
    super(gen);
  }

  void list(Expr.ListComp e) {
    write(new Source(e, Kind.LIST, e.generators(), e.element(), Optional.empty()));
  }

  void set(Expr.SetComp e) {
    write(new Source(e, Kind.SET, e.generators(), e.element(), Optional.empty()));
  }

  void dict(Expr.DictComp e) {
    write(new Source(e, Kind.DICT, e.generators(), e.key(), Optional.of(e.value())));
  }

  void generator(Expr.GeneratorExp e) {
    write(new Source(e, Kind.GENERATOR, e.generators(), e.element(), Optional.empty()));
  }

  private void write(Source source) {
    boolean inCoroutine = body().scope().isCoroutine();
    Scope scope = gen.scopeOf(source.expression);
    boolean generator = source.kind == Kind.GENERATOR;
    int line = gen.expressions().lineOf(source.expression);
    gen.enter(UnitKind.COMPREHENSION, source.kind.codeName, scope, line);
    body().setPlace(source.expression.span());
    if (scope.isCoroutine() && !inCoroutine && !generator) {
      throw outsideCoroutine(source.expression);
    }
    body().countParameters(0, 1, 0);
    if (!generator) {
      emit(source.kind.build, 0);
    }
    loop(source, 0);
    if (!generator) {
      emit(Opcode38.RETURN_VALUE);
    }
    CodeObject code = gen.exit(true);
    gen.functions().makeClosure(code, 0);
    Comprehension outermost = source.generators.getFirst();
    visit(gen.folding().simplifyIterable(outermost.iter()));
    at(
        outermost.iter().span(),
        () -> emit(outermost.isAsync() ? Opcode38.GET_AITER : Opcode38.GET_ITER));
    emit(Opcode38.CALL_FUNCTION, 1);
    if (scope.isCoroutine() && !generator) {
      await();
    }
  }

  private PythonSyntaxError outsideCoroutine(Expr comprehension) {
    @Nullable Body around = body().parent();
    boolean isNested = around != null && around.kind() == UnitKind.COMPREHENSION;
    while (around != null && around.kind() == UnitKind.COMPREHENSION) {
      around = around.parent();
    }
    if (isNested && around != null && around.scope().isCoroutine()) {
      return gen.newer()
          .error(
              comprehension.span(),
              "an asynchronous comprehension in another comprehension",
              "3.11");
    }
    return error(
        comprehension.span(), "asynchronous comprehension outside of an asynchronous function");
  }

  private void loop(Source source, int index) {
    Comprehension generator = source.generators.get(index);
    if (index == 0) {
      emit(Opcode38.LOAD_FAST, 0);
    } else {
      visit(gen.folding().simplifyIterable(generator.iter()));
      emit(generator.isAsync() ? Opcode38.GET_AITER : Opcode38.GET_ITER);
    }
    Block start = new Block();
    Block skip = new Block();
    Block end = new Block();
    use(start);
    if (generator.isAsync()) {
      gen.loops().asyncNext(end);
    } else {
      at(generator.iter().span(), () -> jump(Opcode38.FOR_ITER, end));
      nextBlock();
    }
    visit(generator.target());
    for (Expr condition : generator.ifs()) {
      gen.conditions().jumpIf(condition, skip, false);
      nextBlock();
    }
    if (index + 1 < source.generators.size()) {
      loop(source, index + 1);
    } else {
      element(source);
    }
    use(skip);
    jump(Opcode38.JUMP_ABSOLUTE, start);
    use(end);
    if (generator.isAsync()) {
      emit(Opcode38.END_ASYNC_FOR);
    }
  }

  private void element(Source source) {
    visit(source.element);
    source.value.ifPresent(this::visit);
    if (source.kind == Kind.GENERATOR) {
      emit(Opcode38.YIELD_VALUE);
      emit(Opcode38.POP_TOP);
    } else {
      emit(source.kind.add, source.generators.size() + 1);
    }
  }
}
