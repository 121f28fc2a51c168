package org.cellscope.objects;

import java.util.Locale;

/** What else {@code bytes} and {@code bytearray} have in common: items, operators, conversions. */
final class ByteItems {
  private ByteItems() {}

  static <T extends ByteSequence> void define(TypeMembers members, Class<T> type) {
    members.noArgs("__len__", type, (rt, self) -> IntObject.of(self.size()));
    members.noArgs("__iter__", type, (rt, self) -> new BytesIterator(self));
    members.oneArg("__getitem__", type, ByteItems::item);
    members.oneArg("__add__", type, (rt, self, other) -> concatenate(self, other));
    members.oneArg("__mul__", type, ByteItems::repeat);
    members.oneArg("__rmul__", type, ByteItems::repeat);
    members.oneArg(
        "__mod__",
        type,
        (rt, self, other) -> self.similar(PercentFormat.format(rt, self.bytes(), other)));
    members.oneArg(
        "__rmod__",
        type,
        (rt, self, other) ->
            type.isInstance(other)
                ? self.similar(PercentFormat.format(rt, type.cast(other).bytes(), self))
                : SingletonObject.NOT_IMPLEMENTED);
    for (Comparison.Op op : Comparison.Op.values()) {
      members.oneArg(
          op.method(),
          type,
          (rt, self, other) ->
              Buffers.flat(rt, other) instanceof ByteSequence right
                  ? BoolObject.of(op.holds(self.latin().compareTo(right.latin())))
                  : SingletonObject.NOT_IMPLEMENTED);
    }
    members.oneArg("__buffer__", type, Buffers::view);
    members.method("decode", "encoding='utf-8', errors='strict'", type, ByteItems::decode);
    members.method("hex", "sep=None, bytes_per_sep=1", type, ByteItems::hex);
    members.method("translate", "table, /, delete=b''", type, ByteItems::translate);
    members.staticMethod("maketrans", "frm, to, /", ByteItems::makeTable);
  }

  /** The index of a byte. */
  static int index(Runtime rt, ByteSequence self, PyObject key) {
    boolean array = self instanceof ByteArrayObject;
    if (!(key instanceof IntObject) && key.type().lookup("__index__") == null) {
      throw Errors.type(
          (array ? "bytearray" : "byte")
              + " indices must be integers or slices, not "
              + key.type().fullName());
    }
    String message = (array ? "bytearray " : "") + "index out of range";
    return (int) StrMethods.position(rt, key, self.size(), message);
  }

  private static PyObject item(Runtime rt, ByteSequence self, PyObject key) {
    if (!(key instanceof SliceObject slice)) {
      return IntObject.of(self.bytes()[index(rt, self, key)] & 0xff);
    }
    SliceObject.Indices indices = slice.indices(rt, self.size());
    int length = (int) indices.length();
    if (length == self.size() && indices.step() == 1) {
      return self.unchanged();
    }
    byte[] from = self.bytes();
    byte[] taken = new byte[length];
    for (int i = 0; i < length; i++) {
      taken[i] = from[indices.at(i)];
    }
    return self.similar(taken);
  }

