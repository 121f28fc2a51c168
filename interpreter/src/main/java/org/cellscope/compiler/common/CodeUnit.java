package org.cellscope.compiler.common;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cellscope.bytecode.Constant;
import org.cellscope.symtable.Mangling;
import org.cellscope.symtable.Scope;
import org.cellscope.symtable.Symbol;
import org.cellscope.symtable.SymbolFlag;
import org.cellscope.symtable.SymbolKind;
import org.cellscope.syntax.Arguments;
import org.jspecify.annotations.Nullable;

/** A code object that is being written: its names, its constants and its place in the program. */
public abstract class CodeUnit {
  /** Python sorts names by code points. */
  private static final Comparator<String> BY_CODE_POINTS =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private final UnitKind kind;
  private final String name;
  private final String qualname;
  private final int firstLine;
  private final Scope scope;
  private final @Nullable CodeUnit parent;
  private final Map<Object, Constant> constants = new LinkedHashMap<>();
  private final Map<Object, Integer> constantIndices = new HashMap<>();
  private final Table names = new Table();
  private final Table varnames = new Table();
  private final Table cellvars = new Table();
  private final Table freevars = new Table();
  private Optional<String> className;
  private int argCount;
  private int posOnlyArgCount;
  private int kwOnlyArgCount;

  /** Names with their numbers, in the order of their first use. */
  public static final class Table {
    private final Map<String, Integer> indices = new LinkedHashMap<>();

    /** The number of a name, which is added if it is new. */
    public int indexOf(String name) {
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

  protected CodeUnit(
      UnitKind kind, String name, int firstLine, Scope scope, @Nullable CodeUnit parent) {
    this.kind = kind;
    this.name = name;
    this.qualname = qualname(kind, name, parent);
    this.firstLine = firstLine;
    this.scope = scope;
    this.parent = parent;
    this.className = parent == null ? Optional.empty() : parent.className;
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

  public UnitKind kind() {
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

  /** The code around; none for a module. */
  public @Nullable CodeUnit parent() {
    return parent;
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

  /** Lets the names of this code be mangled with that of a class. */
  public void beginClass(String className) {
    this.className = Optional.of(className);
  }

  /** Sets how many parameters the code has; none unless told. */
  public void countParameters(int posOnly, int positional, int kwOnly) {
    posOnlyArgCount = posOnly;
    argCount = positional;
    kwOnlyArgCount = kwOnly;
  }

  /** Sets how many parameters the code has. */
  public void countParameters(Arguments args) {
    countParameters(args.posOnly().size(), args.args().size(), args.kwOnly().size());
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

  /** The number of a constant, which is added if it is new. */
  public int constant(Constant constant) {
    Object key = ConstantKey.of(constant);
    constants.putIfAbsent(key, constant);
    return constantIndices.computeIfAbsent(key, k -> constantIndices.size());
  }

  /** The constants in the order of their first use. */
  public List<Constant> constants() {
    return new ArrayList<>(constants.values());
  }

  /** The name under which the code stores an identifier. */
  public String mangle(String identifier) {
    return Mangling.mangle(className, identifier);
  }

  /** Where this code finds a name. */
  public Optional<SymbolKind> kindOf(String mangled) {
    return scope.symbol(mangled).map(Symbol::kind);
  }

  /** The qualified name of code in some code (PEP 3155). */
  private static String qualname(UnitKind kind, String name, @Nullable CodeUnit current) {
    CodeUnit around = current;
    if (around != null && around.kind() == UnitKind.TYPE_PARAMETERS) {
      around = around.parent();
    }
    if (around == null || around.parent() == null) {
      return name;
    }
    boolean declares =
        kind == UnitKind.FUNCTION || kind == UnitKind.ASYNC_FUNCTION || kind == UnitKind.CLASS;
    if (declares
        && around
            .kindOf(around.mangle(name))
            .filter(SymbolKind.GLOBAL_EXPLICIT::equals)
            .isPresent()) {
      return name;
    }
    return around.qualname() + (around.kind().hasLocals() ? ".<locals>." : ".") + name;
  }
}
