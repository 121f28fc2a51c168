package org.cellscope.compiler.common;

import java.util.EnumSet;
import org.cellscope.bytecode.Flag;
import org.cellscope.symtable.FutureImports;
import org.cellscope.symtable.Scope;

/** The flags of a code object ({@code co_flags}, as the module inspect names them). */
public final class CodeFlags {
  private CodeFlags() {}

  /** The flags of the code of a scope in a module with some future features. */
  public static EnumSet<Flag> of(Scope scope, EnumSet<FutureImports.Feature> features) {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    if (scope.kind().isFunctionLike()) {
      flags.add(Flag.NEWLOCALS);
      flags.add(Flag.OPTIMIZED);
      addIf(flags, scope.isNested(), Flag.NESTED);
      addIf(flags, scope.isGenerator() && !scope.isCoroutine(), Flag.GENERATOR);
      addIf(flags, !scope.isGenerator() && scope.isCoroutine(), Flag.COROUTINE);
      addIf(flags, scope.isGenerator() && scope.isCoroutine(), Flag.ASYNC_GENERATOR);
      addIf(flags, scope.hasVarArgs(), Flag.VARARGS);
      addIf(flags, scope.hasVarKeywords(), Flag.VARKEYWORDS);
    }
    addIf(flags, features.contains(FutureImports.Feature.ANNOTATIONS), Flag.FUTURE_ANNOTATIONS);
    addIf(
        flags, features.contains(FutureImports.Feature.BARRY_AS_FLUFL), Flag.FUTURE_BARRY_AS_BDFL);
    return flags;
  }

  private static void addIf(EnumSet<Flag> flags, boolean condition, Flag flag) {
    if (condition) {
      flags.add(flag);
    }
  }
}
