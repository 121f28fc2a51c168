package org.cellscope.bytecode;

import java.util.EnumSet;

/** The bits of {@code co_flags} (module {@code inspect}). */
public enum Flag {
  OPTIMIZED(0x1),
  NEWLOCALS(0x2),
  VARARGS(0x4),
  VARKEYWORDS(0x8),
  NESTED(0x10),
  GENERATOR(0x20),
  COROUTINE(0x80),
  ITERABLE_COROUTINE(0x100),
  ASYNC_GENERATOR(0x200),
  FUTURE_BARRY_AS_BDFL(0x400000),
  FUTURE_GENERATOR_STOP(0x800000),
  FUTURE_ANNOTATIONS(0x1000000);

  private final int bit;

  Flag(int bit) {
    this.bit = bit;
  }

  /** The flag's bit in {@code co_flags}. */
  public int bit() {
    return bit;
  }

  /** The {@code co_flags} of a set of flags. */
  public static int bits(EnumSet<Flag> flags) {
    return flags.stream().mapToInt(Flag::bit).sum();
  }

  /** The set of flags of a {@code co_flags}; bits without a name are left out. */
  public static EnumSet<Flag> of(int bits) {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    for (Flag flag : values()) {
      if ((bits & flag.bit) != 0) {
        flags.add(flag);
      }
    }
    return flags;
  }
}
