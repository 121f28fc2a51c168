package org.cellscope.symtable;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellscope.source.SourceFile;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.syntax.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Decides the kind of every name, one block at a time, outermost first.
 *
 * <p>Down go the names bound in enclosing functions, those declared global, and the type
 * parameters; up come the names that a block could not resolve itself. A local name that comes up
 * from a child becomes a cell. On the way up, list, set and dict comprehensions are dissolved into
 * the block around them (PEP 709).
 */
final class ScopeAnalysis {
  private final SourceFile source;
  private final Rules rules;

  ScopeAnalysis(SourceFile source, Rules rules) {
    this.source = source;
    this.rules = rules;
  }

  /** Decides the kinds of the names of a module and of everything in it. */
  void analyze(Scope module) {
    Visible visible = new Visible(null, new HashSet<>(), new HashSet<>());
    analyzeBlock(module, visible, null);
  }

  /**
   * What a block sees of the blocks around it.
   *
   * @param bound names bound in enclosing functions; null in the module block
   */
  private record Visible(@Nullable Set<String> bound, Set<String> global, Set<String> typeParams) {
    boolean isBound(String name) {
      return bound != null && bound.contains(name);
    }
  }

  /** Analyzes a block and its children; the result is the set of names it leaves free. */
  private Set<String> analyzeBlock(Scope scope, Visible outer, @Nullable Scope classAround) {
    Map<String, SymbolKind> kinds = new HashMap<>();
    Set<String> local = new HashSet<>();
    Set<String> free = new LinkedHashSet<>();
    boolean isClass = scope.kind() == BlockKind.CLASS;
    Set<String> bound = new HashSet<>();
    Set<String> global = new HashSet<>();
    if (isClass) {
      // Names of a class are invisible in its methods, so the children see what the class saw.
      passDown(outer, bound, global);
    }
    for (Symbol symbol : List.copyOf(scope.symbols())) {
      kinds.put(symbol.name(), decide(scope, symbol, outer, local, free, classAround));
    }
    if (isClass) {
      bound.add("__class__");
      bound.add("__classdict__");
    } else {
      if (scope.kind().isFunctionLike()) {
        bound.addAll(local);
      }
      passDown(outer, bound, global);
    }
    Set<String> inlinedCells = new HashSet<>();
    Set<String> fromChildren = new LinkedHashSet<>();
    Visible inner = new Visible(bound, global, outer.typeParams);
    for (Scope child : List.copyOf(scope.children)) {
      Scope classOfChild = !child.seesClass ? null : isClass ? scope : classAround;
      Set<String> childFree = analyzeChild(child, inner, classOfChild);
      if (isInlinable(child, scope)) {
        inline(child, scope, kinds, childFree, inlinedCells);
      }
      fromChildren.addAll(childFree);
    }
    spliceInlined(scope);
    claim(scope, kinds, fromChildren, inlinedCells);
    record(scope, kinds, outer, fromChildren, inlinedCells);
    free.addAll(fromChildren);
    return free;
  }

  private static void passDown(Visible outer, Set<String> bound, Set<String> global) {
    global.addAll(outer.global);
    if (outer.bound != null) {
      bound.addAll(outer.bound);
    }
  }

  private Set<String> analyzeChild(Scope child, Visible visible, @Nullable Scope classAround) {
    Set<String> bound = visible.bound == null ? new HashSet<>() : new HashSet<>(visible.bound);
    Visible copy =
        new Visible(bound, new HashSet<>(visible.global), new HashSet<>(visible.typeParams));
    return analyzeBlock(child, copy, classAround);
  }

  /** The kind of one name; also notes what the name does to the sets of the block. */
  private SymbolKind decide(
      Scope scope,
      Symbol symbol,
      Visible outer,
      Set<String> local,
      Set<String> free,
      @Nullable Scope classAround) {
    String name = symbol.name();
    if (symbol.is(SymbolFlag.GLOBAL)) {
      if (symbol.is(SymbolFlag.NONLOCAL)) {
        throw directiveError(scope, name, "name '" + name + "' is nonlocal and global");
      }
      outer.global.add(name);
      if (outer.bound != null) {
        outer.bound.remove(name);
      }
      return SymbolKind.GLOBAL_EXPLICIT;
    }
    if (symbol.is(SymbolFlag.NONLOCAL)) {
      checkNonlocal(scope, name, outer);
      free.add(name);
      return SymbolKind.FREE;
    }
    if (symbol.isBound()) {
      local.add(name);
      outer.global.remove(name);
      if (symbol.is(SymbolFlag.TYPE_PARAMETER)) {
        outer.typeParams.add(name);
      } else {
        outer.typeParams.remove(name);
      }
      return SymbolKind.LOCAL;
    }
    return decideUnbound(name, outer, free, classAround);
  }

