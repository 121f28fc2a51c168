package org.cellscope.compiler.emit;

import java.util.List;
import org.cellscope.bytecode.Constant;
import org.cellscope.compiler.flow.Instr;
import org.cellscope.compiler.flow.Label;
import org.cellscope.compiler.flow.Op;
import org.cellscope.source.Span;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.syntax.Stmt;

/** What all parts of the code generator share: short ways to emit instructions. */
abstract class Part {
  /** From this size on, displays and calls are built piece by piece to spare the stack. */
  static final int STACK_USE_GUIDELINE = 30;

  /** The place of instructions that stand for no text of their own. */
  static final Span NOWHERE = Instr.NOWHERE;

  final Generator gen;

  Part(Generator gen) {
    this.gen = gen;
  }

  Unit unit() {
    return gen.unit();
  }

  void emit(Span place, Op op) {
    unit().code().add(op, 0, place);
  }

  void emit(Span place, Op op, int arg) {
    unit().code().add(op, arg, place);
  }

  void jump(Span place, Op op, Label target) {
    unit().code().addJump(op, target, place);
  }

  void mark(Label label) {
    unit().code().mark(label);
  }

  /**
   * Ends a basic block here although nothing jumps here, as CPython does: optimisations within a
   * block do not reach across.
   */
  void endBlock() {
    mark(new Label());
  }

  void loadConst(Span place, Constant constant) {
    emit(place, Op.LOAD_CONST, unit().constant(constant));
  }

  void loadNone(Span place) {
    loadConst(place, Constant.Singleton.NONE);
  }

  void loadStr(Span place, String text) {
    loadConst(place, new Constant.Str(text));
  }

  /** An instruction on an attribute or a name that is not looked up in a scope. */
  void emitName(Span place, Op op, String name) {
    emit(place, op, unit().names().indexOf(unit().mangle(name)));
  }

  public void visit(Expr expression) {
    gen.expressions().visit(expression);
  }

  void visitAll(List<? extends Expr> expressions) {
    expressions.forEach(this::visit);
  }

  void body(List<Stmt> statements) {
    gen.statements().visitBody(statements);
  }

  void awaitOrYieldFrom(Span place, boolean isAwait) {
    Label send = new Label();
    Label fail = new Label();
    Label exit = new Label();
    mark(send);
    jump(place, Op.SEND, exit);
    // close() and throw() raise at the YIELD_VALUE; a StopIteration there is the result.
    jump(place, Op.SETUP_FINALLY, fail);
    emit(place, Op.YIELD_VALUE);
    emit(NOWHERE, Op.POP_BLOCK);
    emit(place, Op.RESUME, isAwait ? 3 : 2);
    jump(place, Op.JUMP_NO_INTERRUPT, send);
    mark(fail);
    emit(place, Op.CLEANUP_THROW);
    mark(exit);
    emit(place, Op.END_SEND);
  }

  void await(Span place, int kind) {
    emit(place, Op.GET_AWAITABLE, kind);
    loadNone(place);
    awaitOrYieldFrom(place, true);
  }

  PythonSyntaxError error(Span place, String message) {
    return gen.error(place, message);
  }
}
