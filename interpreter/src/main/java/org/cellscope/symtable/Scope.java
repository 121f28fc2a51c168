package org.cellscope.symtable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellscope.source.Span;
import org.jspecify.annotations.Nullable;

/** A block of a program with its names, in the order in which they first appear. */
public final class Scope {
  private final String name;
  private final BlockKind kind;
  private final @Nullable Scope parent;
  private final Span span;
  private final boolean nested;
  private final Map<String, Symbol> symbols = new LinkedHashMap<>();
  private final List<String> parameters = new ArrayList<>();
  private final Map<String, Span> directives = new LinkedHashMap<>();
  final List<Scope> children = new ArrayList<>();
  ComprehensionKind comprehension = ComprehensionKind.NONE;
  boolean generator;
  boolean coroutine;
  boolean varArgs;
  boolean varKeywords;
  boolean needsClassCell;
  boolean needsClassDict;
  boolean inlined;
  boolean seesClass;
  boolean inIterationTarget;
  int iterableDepth;

  Scope(String name, BlockKind kind, @Nullable Scope parent, Span span) {
    this.name = name;
    this.kind = kind;
    this.parent = parent;
    this.span = span;
    this.nested = parent != null && (parent.nested || parent.kind.isFunctionLike());
  }

  /** CPython's name of the block: {@code top}, a function or class name, {@code genexpr}... */
  public String name() {
    return name;
  }

  public BlockKind kind() {
    return kind;
  }

  /** The enclosing block; none for the module. */
  public Optional<Scope> parent() {
    return Optional.ofNullable(parent);
  }

  /** The text of the block, decorators left out. */
  public Span span() {
    return span;
  }

  /** The nested blocks in source order; those of inlined comprehensions take their place. */
  public List<Scope> children() {
    return Collections.unmodifiableList(children);
  }

  /** The names in the order of their first appearance. */
  public Collection<Symbol> symbols() {
    return Collections.unmodifiableCollection(symbols.values());
  }

  /** The symbol of a name that is already mangled. */
  public Optional<Symbol> symbol(String mangled) {
    return Optional.ofNullable(symbols.get(mangled));
  }

  /** The parameters: positional, keyword-only, {@code *args}, {@code **kwargs}. */
  public List<String> parameters() {
    return Collections.unmodifiableList(parameters);
  }

  /** Whether a function is somewhere around the block. */
  public boolean isNested() {
    return nested;
  }

  public boolean isGenerator() {
    return generator;
  }

  /** Whether the block awaits or is declared {@code async}. */
  public boolean isCoroutine() {
    return coroutine;
  }

  public boolean hasVarArgs() {
    return varArgs;
  }

  public boolean hasVarKeywords() {
    return varKeywords;
  }

  /** The comprehension that the block belongs to. */
  public ComprehensionKind comprehension() {
    return comprehension;
  }

  /** Whether the comprehension's code is part of the block around it (PEP 709). */
  public boolean isInlined() {
    return inlined;
  }

  /** Whether a method reads {@code __class__} or {@code super}. */
  public boolean needsClassCell() {
    return needsClassCell;
  }

  /** Whether an annotation scope reads the class namespace (PEP 695). */
  public boolean needsClassDict() {
    return needsClassDict;
  }

  /** Whether the block is an annotation scope that looks names up in the class around it. */
  public boolean canSeeClassScope() {
    return seesClass;
  }

  Map<String, Symbol> symbolTable() {
    return symbols;
  }

  boolean has(String mangled, SymbolFlag flag) {
    Symbol symbol = symbols.get(mangled);
    return symbol != null && symbol.is(flag);
  }

  /** Adds flags to a name and returns its symbol. */
  Symbol add(String mangled, EnumSet<SymbolFlag> flags) {
    Symbol symbol =
        symbols.computeIfAbsent(mangled, n -> new Symbol(n, EnumSet.noneOf(SymbolFlag.class)));
    symbol.mutableFlags().addAll(flags);
    if (flags.contains(SymbolFlag.PARAMETER)) {
      parameters.add(mangled);
    }
    return symbol;
  }

  void recordDirective(String mangled, Span where) {
    directives.putIfAbsent(mangled, where);
  }

  Span directive(String mangled) {
    return directives.getOrDefault(mangled, span);
  }

  @Override
  public String toString() {
    return kind + " " + name + " " + symbols.values();
  }
}
