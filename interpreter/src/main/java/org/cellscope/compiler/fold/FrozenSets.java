package org.cellscope.compiler.fold;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellscope.bytecode.Constant;
import org.jspecify.annotations.Nullable;

/**
 * Frozen sets of constants.
 *
 * <p>Items that are equal in Python, as 1, 1.0 and True, are one item. Numbers are ordered as
 * CPython's hash table orders them. CPython salts the hashes of strings, so that their order
 * differs from run to run; here sets with strings keep the order of the source.
 */
public final class FrozenSets {
  private static final BigInteger HASH_MODULUS =
      BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);
  private static final int LINEAR_PROBES = 9;
  private static final int PERTURB_SHIFT = 5;
  private static final int SMALLEST_TABLE = 8;

  private FrozenSets() {}

  /** The frozen set of some items. */
  public static Constant of(List<Constant> items) {
    Map<Object, Constant> distinct = new LinkedHashMap<>();
    for (Constant item : items) {
      distinct.putIfAbsent(equalityKey(item), item);
    }
    List<Constant> unique = List.copyOf(distinct.values());
    boolean numbers = unique.stream().allMatch(item -> whole(item).isPresent());
    // The compiler copies the set once, and a copy may order colliding items differently.
    return new Constant.FrozenSet(numbers ? tableOrder(tableOrder(unique)) : unique);
  }

  private static Object equalityKey(Constant item) {
    Optional<BigInteger> whole = whole(item);
    return whole.isPresent() ? whole.get() : item;
  }

  /** The integer that a number is equal to. */
  private static Optional<BigInteger> whole(Constant item) {
    return switch (item) {
      case Constant.Float(double value) when Double.isFinite(value) && value == Math.rint(value) ->
          Optional.of(new BigDecimal(value).toBigInteger());
      case Constant.Complex(double real, double imaginary) when imaginary == 0 ->
          whole(new Constant.Float(real));
      default -> Arithmetic.integer(item);
    };
  }

  private static long hash(Constant item) {
    BigInteger value = whole(item).orElseThrow();
    long hash = value.abs().mod(HASH_MODULUS).longValueExact() * value.signum();
    return hash == -1 ? -2 : hash;
  }

  private static List<Constant> tableOrder(List<Constant> items) {
    @Nullable Constant[] table = new Constant[SMALLEST_TABLE];
    int used = 0;
    for (Constant item : items) {
      insert(table, item);
      used++;
      if (used * 5 >= (table.length - 1) * 3) {
        table = grow(table, used * 4);
      }
    }
    List<Constant> ordered = new ArrayList<>();
    for (Constant item : table) {
      if (item != null) {
        ordered.add(item);
      }
    }
    return ordered;
  }

  private static @Nullable Constant[] grow(@Nullable Constant[] table, int atLeast) {
    int size = SMALLEST_TABLE;
    while (size <= atLeast) {
      size <<= 1;
    }
    @Nullable Constant[] larger = new Constant[size];
    for (Constant item : table) {
      if (item != null) {
        insert(larger, item);
      }
    }
    return larger;
  }

  private static void insert(@Nullable Constant[] table, Constant item) {
    int mask = table.length - 1;
    long hash = hash(item);
    long perturb = hash;
    int start = (int) (hash & mask);
    while (true) {
      int probes = start + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
      for (int i = start; i <= start + probes; i++) {
        if (table[i] == null) {
          table[i] = item;
          return;
        }
      }
      perturb >>>= PERTURB_SHIFT;
      start = (int) ((start * 5L + 1 + perturb) & mask);
    }
  }
}
