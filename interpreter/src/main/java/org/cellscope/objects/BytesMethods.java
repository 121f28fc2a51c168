package org.cellscope.objects;

/** Members of {@code bytes}. */
final class BytesMethods {
  private BytesMethods() {}

  static void define(TypeMembers members) {}

  /**
   * The bytes that an object gives: of a bytes-like object, of {@code __bytes__}, or of an iterable
   * of numbers from 0 to 255.
   *
   * @throws PyException TypeError for any other object
   */
  static byte[] toBytes(Runtime rt, PyObject object) {
    if (object instanceof ByteSequence sequence) {
      return sequence.bytes().clone();
    }
    PyObject made = rt.callSpecial(object, "__bytes__");
    if (made instanceof BytesObject bytes) {
      return bytes.toArray();
    }
    if (made != null) {
      throw Errors.type("__bytes__ returned non-bytes (type " + made.type().fullName() + ")");
    }
    if (object instanceof StrObject || Iteration.tryIter(rt, object) == null) {
      throw Errors.type("cannot convert '" + object.type().fullName() + "' object to bytes");
    }
    return fromNumbers(rt, object);
  }

  private static byte[] fromNumbers(Runtime rt, PyObject iterable) {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    Iteration.forEach(rt, iterable, item -> bytes.write(toByte(rt, item, "bytes")));
    return bytes.toByteArray();
  }

  /** A number from 0 to 255. */
  static int toByte(Runtime rt, PyObject item, String container) {
    IntObject number = Operators.index(rt, item);
    if (!number.isLong() || number.longValue() < 0 || number.longValue() > 255) {
      String what = container.equals("bytes") ? "bytes" : "byte";
      throw Errors.value(what + " must be in range(0, 256)");
    }
    return (int) number.longValue();
  }
}
