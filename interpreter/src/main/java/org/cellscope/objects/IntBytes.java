package org.cellscope.objects;

import java.math.BigInteger;
import java.util.Arrays;

/** {@code int.to_bytes} and {@code int.from_bytes}. */
final class IntBytes {
  private IntBytes() {}

  static PyObject toBytes(Runtime rt, IntObject self, Args args) {
    int length = args.has(0) ? Operators.intIndex(rt, args.get(0)) : 1;
    boolean little = isLittle(args);
    boolean signed = args.has(2) && Operators.truth(rt, args.get(2));
    if (length < 0) {
      throw Errors.value("length argument must be non-negative");
    }
    BigInteger value = self.bigValue();
    if (value.signum() < 0 && !signed) {
      throw Errors.overflow("can't convert negative int to unsigned");
    }
    if (value.bitLength() + (signed && value.signum() != 0 ? 1 : 0) > 8L * length) {
      throw Errors.overflow("int too big to convert");
    }
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) (value.signum() < 0 ? -1 : 0));
    byte[] digits = value.toByteArray();
    int count = Math.min(digits.length, length);
    System.arraycopy(digits, digits.length - count, bytes, length - count, count);
    return BytesObject.owning(little ? reversed(bytes) : bytes);
  }

  static PyObject fromBytes(Runtime rt, TypeObject cls, Args args) {
    boolean little = isLittle(args);
    byte[] bytes = BytesMethods.toBytes(rt, args.get(0));
    boolean signed = args.has(2) && Operators.truth(rt, args.get(2));
    byte[] big = little ? reversed(bytes) : bytes;
    BigInteger value =
        big.length == 0 ? BigInteger.ZERO : signed ? new BigInteger(big) : new BigInteger(1, big);
    IntObject made = IntObject.of(value);
    return cls == IntObject.TYPE ? made : rt.call(cls, made);
  }

  private static boolean isLittle(Args args) {
    if (!args.has(1)) {
      return false;
    }
    if (!(args.get(1) instanceof StrObject order)) {
      throw Errors.type(
          "to_bytes() argument 'byteorder' must be str, not " + Errors.given(args.get(1)));
    }
    return switch (order.value()) {
      case "little" -> true;
      case "big" -> false;
      default -> throw Errors.value("byteorder must be either 'little' or 'big'");
    };
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] turned = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      turned[i] = bytes[bytes.length - 1 - i];
    }
    return turned;
  }
}