  private static SymbolKind decideUnbound(
      String name, Visible outer, Set<String> free, @Nullable Scope classAround) {
    Symbol inClass = classAround == null ? null : classAround.symbolTable().get(name);
    if (inClass != null) {
      if (inClass.is(SymbolFlag.GLOBAL)) {
        return SymbolKind.GLOBAL_EXPLICIT;
      }
      if (inClass.isBound() && !inClass.is(SymbolFlag.NONLOCAL)) {
        return SymbolKind.GLOBAL_IMPLICIT;
      }
    }
    if (outer.isBound(name)) {
      free.add(name);
      return SymbolKind.FREE;
    }
    return SymbolKind.GLOBAL_IMPLICIT;
  }

  private void checkNonlocal(Scope scope, String name, Visible outer) {
    if (outer.bound == null) {
      throw directiveError(scope, name, "nonlocal declaration not allowed at module level");
    }
    if (!outer.bound.contains(name)) {
      throw directiveError(scope, name, "no binding for nonlocal '" + name + "' found");
    }
    if (outer.typeParams.contains(name)) {
      throw directiveError(
          scope, name, "nonlocal binding not allowed for type parameter '" + name + "'");
    }
  }

  private boolean isInlinable(Scope child, Scope scope) {
    return rules == Rules.PYTHON_3_12
        && child.comprehension != ComprehensionKind.NONE
        && child.comprehension != ComprehensionKind.GENERATOR
        && !scope.seesClass;
  }

  /** Moves the names of a comprehension to the block around it. */
  private static void inline(
      Scope comprehension,
      Scope scope,
      Map<String, SymbolKind> kinds,
      Set<String> childFree,
      Set<String> inlinedCells) {
    comprehension.inlined = true;
    for (Symbol symbol : comprehension.symbols()) {
      String name = symbol.name();
      if (symbol.is(SymbolFlag.PARAMETER)) {
        continue;
      }
      if (symbol.kind() == SymbolKind.CELL || symbol.is(SymbolFlag.COMPREHENSION_CELL)) {
        inlinedCells.add(name);
      }
      Symbol existing = scope.symbolTable().get(name);
      if (existing == null) {
        scope.add(name, symbol.mutableFlags());
        kinds.put(name, symbol.kind());
      } else if (existing.isBound()
          && scope.kind() != BlockKind.CLASS
          && !isFreeInAChild(comprehension, name)) {
        childFree.remove(name);
      }
    }
  }

  private static boolean isFreeInAChild(Scope scope, String name) {
    return scope.children.stream()
        .anyMatch(
            child -> {
              Symbol symbol = child.symbolTable().get(name);
              return symbol != null && symbol.kind() == SymbolKind.FREE;
            });
  }

  private static void spliceInlined(Scope scope) {
    List<Scope> all = List.copyOf(scope.children);
    scope.children.clear();
    for (Scope child : all) {
      if (child.inlined) {
        scope.children.addAll(child.children);
      } else {
        scope.children.add(child);
      }
    }
  }

  /** Takes the free names of the children that this block provides. */
  private static void claim(
      Scope scope, Map<String, SymbolKind> kinds, Set<String> free, Set<String> inlinedCells) {
    if (scope.kind().isFunctionLike()) {
      kinds.replaceAll(
          (name, kind) -> {
            boolean captured = free.contains(name) || inlinedCells.contains(name);
            if (kind != SymbolKind.LOCAL || !captured) {
              return kind;
            }
            free.remove(name);
            return SymbolKind.CELL;
          });
    } else if (scope.kind() == BlockKind.CLASS) {
      scope.needsClassCell |= free.remove("__class__");
      scope.needsClassDict |= free.remove("__classdict__");
    }
  }

  private static void record(
      Scope scope,
      Map<String, SymbolKind> kinds,
      Visible outer,
      Set<String> free,
      Set<String> inlinedCells) {
    for (Symbol symbol : scope.symbols()) {
      if (inlinedCells.contains(symbol.name())) {
        symbol.mutableFlags().add(SymbolFlag.COMPREHENSION_CELL);
      }
      symbol.resolve(kinds.getOrDefault(symbol.name(), SymbolKind.GLOBAL_IMPLICIT));
    }
    boolean likeClass = scope.kind() == BlockKind.CLASS || scope.seesClass;
    for (String name : free) {
      Symbol existing = scope.symbolTable().get(name);
      if (existing != null) {
        if (likeClass) {
          existing.mutableFlags().add(SymbolFlag.FREE_IN_CLASS);
        }
      } else if (outer.bound == null || outer.bound.contains(name)) {
        scope.add(name, EnumSet.noneOf(SymbolFlag.class)).resolve(SymbolKind.FREE);
      }
    }
  }

  private PythonSyntaxError directiveError(Scope scope, String name, String message) {
    return new PythonSyntaxError(
        PythonSyntaxError.Kind.SYNTAX_ERROR, message, source, scope.directive(name));
  }
}
