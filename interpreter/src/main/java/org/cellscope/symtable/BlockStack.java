package org.cellscope.symtable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;
import org.cellscope.syntax.PythonSyntaxError;

/** The blocks around the place that the first pass has reached, and the notes it makes there. */
final class BlockStack {
  /** How deep CPython's symbol table follows a tree before it gives up. */
  private static final int DEPTH_LIMIT = 6000;

  private final SourceFile source;
  private final List<Scope> stack = new ArrayList<>();
  private final Deque<Optional<String>> classNames = new ArrayDeque<>();
  private int depth;

  BlockStack(SourceFile source) {
    this.source = source;
    classNames.push(Optional.empty());
  }

  Scope current() {
    return stack.getLast();
  }

  Scope module() {
    return stack.getFirst();
  }

  List<Scope> innermostFirst() {
    return stack.reversed();
  }

  /** Opens a block; annotations stay outside of the tree, since nothing in them is evaluated. */
  Scope enter(String name, BlockKind kind, Span span) {
    Scope parent = stack.isEmpty() ? null : current();
    Scope scope = new Scope(name, kind, parent, span);
    if (parent != null && kind != BlockKind.ANNOTATION) {
      parent.children.add(scope);
    }
    if (parent != null) {
      scope.iterableDepth = parent.iterableDepth;
    }
    stack.add(scope);
    return scope;
  }

  void exit() {
    stack.removeLast();
  }

  void enterClass(String name) {
    classNames.push(Optional.of(name));
  }

  void exitClass() {
    classNames.pop();
  }

  String mangle(String name) {
    return Mangling.mangle(classNames.element(), name);
  }

  void define(String name, Span where, SymbolFlag first, SymbolFlag... more) {
    define(current(), name, where, EnumSet.of(first, more));
  }

  /** Notes what a block does with a name. */
  void define(Scope scope, String name, Span where, EnumSet<SymbolFlag> flags) {
    String mangled = mangle(name);
    boolean again = flags.contains(SymbolFlag.PARAMETER);
    if (again && scope.has(mangled, SymbolFlag.PARAMETER)) {
      throw error(where, "duplicate argument '" + name + "' in function definition");
    }
    if (flags.contains(SymbolFlag.TYPE_PARAMETER)
        && scope.has(mangled, SymbolFlag.TYPE_PARAMETER)) {
      throw error(where, "duplicate type parameter '" + name + "'");
    }
    Symbol symbol = scope.add(mangled, flags);
    if (flags.contains(SymbolFlag.GLOBAL)) {
      module().add(mangled, EnumSet.of(SymbolFlag.GLOBAL));
    }
    if (scope.inIterationTarget) {
      if (symbol.is(SymbolFlag.GLOBAL) || symbol.is(SymbolFlag.NONLOCAL)) {
        throw error(
            where,
            "comprehension inner loop cannot rebind assignment expression target '" + name + "'");
      }
      symbol.mutableFlags().add(SymbolFlag.ITERATION_VARIABLE);
    }
  }

  /** Whether the current block has already used a name in a way. */
  boolean has(String name, SymbolFlag flag) {
    return current().has(mangle(name), flag);
  }

  void recordDirective(String name, Span where) {
    current().recordDirective(mangle(name), where);
  }

  /** Follows the tree one level down. */
  void descend(Span where) {
    if (++depth > DEPTH_LIMIT) {
      throw DeepTree.tooDeep(source, where);
    }
  }

  void ascend() {
    depth--;
  }

  PythonSyntaxError error(Span where, String message) {
    return new PythonSyntaxError(PythonSyntaxError.Kind.SYNTAX_ERROR, message, source, where);
  }
}
