package org.cellscope.compiler.py38;

import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.compiler.common.Declarations;
import org.cellscope.compiler.common.UnitKind;
import org.cellscope.compiler.flow.Truth;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Stmt;

/** Statements: dispatch, and those that need no class of their own. */
final class Statements extends Part {
  Statements(Generator gen) {
    super(gen);
  }

  void visit(Stmt statement) {
    gen.descend(statement.span());
    body().beginLine(statement.span());
    switch (statement) {
      case Stmt.FunctionDef s -> gen.functions().function(s);
      case Stmt.ClassDef s -> gen.classes().define(s);
      case Stmt.TypeAlias s -> throw gen.newer().error(s.span(), "the type statement", "3.12");
      case Stmt.Return s -> gen.exits().returnStatement(s);
      case Stmt.Delete s -> s.targets().forEach(this::visit);
      case Stmt.Assign s -> gen.assignments().assign(s);
      case Stmt.AugAssign s -> gen.assignments().augmented(s);
      case Stmt.AnnAssign s -> gen.assignments().annotated(s);
      case Stmt.For s -> gen.loops().forStatement(s);
      case Stmt.While s -> gen.loops().whileStatement(s);
      case Stmt.If s -> ifStatement(s);
      case Stmt.With s -> gen.withs().with(s);
      case Stmt.Match s -> throw gen.newer().error(s.span(), "the match statement", "3.10");
      case Stmt.Raise s -> raise(s);
      case Stmt.Try s -> gen.tries().tryStatement(s);
      case Stmt.Assert s -> assertion(s);
      case Stmt.Import s -> gen.imports().importStatement(s);
      case Stmt.ImportFrom s -> gen.imports().importFrom(s);
      case Stmt.Global s -> {}
      case Stmt.Nonlocal s -> {}
      case Stmt.Expression s -> expression(s);
      case Stmt.Pass s -> {}
      case Stmt.Break s -> gen.exits().breakStatement(s);
      case Stmt.Continue s -> gen.exits().continueStatement(s);
    }
    gen.ascend();
  }

  /** Writes the body of a module or class: its annotations and its docstring come first. */
  void moduleOrClassBody(List<Stmt> body) {
    if (body().kind() == UnitKind.MODULE && !body.isEmpty()) {
      body().beginLine(body.getFirst().span());
    }
    if (Declarations.hasAnnotations(body)) {
      emit(Opcode38.SETUP_ANNOTATIONS);
    }
    Optional<Constant> docstring = Declarations.docstring(body);
    if (docstring.isPresent() && body.getFirst() instanceof Stmt.Expression(var _, var value)) {
      visit(value);
      gen.names().store("__doc__");
      statements(body.subList(1, body.size()));
    } else {
      bodyWithoutDocstring(body);
    }
  }

  /** Writes the body of a block whose first statement must not become its docstring. */
  void bodyWithoutDocstring(List<Stmt> body) {
    if (Declarations.startsWithFoldedString(body, gen.folding())
        && body.getFirst() instanceof Stmt.Expression(var span, Expr value)) {
      body().beginLine(span);
      visit(value);
      emit(Opcode38.POP_TOP);
      statements(body.subList(1, body.size()));
    } else {
      statements(body);
    }
  }

  private void ifStatement(Stmt.If s) {
    Block end = new Block();
    Optional<Boolean> known = gen.folding().constant(s.test()).map(Truth::of);
    if (known.isPresent()) {
      branch(s.body(), known.get());
      branch(s.orElse(), !known.get());
    } else {
      Block otherwise = s.orElse().isEmpty() ? end : new Block();
      gen.conditions().jumpIf(s.test(), otherwise, false);
      statements(s.body());
      if (!s.orElse().isEmpty()) {
        jump(Opcode38.JUMP_FORWARD, end);
        use(otherwise);
        statements(s.orElse());
      }
    }
    use(end);
  }

  /** A branch that always or never runs. */
  private void branch(List<Stmt> statements, boolean runs) {
    if (runs) {
      statements(statements);
    } else {
      gen.silently(() -> statements(statements));
    }
  }

  private void raise(Stmt.Raise s) {
    s.exception().ifPresent(this::visit);
    s.cause().ifPresent(this::visit);
    int count = s.exception().isEmpty() ? 0 : s.cause().isEmpty() ? 1 : 2;
    emit(Opcode38.RAISE_VARARGS, count);
  }

  private void assertion(Stmt.Assert s) {
    gen.literalWarnings().check(s);
    Block end = new Block();
    gen.conditions().jumpIf(s.test(), end, true);
    emitName(Opcode38.LOAD_GLOBAL, "AssertionError");
    if (s.message().isPresent()) {
      visit(s.message().get());
      emit(Opcode38.CALL_FUNCTION, 1);
    }
    at(s.test().span(), () -> emit(Opcode38.RAISE_VARARGS, 1));
    use(end);
  }

  private void expression(Stmt.Expression s) {
    if (gen.isInteractive() && body().parent() == null) {
      visit(s.value());
      emit(Opcode38.PRINT_EXPR);
    } else if (gen.folding().constant(s.value()).isEmpty()) {
      visit(s.value());
      emit(Opcode38.POP_TOP);
    }
  }
}
