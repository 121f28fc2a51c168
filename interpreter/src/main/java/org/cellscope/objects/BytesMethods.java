package org.cellscope.objects;

import java.io.ByteArrayOutputStream;

/** Members of {@code bytes}. */
final class BytesMethods {
  private BytesMethods() {}

  static void define(TypeMembers members) {
    members.doc(
        """
        bytes(iterable_of_ints) -> bytes
        bytes(string, encoding[, errors]) -> bytes
        bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer
        bytes(int) -> bytes object of that size, filled with null bytes
        bytes() -> empty bytes object\
        """);
    members.constructor("source=b'', encoding='utf-8', errors='strict'", BytesMethods::make);
    members.noArgs(
        "__repr__", BytesObject.class, (rt, self) -> StrObject.of(Bytes.repr(self.bytes())));
    members.noArgs(
        "__str__", BytesObject.class, (rt, self) -> StrObject.of(Bytes.repr(self.bytes())));
    members.noArgs("__hash__", BytesObject.class, (rt, self) -> IntObject.of(Hashes.bytes(self)));
    members.noArgs("__bytes__", BytesObject.class, (rt, self) -> self.unchanged());
    members.noArgs(
        "__getnewargs__", BytesObject.class, (rt, self) -> TupleObject.of(self.unchanged()));
    members.classOneArg(
        "fromhex",
        (rt, cls, given) -> {
          BytesObject made = BytesObject.owning(ByteItems.fromHex(given));
          return cls == BytesObject.TYPE ? made : rt.call(cls, made);
        });
    ByteItems.define(members, BytesObject.class);
    ByteTexts.define(members, BytesObject.class);
    ByteSearch.define(members, BytesObject.class);
  }

  private static PyObject make(Runtime rt, TypeObject cls, Args args) {
    if (cls == BytesObject.TYPE
        && args.or(0, SingletonObject.NONE) instanceof BytesObject same
        && same.type() == cls
        && !args.has(1)
        && !args.has(2)) {
      return same;
    }
    return BytesObject.owning(cls, content(rt, args, "bytes"));
  }

  /** The bytes that the arguments of {@code bytes} and {@code bytearray} describe. */
  static byte[] content(Runtime rt, Args args, String container) {
    if (args.has(1) || args.has(2)) {
      return encoded(args, container);
    }
    if (!args.has(0)) {
      return new byte[0];
    }
    PyObject source = args.get(0);
    if (source instanceof StrObject && source.type().lookup("__bytes__") == null) {
      throw Errors.type("string argument without an encoding");
    }
    boolean counts =
        source.type().lookup("__bytes__") == null
            && (source instanceof IntObject || source.type().lookup("__index__") != null);
    return counts ? zeros(rt, source) : toBytes(rt, source, container);
  }

  private static byte[] encoded(Args args, String container) {
    String encoding = args.has(1) ? StrMethods.option(container, "encoding", args.get(1)) : "";
    String errors = args.has(2) ? StrMethods.option(container, "errors", args.get(2)) : "strict";
    if (!args.has(0) || !(args.get(0) instanceof StrObject text)) {
      throw Errors.type((args.has(1) ? "encoding" : "errors") + " without a string argument");
    }
    if (!args.has(1)) {
      throw Errors.type("string argument without an encoding");
    }
    return Codecs.encode(text, encoding, errors);
  }

  private static byte[] zeros(Runtime rt, PyObject count) {
    IntObject number = Operators.index(rt, count);
    if (!number.isLong()) {
      throw Errors.overflow("cannot fit 'int' into an index-sized integer");
    }
    if (number.longValue() < 0) {
      throw Errors.value("negative count");
    }
    Text.checkLength(number.longValue());
    return new byte[(int) number.longValue()];
  }

  /**
   * The bytes that an object gives: of a bytes-like object, of {@code __bytes__}, or of an iterable
   * of numbers from 0 to 255.
   *
   * @throws PyException TypeError for any other object
   */
  static byte[] toBytes(Runtime rt, PyObject object) {
    return toBytes(rt, object, "bytes");
  }

  private static byte[] toBytes(Runtime rt, PyObject object, String container) {
    if (object instanceof ByteSequence sequence
        && (container.equals("bytearray") || !(object instanceof BytesObject))) {
      return sequence.bytes().clone();
    }
    PyObject made = container.equals("bytes") ? rt.callSpecial(object, "__bytes__") : null;
    if (made instanceof BytesObject bytes) {
      return bytes.toArray();
    }
    if (made != null) {
      throw Errors.type("__bytes__ returned non-bytes (type " + made.type().fullName() + ")");
    }
    if (Buffers.flat(rt, object) instanceof ByteSequence flat && flat != object) {
      return flat.bytes().clone();
    }
    boolean iterable =
        object.type().lookup("__iter__") != null || object.type().lookup("__getitem__") != null;
    if (object instanceof StrObject || !iterable) {
      throw Errors.type("cannot convert '" + object.type().fullName() + "' object to " + container);
    }
    return numbers(rt, object, container);
  }

  /** The bytes of an iterable of numbers. */
  static byte[] numbers(Runtime rt, PyObject iterable, String container) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Iteration.forEach(rt, iterable, item -> bytes.write(toByte(rt, item, container)));
    return bytes.toByteArray();
  }

  /**
   * A number from 0 to 255.
   *
   * @param container what the number is for; the message of {@code bytes} differs from others
   */
  static int toByte(Runtime rt, PyObject item, String container) {
    IntObject number = Operators.index(rt, item);
    if (!number.isLong() || number.longValue() < 0 || number.longValue() > 255) {
      String what = container.equals("bytes") ? "bytes" : "byte";
      throw Errors.value(what + " must be in range(0, 256)");
    }
    return (int) number.longValue();
  }
}
