package org.cellscope.compiler.common;

import java.util.EnumSet;
import java.util.List;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.compiler.fold.Folding;
import org.cellscope.source.Span;
import org.cellscope.symtable.DeepTree;
import org.cellscope.symtable.FutureImports;
import org.cellscope.symtable.Scope;
import org.cellscope.symtable.SymbolTable;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.Node;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.syntax.Stmt;
import org.cellscope.syntax.SyntaxWarning;

/** Writes the code objects of a module: what is known of the module, whatever the version. */
public abstract class CodeGenerator {
  /** How deep CPython's compiler follows a tree before it gives up. */
  private static final int DEPTH_LIMIT = 6000;

  private final Module module;
  private final SymbolTable table;
  private final List<SyntaxWarning> warnings;
  private final EnumSet<FutureImports.Feature> features;
  private final Folding folding;
  private final LiteralWarnings literalWarnings;
  private final Checks checks;
  private int depth;

  protected CodeGenerator(
      Module module, SymbolTable table, List<SyntaxWarning> warnings, Folding folding) {
    this.module = module;
    this.table = table;
    this.warnings = warnings;
    this.folding = folding;
    this.features = FutureImports.of(module);
    this.literalWarnings = new LiteralWarnings(folding, this::warn);
    this.checks = new Checks(module.source());
  }

  /**
   * Compiles the module.
   *
   * @throws PythonSyntaxError if CPython's compiler refuses it
   */
  public final CodeObject generate() {
    enterModule(table.root());
    if (module.mode() == Module.Mode.EVAL
        && module.body().getFirst() instanceof Stmt.Expression(var _, var value)) {
      moduleExpression(value);
      return exit(false);
    }
    moduleBody(module.body());
    return exit(true);
  }

  /** Begins the code object of the module. */
  protected abstract void enterModule(Scope scope);

  /** Writes the only expression of a module that is evaluated. */
  protected abstract void moduleExpression(Expr value);

  /** Writes the statements of a module. */
  protected abstract void moduleBody(List<Stmt> body);

  /**
   * Ends the current code object.
   *
   * @param returnsNone whether the end of its code returns None
   */
  protected abstract CodeObject exit(boolean returnsNone);

  public final Scope scopeOf(Node node) {
    return table.scopeOf(node).orElseThrow();
  }

  public final Scope typeParameterScopeOf(Node owner) {
    return table.typeParameterScopeOf(owner).orElseThrow();
  }

  public final Scope moduleScope() {
    return table.root();
  }

  public final EnumSet<FutureImports.Feature> features() {
    return features;
  }

  public final boolean isInteractive() {
    return module.mode() == Module.Mode.SINGLE;
  }

  public final boolean annotationsAreText() {
    return features.contains(FutureImports.Feature.ANNOTATIONS);
  }

  public final boolean isLeadingFuture(Stmt.ImportFrom statement) {
    return FutureImports.leading(module).stream().anyMatch(leading -> leading == statement);
  }

  /**
   * Goes one level down in the tree.
   *
   * @throws PythonSyntaxError if that is too deep
   */
  public final void descend(Span place) {
    if (++depth > DEPTH_LIMIT) {
      throw DeepTree.tooDeep(module.source(), place);
    }
  }

  public final void ascend() {
    depth--;
  }

  public final void warn(Span place, String message) {
    warnings.add(
        new SyntaxWarning(
            message,
            module.source(),
            place.line(),
            error(place, message),
            SyntaxWarning.When.COMPILING));
  }

  public final PythonSyntaxError error(Span place, String message) {
    return checks.error(place, message);
  }

  public final Folding folding() {
    return folding;
  }

  public final LiteralWarnings literalWarnings() {
    return literalWarnings;
  }

  public final Checks checks() {
    return checks;
  }
}
