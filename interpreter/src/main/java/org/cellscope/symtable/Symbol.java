package org.cellscope.symtable;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A name in a block. */
public final class Symbol {
  private static final EnumSet<SymbolFlag> BINDING =
      EnumSet.of(
          SymbolFlag.ASSIGNED,
          SymbolFlag.PARAMETER,
          SymbolFlag.IMPORTED,
          SymbolFlag.TYPE_PARAMETER);

  private final String name;
  private final EnumSet<SymbolFlag> flags;
  private SymbolKind kind = SymbolKind.GLOBAL_IMPLICIT;

  Symbol(String name, EnumSet<SymbolFlag> flags) {
    this.name = name;
    this.flags = flags;
  }

  /** The name as the block stores it, private names mangled. */
  public String name() {
    return name;
  }

  /** Where the block finds the name. */
  public SymbolKind kind() {
    return kind;
  }

  /** What the block does with the name. */
  public Set<SymbolFlag> flags() {
    return Collections.unmodifiableSet(flags);
  }

  /** Whether the block does something with the name. */
  public boolean is(SymbolFlag flag) {
    return flags.contains(flag);
  }

  /** Whether the block itself binds the name, be it for another block. */
  public boolean isBound() {
    return flags.stream().anyMatch(BINDING::contains);
  }

  EnumSet<SymbolFlag> mutableFlags() {
    return flags;
  }

  void resolve(SymbolKind resolved) {
    kind = resolved;
  }

  @Override
  public String toString() {
    return name + " " + kind + " " + flags;
  }
}
