package org.cellscope.compiler.emit;

import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.Constant;
import org.cellscope.compiler.common.Declarations;
import org.cellscope.compiler.common.UnitKind;
import org.cellscope.compiler.flow.Label;
import org.cellscope.compiler.flow.Op;
import org.cellscope.source.Span;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Stmt;

/** Statements: dispatch, and those that need no class of their own. */
final class Statements extends Part {
  Statements(Generator gen) {
    super(gen);
  }

  void visit(Stmt statement) {
    gen.descend(statement.span());
    switch (statement) {
      case Stmt.FunctionDef s -> gen.functions().function(s);
      case Stmt.ClassDef s -> gen.classes().define(s);
      case Stmt.TypeAlias s -> gen.typeParameters().alias(s);
      case Stmt.Return s -> gen.unwinding().returnStatement(s);
      case Stmt.Delete s -> s.targets().forEach(this::visit);
      case Stmt.Assign s -> gen.assignments().assign(s);
      case Stmt.AugAssign s -> gen.assignments().augmented(s);
      case Stmt.AnnAssign s -> gen.assignments().annotated(s);
      case Stmt.For s -> gen.loops().forStatement(s);
      case Stmt.While s -> gen.loops().whileStatement(s);
      case Stmt.If s -> ifStatement(s);
      case Stmt.With s -> gen.withs().with(s);
      case Stmt.Match s -> gen.patterns().match(s);
      case Stmt.Raise s -> raise(s);
      case Stmt.Try s -> gen.tries().tryStatement(s);
      case Stmt.Assert s -> assertion(s);
      case Stmt.Import s -> gen.imports().importStatement(s);
      case Stmt.ImportFrom s -> gen.imports().importFrom(s);
      case Stmt.Global s -> {}
      case Stmt.Nonlocal s -> {}
      case Stmt.Expression s -> expression(s);
      case Stmt.Pass s -> emit(s.span(), Op.NOP);
      case Stmt.Break s -> gen.unwinding().breakStatement(s);
      case Stmt.Continue s -> gen.unwinding().continueStatement(s);
    }
    gen.ascend();
  }

  /**
   * Writes the body of a module or class: its annotations and its docstring come first.
   *
   * @param place the place of what stands before the first statement of a class
   */
  void moduleOrClassBody(List<Stmt> body, Span place) {
    if (body.isEmpty()) {
      return;
    }
    boolean typed = gen.isInteractive() && unit().parent() == null;
    if (Declarations.hasAnnotations(body)) {
      Span first = unit().kind() == UnitKind.MODULE && !typed ? body.getFirst().span() : place;
      emit(first, Op.SETUP_ANNOTATIONS);
    }
    Optional<Constant> docstring = typed ? Optional.empty() : Declarations.docstring(body);
    if (docstring.isPresent() && body.getFirst() instanceof Stmt.Expression(var _, var value)) {
      loadConst(value.span(), docstring.get());
      gen.names().store(NOWHERE, "__doc__");
      visitBody(body.subList(1, body.size()));
    } else {
      visitWithoutDocstring(body);
    }
  }

  /** Writes the body of a block whose first statement is no docstring, and must not become one. */
  void visitWithoutDocstring(List<Stmt> body) {
    if (Declarations.startsWithFoldedString(body, gen.folding())
        && body.getFirst() instanceof Stmt.Expression(var _, Expr value)) {
      visit(value);
      emit(NOWHERE, Op.POP_TOP);
      visitBody(body.subList(1, body.size()));
    } else {
      visitBody(body);
    }
  }

  /** Writes the statements of a block behind its docstring. */
  void visitBody(List<Stmt> body) {
    body.forEach(this::visit);
  }

  private void ifStatement(Stmt.If s) {
    Label end = new Label();
    Label otherwise = s.orElse().isEmpty() ? end : new Label();
    gen.conditions().jumpIf(s.test(), otherwise, false);
    body(s.body());
    if (!s.orElse().isEmpty()) {
      jump(NOWHERE, Op.JUMP, end);
      mark(otherwise);
      body(s.orElse());
    }
    mark(end);
  }

  private void raise(Stmt.Raise s) {
    s.exception().ifPresent(this::visit);
    s.cause().ifPresent(this::visit);
    int count = s.exception().isEmpty() ? 0 : s.cause().isEmpty() ? 1 : 2;
    emit(s.span(), Op.RAISE_VARARGS, count);
  }

  private void assertion(Stmt.Assert s) {
    gen.literalWarnings().check(s);
    Label end = new Label();
    gen.conditions().jumpIf(s.test(), end, true);
    emit(s.span(), Op.LOAD_ASSERTION_ERROR);
    if (s.message().isPresent()) {
      visit(s.message().get());
      emit(s.span(), Op.CALL, 0);
    }
    emit(gen.folding().simplify(s.test()).span(), Op.RAISE_VARARGS, 1);
    mark(end);
  }

  private void expression(Stmt.Expression s) {
    if (gen.isInteractive() && unit().parent() == null) {
      visit(s.value());
      emit(s.span(), Op.CALL_INTRINSIC_1, Intrinsic.PRINT);
      emit(NOWHERE, Op.POP_TOP);
    } else if (gen.folding().constant(s.value()).isPresent()) {
      emit(s.span(), Op.NOP);
    } else {
      visit(s.value());
      emit(NOWHERE, Op.POP_TOP);
    }
  }
}
