package org.cellscope.objects;

import java.nio.charset.StandardCharsets;

/** Hashes that are made of others or of bytes. */
final class Hashes {
  private static final long PRIME_1 = 0x9E37_79B1_85EB_CA87L;
  private static final long PRIME_2 = 0xC2B2_AE3D_27D4_EB4FL;
  private static final long PRIME_5 = 0x27D4_EB2F_1656_67C5L;

  /** Addresses are multiples of 16. */
  private static final int ADDRESS_BITS = 4;

  /** The hash of None, the same in every run. */
  static final long NONE = 0xfca8_6420L;

  private Hashes() {}

  /** The hash of a tuple of the hashes of its items, as CPython mixes them (xxHash). */
  static long tuple(long[] items) {
    return valid(mix(items) + (items.length ^ (PRIME_5 ^ 3527539L)));
  }

  /** The hash of a slice of the hashes of its three parts. */
  static long slice(long[] parts) {
    return valid(mix(parts));
  }

  private static long mix(long[] items) {
    long mixed = PRIME_5;
    for (long item : items) {
      mixed += item * PRIME_2;
      mixed = Long.rotateLeft(mixed, 31) * PRIME_1;
    }
    return mixed;
  }

  private static long valid(long hash) {
    return hash == -1 ? 1546275796 : hash;
  }

  /** The hash of a frozen set, which does not depend on the order of its items. */
  static long frozenSet(SetObject set) {
    long mixed = 0;
    for (int i = 0; i < set.entryCount(); i++) {
      if (set.itemAt(i) != null) {
        long hash = set.hashAt(i);
        mixed ^= ((hash ^ 89869747L) ^ (hash << 16)) * 3644798167L;
      }
    }
    mixed ^= (set.size() + 1L) * 1927868237L;
    mixed ^= (mixed >>> 11) ^ (mixed >>> 25);
    mixed = mixed * 69069L + 907133923L;
    return mixed == -1 ? 590923713L : mixed;
  }

  /** The hash of bytes: that of the text with the same characters. */
  static long bytes(BytesObject bytes) {
    return StrObject.hash(new String(bytes.toArray(), StandardCharsets.ISO_8859_1));
  }

  /**
   * The hash of a shared object that is equal to itself only, as {@code object.__hash__} makes it.
   */
  static long identity(PyObject object) {
    return Heap.address(object.serial) >> ADDRESS_BITS;
  }
}
