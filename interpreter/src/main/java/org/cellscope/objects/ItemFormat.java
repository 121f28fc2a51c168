package org.cellscope.objects;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The native formats of single items in memory (library reference, module {@code struct}): how an
 * object becomes bytes and back. Sizes are those of a 64-bit machine.
 */
public enum ItemFormat {
  CHAR('c', 1, 1),
  SIGNED_BYTE('b', 1, 1),
  BYTE('B', 1, 1),
  BOOL('?', 1, 1),
  SHORT('h', 2, 2),
  UNSIGNED_SHORT('H', 2, 2),
  INT('i', 4, 4),
  UNSIGNED_INT('I', 4, 4),
  LONG('l', 8, 4),
  UNSIGNED_LONG('L', 8, 4),
  LONG_LONG('q', 8, 8),
  UNSIGNED_LONG_LONG('Q', 8, 8),
  SIZE('n', 8, 0),
  UNSIGNED_SIZE('N', 8, 0),
  POINTER('P', 8, 0),
  HALF('e', 2, 2),
  FLOAT('f', 4, 4),
  DOUBLE('d', 8, 8);

  private static final String SIGNED = "bhilqn";

  private final char code;
  private final int size;
  private final int standardSize;

  ItemFormat(char code, int size, int standardSize) {
    this.code = code;
    this.size = size;
    this.standardSize = standardSize;
  }

  /** The format of a letter; null when there is none. */
  public static @Nullable ItemFormat of(char code) {
    for (ItemFormat format : values()) {
      if (format.code == code) {
        return format;
      }
    }
    return null;
  }

  /** Its letter. */
  public char code() {
    return code;
  }

  /** How many bytes an item has on this machine. */
  public int size() {
    return size;
  }

  /** How many bytes an item has in the standard layout; 0 when it has none. */
  public int standardSize() {
    return standardSize;
  }

  /** Whether it is a whole number. */
  public boolean isInteger() {
    return !isReal() && this != CHAR && this != BOOL;
  }

  /** Whether it is a floating point number. */
  public boolean isReal() {
    return this == HALF || this == FLOAT || this == DOUBLE;
  }

  /** Whether it has a sign. */
  public boolean isSigned() {
    return SIGNED.indexOf(code) >= 0;
  }

  /** Whether a whole number fits some bytes. */
  public boolean fits(BigInteger number, int bytes) {
    return isSigned()
        ? number.bitLength() < bytes * 8
        : number.signum() >= 0 && number.bitLength() <= bytes * 8;
  }

  /** The object that bytes stand for, the least significant byte being the first. */
  public PyObject read(byte[] item) {
    if (this == CHAR) {
      return BytesObject.owning(item.clone());
    }
    long bits = 0;
    for (int i = item.length - 1; i >= 0; i--) {
      bits = bits << 8 | item[i] & 0xff;
    }
    return switch (this) {
      case BOOL -> BoolObject.of(bits != 0);
      case HALF -> FloatObject.of((double) Float.float16ToFloat((short) bits));
      case FLOAT -> FloatObject.of((double) Float.intBitsToFloat((int) bits));
      case DOUBLE -> FloatObject.of(Double.longBitsToDouble(bits));
      default -> integer(bits, item.length);
    };
  }

  private PyObject integer(long bits, int bytes) {
    int unused = 64 - bytes * 8;
    if (isSigned()) {
      return IntObject.of(bits << unused >> unused);
    }
    return bits >= 0
        ? IntObject.of(bits)
        : IntObject.of(new BigInteger(Long.toUnsignedString(bits)));
  }

  /** The bytes of a whole number that fits, the least significant first. */
  public static byte[] write(long bits, int bytes) {
    byte[] item = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      item[i] = (byte) (bits >> i * 8);
    }
    return item;
  }

  /**
   * The bytes of a floating point number, the least significant first.
   *
   * @return null when it is too large for the format
   */
  public byte @Nullable [] write(double number) {
    boolean finite = !Double.isInfinite(number) && !Double.isNaN(number);
    return switch (this) {
      case HALF -> {
        short half = half(number);
        yield finite && (half & 0x7c00) == 0x7c00 ? null : write(half, 2);
      }
      case FLOAT -> {
        float narrow = (float) number;
        yield finite && Float.isInfinite(narrow) ? null : write(Float.floatToRawIntBits(narrow), 4);
      }
      default -> write(Double.doubleToRawLongBits(number), 8);
    };
  }

  /** The nearest half, without rounding twice: a float between is made odd where it is inexact. */
  private static short half(double number) {
    float narrow = (float) number;
    if (narrow != number && (Float.floatToRawIntBits(narrow) & 1) == 0 && !Double.isNaN(number)) {
      boolean away = Math.abs((double) narrow) < Math.abs(number);
      int bits = Float.floatToRawIntBits(narrow) + (away ? 1 : -1);
      narrow = Float.intBitsToFloat(bits);
    }
    return Float.floatToFloat16(narrow);
  }
}
