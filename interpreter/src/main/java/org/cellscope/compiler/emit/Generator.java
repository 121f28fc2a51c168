package org.cellscope.compiler.emit;

import java.util.EnumSet;
import java.util.List;
import java.util.function.BiFunction;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;
import org.cellscope.compiler.common.CodeGenerator;
import org.cellscope.compiler.common.UnitKind;
import org.cellscope.compiler.flow.Instr;
import org.cellscope.compiler.flow.Label;
import org.cellscope.compiler.flow.Op;
import org.cellscope.compiler.fold.Folding;
import org.cellscope.source.Span;
import org.cellscope.symtable.FutureImports;
import org.cellscope.symtable.Scope;
import org.cellscope.symtable.SymbolTable;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.Stmt;
import org.cellscope.syntax.SyntaxWarning;
import org.jspecify.annotations.Nullable;

/** Writes the code objects of a module, innermost first, and knows which one is being written. */
public final class Generator extends CodeGenerator {
  /** Where a module's code begins when nothing of the text stands for it. */
  private static final Span MODULE_PLACE = new Span(1, 0, 1, 0);

  private final BiFunction<Unit, EnumSet<FutureImports.Feature>, CodeObject> assembler;
  private final Names names = new Names(this);
  private final Expressions expressions = new Expressions(this);
  private final Conditions conditions = new Conditions(this);
  private final Displays displays = new Displays(this);
  private final Calls calls = new Calls(this);
  private final Comprehensions comprehensions = new Comprehensions(this);
  private final Assignments assignments = new Assignments(this);
  private final Functions functions = new Functions(this);
  private final TypeParameters typeParameters = new TypeParameters(this);
  private final Classes classes = new Classes(this);
  private final Statements statements = new Statements(this);
  private final Loops loops = new Loops(this);
  private final Unwinding unwinding = new Unwinding(this);
  private final TryStatements tries = new TryStatements(this);
  private final WithStatements withs = new WithStatements(this);
  private final Imports imports = new Imports(this);
  private final Patterns patterns = new Patterns(this);
  private @Nullable Unit unit;

  /**
   * Makes a generator.
   *
   * @param warnings gets what CPython warns of
   * @param assembler makes a code object of a finished unit
   */
  public Generator(
      Module module,
      SymbolTable table,
      List<SyntaxWarning> warnings,
      BiFunction<Unit, EnumSet<FutureImports.Feature>, CodeObject> assembler) {
    super(module, table, warnings, Folding.forPython312());
    this.assembler = assembler;
  }

  @Override
  protected void enterModule(Scope scope) {
    enter(UnitKind.MODULE, "<module>", scope, 1, new Span(0, 0, 1, 0));
  }

  @Override
  protected void moduleExpression(Expr value) {
    expressions.visit(value);
  }

  @Override
  protected void moduleBody(List<Stmt> body) {
    statements.moduleOrClassBody(body, MODULE_PLACE);
  }

  Unit unit() {
    if (unit == null) {
      throw new IllegalStateException("no code object is being written");
    }
    return unit;
  }

  /** Begins a code object inside of the current one. */
  void enter(UnitKind kind, String name, Scope scope, int firstLine) {
    enter(kind, name, scope, firstLine, new Span(firstLine, 0, firstLine, 0));
  }

  private void enter(UnitKind kind, String name, Scope scope, int firstLine, Span place) {
    unit = new Unit(kind, name, firstLine, scope, unit);
    unit.code().add(Op.RESUME, 0, place);
    unit.code().mark(new Label());
  }

  @Override
  protected CodeObject exit(boolean returnsNone) {
    Unit finished = unit();
    if (returnsNone) {
      finished.code().add(Op.LOAD_CONST, finished.constant(Constant.Singleton.NONE), Instr.NOWHERE);
    }
    finished.code().add(Op.RETURN_VALUE, 0, Instr.NOWHERE);
    CodeObject code = assembler.apply(finished, features());
    unit = finished.parent();
    return code;
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

  TypeParameters typeParameters() {
    return typeParameters;
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

  Unwinding unwinding() {
    return unwinding;
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

  Patterns patterns() {
    return patterns;
  }
}
