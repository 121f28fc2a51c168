package org.cellscope.compiler.py38;

import java.util.List;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.source.Span;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.syntax.Stmt;

/** What all parts of the code generator share: short ways to emit instructions. */
abstract class Part {
  final Generator gen;

  Part(Generator gen) {
    this.gen = gen;
  }

  Body body() {
    return gen.body();
  }

  void emit(Opcode38 op) {
    emit(op, 0);
  }

  void emit(Opcode38 op, int arg) {
    if (!gen.isSilent()) {
      body().add(op, arg, null);
    }
  }

  void jump(Opcode38 op, Block target) {
    if (!gen.isSilent()) {
      body().add(op, 0, target);
    }
  }

  /** Emits code whose place is not that of the statement or expression around it. */
  void at(Span place, Runnable code) {
    Span before = body().place();
    body().setPlace(place);
    code.run();
    body().setPlace(before);
  }

  void use(Block block) {
    body().use(block);
  }

  void nextBlock() {
    use(new Block());
  }

  void loadConst(Constant constant) {
    if (!gen.isSilent()) {
      emit(Opcode38.LOAD_CONST, body().constant(constant));
    }
  }

  void loadNone() {
    loadConst(Constant.Singleton.NONE);
  }

  void loadStr(String text) {
    loadConst(new Constant.Str(text));
  }

  /** An instruction on an attribute or a name that is not looked up in a scope. */
  void emitName(Opcode38 op, String name) {
    if (!gen.isSilent()) {
      emit(op, body().names().indexOf(body().mangle(name)));
    }
  }

  public void visit(Expr expression) {
    gen.expressions().visit(expression);
  }

  void visitAll(List<? extends Expr> expressions) {
    expressions.forEach(this::visit);
  }

  void statements(List<Stmt> statements) {
    statements.forEach(gen.statements()::visit);
  }

  /** Waits for the topmost value. */
  void await() {
    emit(Opcode38.GET_AWAITABLE);
    loadNone();
    emit(Opcode38.YIELD_FROM);
  }

  PythonSyntaxError error(Span place, String message) {
    return gen.error(place, message);
  }
}
