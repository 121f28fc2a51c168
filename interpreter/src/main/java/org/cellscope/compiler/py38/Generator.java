package org.cellscope.compiler.py38;

import java.util.List;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.compiler.common.CodeGenerator;
import org.cellscope.compiler.common.UnitKind;
import org.cellscope.compiler.fold.Folding;
import org.cellscope.symtable.Scope;
import org.cellscope.symtable.SymbolTable;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.Stmt;
import org.cellscope.syntax.SyntaxWarning;
import org.jspecify.annotations.Nullable;

/**
 * Writes the code objects of a module for 3.8, innermost first, and knows which one is being
 * written.
 */
public final class Generator extends CodeGenerator {
  private final Assembler assembler;
  private final Names names = new Names(this);
  private final Expressions expressions;
  private final NewerSyntax newer;
  private final Conditions conditions = new Conditions(this);
  private final Displays displays = new Displays(this);
  private final Calls calls = new Calls(this);
  private final Comprehensions comprehensions = new Comprehensions(this);
  private final Assignments assignments = new Assignments(this);
  private final Functions functions = new Functions(this);
  private final Classes classes = new Classes(this);
  private final Statements statements = new Statements(this);
  private final Loops loops = new Loops(this);
  private final Exits exits = new Exits(this);
  private final TryStatements tries = new TryStatements(this);
  private final WithStatements withs = new WithStatements(this);
  private final Imports imports = new Imports(this);
  private @Nullable Body body;
  private int silent;

  /**
   * Makes a generator.
   *
   * @param warnings gets what CPython warns of
   */
  public Generator(Module module, SymbolTable table, List<SyntaxWarning> warnings) {
    super(module, table, warnings, Folding.forPython38());
    Literals literals = new Literals(module.source());
    this.expressions = new Expressions(this, new FStringLines(literals));
    this.newer = new NewerSyntax(this, literals);
    this.assembler = new Assembler(module.source().name(), features());
  }

  @Override
  protected void enterModule(Scope scope) {
    enter(UnitKind.MODULE, "<module>", scope, 0);
  }

  @Override
  protected void moduleExpression(Expr value) {
    expressions.visit(value);
  }

  @Override
  protected void moduleBody(List<Stmt> body) {
    statements.moduleOrClassBody(body);
  }

  Body body() {
    if (body == null) {
      throw new IllegalStateException("no code object is being written");
    }
    return body;
  }

  /** Begins a code object inside of the current one. */
  void enter(UnitKind kind, String name, Scope scope, int line) {
    body = new Body(kind, name, line, scope, body);
  }

  @Override
  protected CodeObject exit(boolean returnsNone) {
    Body finished = body();
    if (!finished.current().returns) {
      finished.use(new Block());
      if (!isSilent() && returnsNone) {
        finished.add(Opcode38.LOAD_CONST, finished.constant(Constant.Singleton.NONE), null);
      }
      if (!isSilent()) {
        finished.add(Opcode38.RETURN_VALUE, 0, null);
      }
    }
    CodeObject code = assembler.assemble(finished);
    body = finished.parent();
    return code;
  }

  /** Whether the code is checked only, because a constant condition keeps it from running. */
  boolean isSilent() {
    return silent > 0;
  }

  /** Checks code that cannot run. */
  void silently(Runnable code) {
    silent++;
    code.run();
    silent--;
  }

  NewerSyntax newer() {
    return newer;
  }

  Names names() {
    return names;
  }

  Expressions expressions() {
    return expressions;
  }

  Conditions conditions() {
    return conditions;
  }

  Displays displays() {
    return displays;
  }

  Calls calls() {
    return calls;
  }

  Comprehensions comprehensions() {
    return comprehensions;
  }

  Assignments assignments() {
    return assignments;
  }

  Functions functions() {
    return functions;
  }

  Classes classes() {
    return classes;
  }

  Statements statements() {
    return statements;
  }

  Loops loops() {
    return loops;
  }

  Exits exits() {
    return exits;
  }

  TryStatements tries() {
    return tries;
  }

  WithStatements withs() {
    return withs;
  }

  Imports imports() {
    return imports;
  }
}
