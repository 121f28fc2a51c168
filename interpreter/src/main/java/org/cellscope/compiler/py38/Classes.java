package org.cellscope.compiler.py38;

import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.compiler.common.Declarations;
import org.cellscope.compiler.common.UnitKind;
import org.cellscope.syntax.Stmt;

/** Class definitions. */
final class Classes extends Part {
  Classes(Generator gen) {
    super(gen);
  }

  void define(Stmt.ClassDef c) {
    gen.newer().check(c.span(), c.typeParams());
    gen.newer().checkDecorators(c.decorators());
    visitAll(c.decorators());
    CodeObject code = code(c, Declarations.firstLine(c.span(), c.decorators()));
    emit(Opcode38.LOAD_BUILD_CLASS);
    gen.functions().makeClosure(code, code.name(), 0);
    loadStr(c.name());
    gen.calls().arguments(2, c.bases(), c.keywords());
    gen.functions().applyDecorators(c.decorators());
    gen.names().store(c.name());
  }

  private CodeObject code(Stmt.ClassDef c, int firstLine) {
    gen.enter(UnitKind.CLASS, c.name(), gen.scopeOf(c), firstLine);
    body().setPlace(c.span());
    body().beginClass(c.name());
    gen.names().load("__name__");
    gen.names().store("__module__");
    loadStr(body().qualname());
    gen.names().store("__qualname__");
    gen.statements().moduleOrClassBody(c.body());
    if (body().scope().needsClassCell()) {
      emit(Opcode38.LOAD_CLOSURE, gen.names().closureCell("__class__"));
      emit(Opcode38.DUP_TOP);
      gen.names().store("__classcell__");
    } else {
      loadNone();
    }
    emit(Opcode38.RETURN_VALUE);
    return gen.exit(true);
  }
}
