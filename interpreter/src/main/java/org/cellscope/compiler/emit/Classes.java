package org.cellscope.compiler.emit;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.compiler.common.Declarations;
import org.cellscope.compiler.common.UnitKind;
import org.cellscope.compiler.flow.Op;
import org.cellscope.source.Span;
import org.cellscope.symtable.Scope;
import org.cellscope.symtable.SymbolKind;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Stmt;

/** Class definitions. */
final class Classes extends Part {
  Classes(Generator gen) {
    super(gen);
  }

  void define(Stmt.ClassDef c) {
    Span place = c.span();
    visitAll(c.decorators());
    int firstLine = Declarations.firstLine(place, c.decorators());
    if (c.typeParams().isEmpty()) {
      pushBuilder(c, firstLine);
      gen.calls().arguments(place, 2, c.bases(), c.keywords());
    } else {
      generic(c, firstLine);
    }
    gen.functions().applyDecorators(c.decorators());
    gen.names().store(place, c.name());
  }

  private void generic(Stmt.ClassDef c, int firstLine) {
    Span place = c.span();
    emit(place, Op.PUSH_NULL);
    gen.typeParameters().enter(c, c.name(), firstLine);
    unit().beginClass(c.name());
    gen.typeParameters().make(c.typeParams());
    gen.names().store(place, ".type_params");
    pushBuilder(c, firstLine);
    gen.names().load(place, ".type_params");
    emit(place, Op.CALL_INTRINSIC_1, Intrinsic.SUBSCRIPT_GENERIC);
    gen.names().store(place, ".generic_base");
    List<Expr> bases = new ArrayList<>(c.bases());
    bases.add(new Expr.Name(place, ".generic_base", Expr.Context.LOAD));
    gen.calls().arguments(place, 2, bases, c.keywords());
    gen.typeParameters().callWithoutArguments(place, gen.exit(false));
  }

  /** Pushes {@code __build_class__} with its first two arguments, the body and the name. */
  private void pushBuilder(Stmt.ClassDef c, int firstLine) {
    CodeObject code = body(c, firstLine);
    emit(c.span(), Op.PUSH_NULL);
    emit(c.span(), Op.LOAD_BUILD_CLASS);
    gen.functions().makeClosure(c.span(), code, 0);
    loadStr(c.span(), c.name());
  }

  private CodeObject body(Stmt.ClassDef c, int firstLine) {
    gen.enter(UnitKind.CLASS, c.name(), gen.scopeOf(c), firstLine);
    unit().beginClass(c.name());
    Span place = new Span(firstLine, 0, firstLine, 0);
    gen.names().load(place, "__name__");
    gen.names().store(place, "__module__");
    loadStr(place, unit().qualname());
    gen.names().store(place, "__qualname__");
    if (!c.typeParams().isEmpty()) {
      gen.names().load(place, ".type_params");
      gen.names().store(place, "__type_params__");
    }
    Scope scope = unit().scope();
    if (scope.needsClassDict()) {
      emit(place, Op.LOAD_LOCALS);
      emit(place, Op.STORE_DEREF, gen.names().cell("__classdict__", SymbolKind.CELL));
    }
    gen.statements().moduleOrClassBody(c.body(), place);
    if (scope.needsClassDict()) {
      emit(NOWHERE, Op.LOAD_CLOSURE, gen.names().cell("__classdict__", SymbolKind.CELL));
      gen.names().store(NOWHERE, "__classdictcell__");
    }
    if (scope.needsClassCell()) {
      emit(NOWHERE, Op.LOAD_CLOSURE, gen.names().cell("__class__", SymbolKind.CELL));
      emit(NOWHERE, Op.COPY, 1);
      gen.names().store(NOWHERE, "__classcell__");
    } else {
      loadNone(NOWHERE);
    }
    emit(NOWHERE, Op.RETURN_VALUE);
    return gen.exit(true);
  }
}
