package org.cellscope.symtable;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.Node;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.syntax.Rules;

/**
 * The blocks of a program and the meaning of every name in them (language reference, section 4.2).
 *
 * <p>Two passes: {@link BindingCollector} walks the tree once and notes what every block does with
 * every name; {@link ScopeAnalysis} walks the blocks, passes the names bound in functions down and
 * the free names up, and so decides each name's {@link SymbolKind}.
 */
public final class SymbolTable {
  private final Module module;
  private final Scope root;
  private final Map<Node, Scope> scopes;
  private final Map<Node, Scope> typeParameterScopes;

  private SymbolTable(
      Module module, Scope root, Map<Node, Scope> scopes, Map<Node, Scope> typeParameterScopes) {
    this.module = module;
    this.root = root;
    this.scopes = scopes;
    this.typeParameterScopes = typeParameterScopes;
  }

  /**
   * Makes the table of a program.
   *
   * @throws PythonSyntaxError if CPython's symbol table refuses the program
   */
  public static SymbolTable of(Module module) {
    return of(module, Rules.PYTHON_3_12);
  }

  /**
   * Makes the table of a program as a version sees it.
   *
   * @throws PythonSyntaxError if CPython's symbol table refuses the program
   */
  public static SymbolTable of(Module module, Rules rules) {
    return DeepTree.follow(module.source(), () -> make(module, rules));
  }

  private static SymbolTable make(Module module, Rules rules) {
    FutureImports.of(module);
    IdentityHashMap<Node, Scope> scopes = new IdentityHashMap<>();
    IdentityHashMap<Node, Scope> typeParameterScopes = new IdentityHashMap<>();
    Scope root = new BindingCollector(module, rules, scopes, typeParameterScopes).collect();
    new ScopeAnalysis(module.source(), rules).analyze(root);
    return new SymbolTable(module, root, scopes, typeParameterScopes);
  }

  /** The program that the table describes. */
  public Module module() {
    return module;
  }

  /** The module's block. */
  public Scope root() {
    return root;
  }

  /**
   * The block of a function, lambda, class, comprehension, type alias or bounded type variable.
   *
   * @param node the very node of the tree, not an equal one
   */
  public Optional<Scope> scopeOf(Node node) {
    return Optional.ofNullable(scopes.get(node));
  }

  /** The block of the type parameters of a generic function, class or type alias. */
  public Optional<Scope> typeParameterScopeOf(Node owner) {
    return Optional.ofNullable(typeParameterScopes.get(owner));
  }
}
