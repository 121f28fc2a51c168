package org.cellscope.compiler.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.compiler.common.UnitKind;
import org.cellscope.compiler.flow.Label;
import org.cellscope.compiler.flow.Op;
import org.cellscope.source.Span;
import org.cellscope.symtable.BlockKind;
import org.cellscope.symtable.Scope;
import org.cellscope.symtable.Symbol;
import org.cellscope.symtable.SymbolFlag;
import org.cellscope.symtable.SymbolKind;
import org.cellscope.syntax.Comprehension;
import org.cellscope.syntax.Expr;

/** Comprehensions, inlined (PEP 709) or as functions, and generator expressions. */
final class Comprehensions extends Part {
  /** What a comprehension makes, and how an element gets into it. */
  private enum Kind {
    LIST("<listcomp>", Op.BUILD_LIST, Op.LIST_APPEND),
    SET("<setcomp>", Op.BUILD_SET, Op.SET_ADD),
    DICT("<dictcomp>", Op.BUILD_MAP, Op.MAP_ADD),
    GENERATOR("<genexpr>", Op.NOP, Op.YIELD_VALUE);

    final String codeName;
    final Op build;
    final Op add;

    Kind(String codeName, Op build, Op add) {
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

  /** What an inlined comprehension has put aside, to be restored behind it. */
  private record Isolation(
      Map<String, Optional<SymbolKind>> kinds,
      List<String> hidden,
      List<String> saved,
      Label cleanup) {}

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
    Scope scope = gen.scopeOf(source.expression);
    if (scope.isInlined()) {
      inline(source, scope);
    } else {
      function(source, scope);
    }
  }

  private void checkAsync(Source source, Scope scope, UnitKind around) {
    if (scope.isCoroutine()
        && source.kind != Kind.GENERATOR
        && around != UnitKind.ASYNC_FUNCTION
        && around != UnitKind.COMPREHENSION) {
      throw error(
          source.expression.span(),
          "asynchronous comprehension outside of an asynchronous function");
    }
  }

  private void function(Source source, Scope scope) {
    Span place = source.expression.span();
    UnitKind around = unit().kind();
    gen.enter(UnitKind.COMPREHENSION, source.kind.codeName, scope, place.line());
    checkAsync(source, scope, around);
    unit().countParameters(0, 1, 0);
    boolean generator = source.kind == Kind.GENERATOR;
    if (!generator) {
      emit(place, source.kind.build, 0);
    }
    loop(place, source, 0, 0, false);
    if (generator) {
      gen.functions().raiseOnStopIteration();
    } else {
      emit(source.element.span(), Op.RETURN_VALUE);
    }
    CodeObject code = gen.exit(true);
    gen.functions().makeClosure(place, code, 0);
    iterator(source);
    emit(place, Op.CALL, 0);
    if (scope.isCoroutine() && !generator) {
      await(place, 0);
    }
  }

  /** Pushes the iterator of the outermost iterable, which belongs to the code around. */
  private void iterator(Source source) {
    Comprehension outermost = source.generators.getFirst();
    visit(gen.folding().simplifyIterable(outermost.iter()));
    emit(outermost.iter().span(), outermost.isAsync() ? Op.GET_AITER : Op.GET_ITER);
  }

  private void inline(Source source, Scope scope) {
    Span place = source.expression.span();
    iterator(source);
    Isolation isolation = isolate(place, scope);
    checkAsync(source, scope, unit().kind());
    emit(place, source.kind.build, 0);
    emit(place, Op.SWAP, 2);
    loop(place, source, 0, 0, true);
    restore(place, isolation);
  }

  /**
   * Gives the names that the comprehension binds a life of their own: their old values wait on the
   * stack below the iterator.
   */
  private Isolation isolate(Span place, Scope comprehension) {
    Scope around = unit().scope();
    boolean inClass = around.kind() == BlockKind.CLASS && unit().inlinedComprehensions == 0;
    unit().inlinedComprehensions++;
    Map<String, Optional<SymbolKind>> kinds = new LinkedHashMap<>();
    List<String> hidden = new ArrayList<>();
    List<String> saved = new ArrayList<>();
    for (Symbol symbol : comprehension.symbols()) {
      String name = symbol.name();
      boolean binds = symbol.is(SymbolFlag.ASSIGNED) && !symbol.is(SymbolFlag.NONLOCAL);
      boolean saves = binds || inClass;
      if (saves && around.kind() != BlockKind.FUNCTION && unit().hideFast(name)) {
        hidden.add(name);
      }
      Optional<SymbolKind> outer = unit().kindOf(name);
      boolean sameCell =
          symbol.kind() == SymbolKind.CELL && outer.filter(SymbolKind.FREE::equals).isPresent();
      boolean differs = outer.filter(symbol.kind()::equals).isEmpty();
      if (differs && !sameCell && symbol.kind() != SymbolKind.FREE || inClass) {
        kinds.put(name, unit().isolate(name, Optional.of(symbol.kind())));
      }
      if (saves) {
        save(place, symbol, outer);
        saved.add(name);
      }
    }
    Label cleanup = new Label();
    if (!saved.isEmpty()) {
      // The iterator has to stay on top.
      emit(place, Op.SWAP, saved.size() + 1);
      jump(NOWHERE, Op.SETUP_FINALLY, cleanup);
    }
    return new Isolation(kinds, hidden, saved, cleanup);
  }

