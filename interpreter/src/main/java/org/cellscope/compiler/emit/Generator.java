package org.cellscope.compiler.emit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;
import org.cellscope.compiler.flow.Instr;
import org.cellscope.compiler.flow.Label;
import org.cellscope.compiler.flow.Op;
import org.cellscope.compiler.fold.Folding;
import org.cellscope.source.Span;
import org.cellscope.symtable.DeepTree;
import org.cellscope.symtable.FutureImports;
import org.cellscope.symtable.Scope;
import org.cellscope.symtable.SymbolTable;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.Node;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.syntax.Stmt;
import org.cellscope.syntax.SyntaxWarning;
import org.jspecify.annotations.Nullable;

/** Writes the code objects of a module, innermost first, and knows which one is being written. */
public final class Generator {
  /** How deep CPython's compiler follows a tree before it gives up. */
  private static final int DEPTH_LIMIT = 6000;

  /** Where a module's code begins when nothing of the text stands for it. */
  private static final Span MODULE_PLACE = new Span(1, 0, 1, 0);

  private final Module module;
  private final SymbolTable table;
  private final BiFunction<Unit, EnumSet<FutureImports.Feature>, CodeObject> assembler;
  private final EnumSet<FutureImports.Feature> features;
  private final Folding folding = Folding.forPython312();
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
  private final LiteralWarnings literalWarnings = new LiteralWarnings(folding, this::warn);
  private final List<SyntaxWarning> warnings;
  private @Nullable Unit unit;
  private int depth;

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
    this.warnings = warnings;
    this.module = module;
    this.table = table;
    this.assembler = assembler;
    this.features = FutureImports.of(module);
  }

  /**
   * Compiles the module.
   *
   * @throws PythonSyntaxError if CPython's compiler refuses it
   */
  public CodeObject generate() {
    enter(UnitKind.MODULE, "<module>", table.root(), 1, new Span(0, 0, 1, 0));
    if (module.mode() == Module.Mode.EVAL
        && module.body().getFirst() instanceof Stmt.Expression(var _, var value)) {
      expressions.visit(value);
      return exit(false);
    }
    statements.moduleOrClassBody(module.body(), MODULE_PLACE);
    return exit(true);
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
    Optional<String> className = unit == null ? Optional.empty() : unit.className;
    unit =
        new Unit(
            kind, name, CodeUnit.qualname(kind, name, unit), firstLine, scope, unit, className);
    unit.code().add(Op.RESUME, 0, place);
    unit.code().mark(new Label());
  }

  /**
   * Ends the current code object.
   *
   * @param returnsNone whether the end of its code returns None
   */
  CodeObject exit(boolean returnsNone) {
    Unit finished = unit();
    if (returnsNone) {
      finished.code().add(Op.LOAD_CONST, finished.constant(Constant.Singleton.NONE), Instr.NOWHERE);
    }
    finished.code().add(Op.RETURN_VALUE, 0, Instr.NOWHERE);
    CodeObject code = assembler.apply(finished, features);
    unit = finished.parent();
    return code;
  }

  Scope scopeOf(Node node) {
    return table.scopeOf(node).orElseThrow();
  }

  Scope typeParameterScopeOf(Node owner) {
    return table.typeParameterScopeOf(owner).orElseThrow();
  }

  Scope moduleScope() {
    return table.root();
  }

  boolean isInteractive() {
    return module.mode() == Module.Mode.SINGLE;
  }

  boolean annotationsAreText() {
    return features.contains(FutureImports.Feature.ANNOTATIONS);
  }

  boolean isLeadingFuture(Stmt.ImportFrom statement) {
    return FutureImports.leading(module).stream().anyMatch(leading -> leading == statement);
  }

  void descend(Span place) {
    if (++depth > DEPTH_LIMIT) {
      throw DeepTree.tooDeep(module.source(), place);
    }
  }

  void ascend() {
    depth--;
  }

  void warn(Span place, String message) {
    warnings.add(
        new SyntaxWarning(
            message,
            module.source(),
            place.line(),
            error(place, message),
            SyntaxWarning.When.COMPILING));
  }

  PythonSyntaxError error(Span place, String message) {
    return new PythonSyntaxError(
        PythonSyntaxError.Kind.SYNTAX_ERROR, message, module.source(), place);
  }

  Folding folding() {
    return folding;
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

  LiteralWarnings literalWarnings() {
    return literalWarnings;
  }
}