  static PyObject concatenate(ByteSequence self, PyObject other) {
    if (!(Buffers.flat(other) instanceof ByteSequence right)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    if (self instanceof BytesObject && right.size() == 0) {
      return self.unchanged();
    }
    if (self instanceof BytesObject && self.size() == 0 && right instanceof BytesObject) {
      return right.unchanged();
    }
    Text.checkLength((long) self.size() + right.size());
    return ByteTexts.made(self, self.latin().concat(right.latin()));
  }

  private static PyObject repeat(Runtime rt, ByteSequence self, PyObject times) {
    if (!Sequences.isIndex(times)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    long count = StrMethods.repetitions(rt, times);
    if (count == 1) {
      return self.unchanged();
    }
    return self.similar(repeated(self.latin(), count));
  }

  static byte[] repeated(String latin, long count) {
    if (count <= 0 || latin.isEmpty()) {
      return new byte[0];
    }
    Text.checkRepetition(latin.length(), count);
    return Bytes.bytes(latin.repeat((int) count));
  }

  private static PyObject decode(Runtime rt, ByteSequence self, Args args) {
    String encoding = args.has(0) ? StrMethods.option("decode", "encoding", args.get(0)) : "utf-8";
    String errors = args.has(1) ? StrMethods.option("decode", "errors", args.get(1)) : "strict";
    return StrObject.of(Codecs.decode(self.bytes(), encoding, errors));
  }

  static PyObject hex(Runtime rt, ByteSequence self, Args args) {
    String separator = args.has(0) ? separator(rt, args.get(0)) : "";
    int size = args.has(1) ? Operators.intIndex(rt, args.get(1)) : 1;
    byte[] bytes = self.bytes();
    Text.checkLength(bytes.length * 3L);
    StringBuilder out = new StringBuilder(bytes.length * 2);
    for (int i = 0; i < bytes.length; i++) {
      int counted = size > 0 ? bytes.length - i : i;
      if (i > 0 && size != 0 && counted % size == 0) {
        out.append(separator);
      }
      out.append(Character.forDigit(bytes[i] >> 4 & 0xf, 16));
      out.append(Character.forDigit(bytes[i] & 0xf, 16));
    }
    return StrObject.of(out.toString());
  }

  private static String separator(Runtime rt, PyObject given) {
    if (Operators.length(rt, given) != 1) {
      throw Errors.value("sep must be length 1.");
    }
    String text =
        switch (given) {
          case StrObject str -> str.value();
          case ByteSequence bytes -> bytes.latin();
          default -> throw Errors.type("sep must be str or bytes.");
        };
    if (!StrTests.isAscii(text)) {
      throw Errors.value("sep must be ASCII.");
    }
    return text;
  }

  /** {@code fromhex}: pairs of digits, with white space between them. */
  static byte[] fromHex(PyObject given) {
    String text = StrMethods.argument("fromhex", 0, given);
    StringBuilder latin = new StringBuilder(text.length() / 2);
    int at = 0;
    while (at < text.length()) {
      if (ByteTexts.isSpace(text.charAt(at))) {
        at++;
        continue;
      }
      latin.append((char) (hexDigit(text, at) << 4 | hexDigit(text, at + 1)));
      at += 2;
    }
    return Bytes.bytes(latin.toString());
  }

  private static int hexDigit(String text, int at) {
    int digit =
        at < text.length() && text.charAt(at) < 128 ? Character.digit(text.charAt(at), 16) : -1;
    if (digit < 0) {
      throw Errors.value(
          String.format(
              Locale.ROOT, "non-hexadecimal number found in fromhex() arg at position %d", at));
    }
    return digit;
  }

  private static PyObject translate(Runtime rt, ByteSequence self, Args args) {
    boolean identity = args.get(0) == SingletonObject.NONE;
    String table = identity ? "" : ByteTexts.buffer(args.get(0));
    if (!identity && table.length() != 256) {
      throw Errors.value("translation table must be 256 characters long");
    }
    String deleted = args.has(1) ? ByteTexts.buffer(args.get(1)) : "";
    StringBuilder out = new StringBuilder(self.size());
    for (char c : self.latin().toCharArray()) {
      if (deleted.indexOf(c) < 0) {
        out.append(identity ? c : table.charAt(c));
      }
    }
    return ByteTexts.made(self, out.toString());
  }

  private static PyObject makeTable(Runtime rt, TypeObject cls, Args args) {
    String from = ByteTexts.buffer(args.get(0));
    String to = ByteTexts.buffer(args.get(1));
    if (from.length() != to.length()) {
      throw Errors.value("maketrans arguments must have same length");
    }
    byte[] table = new byte[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = (byte) i;
    }
    for (int i = 0; i < from.length(); i++) {
      table[from.charAt(i)] = (byte) to.charAt(i);
    }
    return BytesObject.owning(table);
  }
}