  private void save(Span place, Symbol symbol, Optional<SymbolKind> outer) {
    String name = symbol.name();
    emit(place, Op.LOAD_FAST_AND_CLEAR, unit().varnames().indexOf(name));
    if (symbol.kind() == SymbolKind.CELL) {
      boolean free = outer.filter(SymbolKind.FREE::equals).isPresent();
      SymbolKind kind = free ? SymbolKind.FREE : SymbolKind.CELL;
      emit(place, Op.MAKE_CELL, gen.names().cell(name, kind));
    }
  }

  private void restore(Span place, Isolation isolation) {
    unit().inlinedComprehensions--;
    isolation.kinds.forEach((name, kind) -> unit().isolate(name, kind));
    if (!isolation.saved.isEmpty()) {
      Label end = new Label();
      emit(NOWHERE, Op.POP_BLOCK);
      jump(NOWHERE, Op.JUMP, end);
      mark(isolation.cleanup);
      // Below the exception is the unfinished result.
      emit(NOWHERE, Op.SWAP, 2);
      emit(NOWHERE, Op.POP_TOP);
      restoreLocals(place, isolation.saved);
      emit(NOWHERE, Op.RERAISE, 0);
      mark(end);
      restoreLocals(place, isolation.saved);
    }
    isolation.hidden.forEach(unit()::showFast);
  }

  private void restoreLocals(Span place, List<String> saved) {
    emit(place, Op.SWAP, saved.size() + 1);
    for (String name : saved.reversed()) {
      emit(place, Op.STORE_FAST_MAYBE_NULL, unit().varnames().indexOf(name));
    }
  }

  private void loop(Span place, Source source, int index, int depth, boolean iterOnStack) {
    if (source.generators.get(index).isAsync()) {
      asyncLoop(place, source, index, depth, iterOnStack);
    } else {
      syncLoop(place, source, index, depth, iterOnStack);
    }
  }

  private void syncLoop(Span place, Source source, int index, int depth, boolean iterOnStack) {
    Comprehension generator = source.generators.get(index);
    Label start = new Label();
    Label skip = new Label();
    Label anchor = new Label();
    Span iterPlace = generator.iter().span();
    Optional<Expr> single = Optional.empty();
    if (!iterOnStack && index == 0) {
      emit(place, Op.LOAD_FAST, 0);
    } else if (!iterOnStack) {
      single = singleItem(generator.iter());
      if (single.isPresent()) {
        visit(single.get());
      } else {
        visit(gen.folding().simplifyIterable(generator.iter()));
        emit(iterPlace, Op.GET_ITER);
      }
    }
    boolean loops = single.isEmpty();
    int inner = loops ? depth + 1 : depth;
    if (loops) {
      mark(start);
      jump(iterPlace, Op.FOR_ITER, anchor);
    }
    visit(generator.target());
    element(place, source, index, inner, skip);
    mark(skip);
    if (loops) {
      jump(endPlace(source, index), Op.JUMP, start);
      mark(anchor);
      emit(NOWHERE, Op.END_FOR);
    }
  }

  /** {@code for x in [value]} only binds x. */
  private static Optional<Expr> singleItem(Expr iter) {
    List<Expr> elements =
        switch (iter) {
          case Expr.ListDisplay e -> e.elements();
          case Expr.Tuple e -> e.elements();
          default -> List.of();
        };
    return elements.size() == 1 && !(elements.getFirst() instanceof Expr.Starred)
        ? Optional.of(elements.getFirst())
        : Optional.empty();
  }

  private void asyncLoop(Span place, Source source, int index, int depth, boolean iterOnStack) {
    Comprehension generator = source.generators.get(index);
    Label start = new Label();
    Label skip = new Label();
    Label except = new Label();
    if (!iterOnStack && index == 0) {
      emit(place, Op.LOAD_FAST, 0);
    } else if (!iterOnStack) {
      visit(gen.folding().simplifyIterable(generator.iter()));
      emit(generator.iter().span(), Op.GET_AITER);
    }
    mark(start);
    unit().frameBlocks.push(new FrameBlock.AsyncComprehension());
    jump(place, Op.SETUP_FINALLY, except);
    emit(place, Op.GET_ANEXT);
    loadNone(place);
    awaitOrYieldFrom(place, true);
    emit(place, Op.POP_BLOCK);
    visit(generator.target());
    element(place, source, index, depth + 1, skip);
    mark(skip);
    jump(endPlace(source, index), Op.JUMP, start);
    unit().frameBlocks.pop();
    mark(except);
    emit(place, Op.END_ASYNC_FOR);
  }

  /** The conditions of a loop, then the loops within it or the element. */
  private void element(Span place, Source source, int index, int depth, Label skip) {
    for (Expr condition : source.generators.get(index).ifs()) {
      gen.conditions().jumpIf(condition, skip, false);
    }
    if (index + 1 < source.generators.size()) {
      loop(place, source, index + 1, depth, false);
      return;
    }
    visit(source.element);
    source.value.ifPresent(this::visit);
    Span elementPlace = elementPlace(source);
    if (source.kind == Kind.GENERATOR) {
      gen.expressions().yieldValue(elementPlace);
      emit(elementPlace, Op.POP_TOP);
    } else {
      emit(elementPlace, source.kind.add, depth + 1);
    }
  }

  /** The place of a loop's end: that of the element, or of the key in the outer loops. */
  private Span endPlace(Source source, int index) {
    boolean innermost = index + 1 == source.generators.size();
    return innermost ? elementPlace(source) : placeOf(source.element);
  }

  private Span elementPlace(Source source) {
    return placeOf(source.element).to(placeOf(source.value.orElse(source.element)));
  }

  /** What folding has put in the place of {@code not} and a comparison begins where that does. */
  private Span placeOf(Expr expression) {
    return gen.folding().simplify(expression).span();
  }
}
