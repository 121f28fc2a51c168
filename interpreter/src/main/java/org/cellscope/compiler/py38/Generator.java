package org.cellscope.compiler.py38;

import java.util.EnumSet;
import java.util.List;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.compiler.emit.LiteralWarnings;
import org.cellscope.compiler.emit.UnitKind;
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

/**
 * Writes the code objects of a module for 3.8, innermost first, and knows which one is being
 * written.
 */
public final class Generator {
  /** How deep CPython's compiler follows a tree before it gives up. */
  private static final int DEPTH_LIMIT = 6000;

  private final Module module;
  private final SymbolTable table;
  private final EnumSet<FutureImports.Feature> features;
  private final Assembler assembler;
  private final List<SyntaxWarning> warnings;
  private final Folding folding = Folding.forPython38();
  private final LiteralWarnings literalWarnings = new LiteralWarnings(folding, this::warn);
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
  private int depth;

  /**
   * Makes a generator.
   *
   * @param warnings gets what CPython warns of
   */
  public Generator(Module module, SymbolTable table, List<SyntaxWarning> warnings) {
    this.module = module;
    this.table = table;
    this.warnings = warnings;
    Literals literals = new Literals(module.source());
    this.expressions = new Expressions(this, new FStringLines(literals));
    this.newer = new NewerSyntax(this, literals);
    this.features = FutureImports.of(module);
    this.assembler = new Assembler(module.source().name(), features);
  }

  /**
   * Compiles the module.
   *
   * @throws PythonSyntaxError if CPython's compiler refuses it
   */
  public CodeObject generate() {
    enter(UnitKind.MODULE, "<module>", table.root(), 0);
    if (module.mode() == Module.Mode.EVAL
        && module.body().getFirst() instanceof Stmt.Expression(var _, var value)) {
      expressions.visit(value);
      return exit(false);
    }
    statements.moduleOrClassBody(module.body());
    return exit(true);
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

  /**
   * Ends the current code object.
   *
   * @param returnsNone whether the end of its code returns None
   */
  CodeObject exit(boolean returnsNone) {
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

  Scope scopeOf(Node node) {
    return table.scopeOf(node).orElseThrow();
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

  private void warn(Span place, String message) {
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

  NewerSyntax newer() {
    return newer;
  }

  LiteralWarnings literalWarnings() {
    return literalWarnings;
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
