package org.cellscope.compiler.emit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cellscope.bytecode.Constant;
import org.cellscope.compiler.flow.InstructionList;
import org.cellscope.symtable.Mangling;
import org.cellscope.symtable.Scope;
import org.cellscope.symtable.Symbol;
import org.cellscope.symtable.SymbolFlag;
import org.cellscope.symtable.SymbolKind;
import org.jspecify.annotations.Nullable;

/** A code object that is being written: its instructions and its tables. */
public final class Unit {
  /** Python sorts names by code points. */
  private static final Comparator<String> BY_CODE_POINTS =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private final UnitKind kind;
  private final String name;
  private final String qualname;
  private final int firstLine;
  private final Scope scope;
  private final @Nullable Unit parent;
  private final InstructionList code = new InstructionList();
  private final Map<Object, Constant> constants = new LinkedHashMap<>();
  private final Map<Object, Integer> constantIndices = new HashMap<>();
  private final Table names = new Table();
  private final Table varnames = new Table();
  private final Table cellvars = new Table();
  private final Table freevars = new Table();
  private final Map<String, SymbolKind> isolated = new HashMap<>();
  private final Set<String> hiddenFast = new HashSet<>();
  final Deque<FrameBlock> frameBlocks = new ArrayDeque<>();
  Optional<String> className;
  int argCount;
  int posOnlyArgCount;
  int kwOnlyArgCount;
  int inlinedComprehensions;

  /** Names with their numbers, in the order of their first use. */
  public static final class Table {
    private final Map<String, Integer> indices = new LinkedHashMap<>();

    int indexOf(String name) {
      return indices.computeIfAbsent(name, n -> indices.size());
    }

    /** The names in order. */
    public List<String> names() {
      return List.copyOf(indices.keySet());
    }

    boolean has(String name) {
      return indices.containsKey(name);
    }
  }

  Unit(
      UnitKind kind,
      String name,
      String qualname,
      int firstLine,
      Scope scope,
      @Nullable Unit parent,
      Optional<String> className) {
    this.kind = kind;
    this.name = name;
    this.qualname = qualname;
    this.firstLine = firstLine;
    this.scope = scope;
    this.parent = parent;
    this.className = className;
    scope.parameters().forEach(varnames::indexOf);
    sorted(s -> s.kind() == SymbolKind.CELL || s.is(SymbolFlag.COMPREHENSION_CELL))
        .forEach(cellvars::indexOf);
    if (scope.needsClassCell()) {
      cellvars.indexOf("__class__");
    }
    if (scope.needsClassDict()) {
      cellvars.indexOf("__classdict__");
    }
    sorted(s -> s.kind() == SymbolKind.FREE || s.is(SymbolFlag.FREE_IN_CLASS))
        .forEach(freevars::indexOf);
  }

  private List<String> sorted(Predicate<Symbol> filter) {
    return scope.symbols().stream()
        .filter(filter)
        .map(Symbol::name)
        .sorted(BY_CODE_POINTS)
        .toList();
  }

  UnitKind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public String qualname() {
    return qualname;
  }

  public int firstLine() {
    return firstLine;
  }

  public Scope scope() {
    return scope;
  }

  @Nullable Unit parent() {
    return parent;
  }

  public InstructionList code() {
    return code;
  }

  public Table names() {
    return names;
  }

  /** The local variables, parameters first. */
  public Table varnames() {
    return varnames;
  }

  /** The cells this code makes, in alphabetical order. */
  public Table cellvars() {
    return cellvars;
  }

  public Table freevars() {
    return freevars;
  }

  public int argCount() {
    return argCount;
  }

  public int posOnlyArgCount() {
    return posOnlyArgCount;
  }

  public int kwOnlyArgCount() {
    return kwOnlyArgCount;
  }

  int constant(Constant constant) {
    Object key = ConstantKey.of(constant);
    constants.putIfAbsent(key, constant);
    return constantIndices.computeIfAbsent(key, k -> constantIndices.size());
  }

  /** The constants in the order of their first use. */
  public List<Constant> constants() {
    return new ArrayList<>(constants.values());
  }

  String mangle(String identifier) {
    return Mangling.mangle(className, identifier);
  }

  /** Where this code finds a name now: an inlined comprehension has names of its own. */
  Optional<SymbolKind> kindOf(String mangled) {
    SymbolKind own = isolated.get(mangled);
    return own != null ? Optional.of(own) : scope.symbol(mangled).map(Symbol::kind);
  }

  /** Gives a name another kind for a while; the result is what to restore. */
  Optional<SymbolKind> isolate(String mangled, Optional<SymbolKind> as) {
    Optional<SymbolKind> before = Optional.ofNullable(isolated.get(mangled));
    as.ifPresentOrElse(kindNow -> isolated.put(mangled, kindNow), () -> isolated.remove(mangled));
    return before;
  }

  /** Whether an inlined comprehension has a name of its own now. */
  boolean isIsolated(String mangled) {
    return isolated.containsKey(mangled);
  }

  /** Whether a name of a module or class lives in a fast slot for a while. */
  boolean isHiddenFast(String mangled) {
    return hiddenFast.contains(mangled);
  }

  boolean hideFast(String mangled) {
    return hiddenFast.add(mangled);
  }

  void showFast(String mangled) {
    hiddenFast.remove(mangled);
  }
}
