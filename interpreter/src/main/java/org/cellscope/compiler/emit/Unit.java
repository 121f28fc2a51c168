package org.cellscope.compiler.emit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellscope.compiler.common.CodeUnit;
import org.cellscope.compiler.common.UnitKind;
import org.cellscope.compiler.flow.InstructionList;
import org.cellscope.symtable.Scope;
import org.cellscope.symtable.SymbolKind;
import org.jspecify.annotations.Nullable;

/** A code object of 3.12 that is being written: its instructions, and what comprehensions hide. */
public final class Unit extends CodeUnit {
  private final @Nullable Unit parent;
  private final InstructionList code = new InstructionList();
  private final Map<String, SymbolKind> isolated = new HashMap<>();
  private final Set<String> hiddenFast = new HashSet<>();
  final Deque<FrameBlock> frameBlocks = new ArrayDeque<>();
  int inlinedComprehensions;

  Unit(UnitKind kind, String name, int firstLine, Scope scope, @Nullable Unit parent) {
    super(kind, name, firstLine, scope, parent);
    this.parent = parent;
  }

  @Override
  public @Nullable Unit parent() {
    return parent;
  }

  public InstructionList code() {
    return code;
  }

  /** Where this code finds a name now: an inlined comprehension has names of its own. */
  @Override
  public Optional<SymbolKind> kindOf(String mangled) {
    SymbolKind own = isolated.get(mangled);
    return own != null ? Optional.of(own) : super.kindOf(mangled);
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
