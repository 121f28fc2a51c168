package org.cellscope.compiler.fold;

import java.util.List;
import org.cellscope.bytecode.Constant;

/** Frozen sets of constants. */
public final class FrozenSets {
  private FrozenSets() {}

  /** A frozen set of items that differ. */
  public static Constant of(List<Constant> items) {
    return new Constant.FrozenSet(items);
  }
}
