package org.cellscope.objects;

/** Members of {@code str}; the larger groups are in the classes named Str... */
final class StrMethods {
  private StrMethods() {}

  static void define(TypeMembers members) {
    members.doc(
        """
        str(object='') -> str
        str(bytes_or_buffer[, encoding[, errors]]) -> str

        The text of an object: what its __str__ gives. With an encoding or
        errors the object must be bytes, which are decoded.\
        """);
    members.constructor("object='', encoding='utf-8', errors='strict'", StrMethods::make);
    members.noArgs(
        "__repr__", StrObject.class, (rt, self) -> StrObject.of(Text.repr(self.value())));
    members.noArgs("__str__", StrObject.class, (rt, self) -> plain(self));
    members.noArgs("__hash__", StrObject.class, (rt, self) -> IntObject.of(self.hash()));
    members.noArgs("__len__", StrObject.class, (rt, self) -> IntObject.of(self.size()));
    members.noArgs("__iter__", StrObject.class, (rt, self) -> StrIterator.of(self));
    members.noArgs("__getnewargs__", StrObject.class, (rt, self) -> TupleObject.of(plain(self)));
    members.oneArg("__getitem__", StrObject.class, StrMethods::item);
    members.method(
        "encode", "encoding='utf-8', errors='strict'", StrObject.class, StrMethods::encode);
    defineOperators(members);
    StrSearch.define(members);
    StrSplit.define(members);
    StrCase.define(members);
    StrTests.define(members);
    StrLayout.define(members);
    StrTranslate.define(members);
    StrFormat.define(members);
  }

  private static void defineOperators(TypeMembers members) {
    members.oneArg("__add__", StrObject.class, (rt, self, other) -> concatenate(self, other));
    members.oneArg("__mul__", StrObject.class, StrMethods::repeat);
    members.oneArg("__rmul__", StrObject.class, StrMethods::repeat);
    members.oneArg("__mod__", StrObject.class, PercentFormat::format);
    members.oneArg(
        "__rmod__",
        StrObject.class,
        (rt, self, other) ->
            other instanceof StrObject format
                ? PercentFormat.format(rt, format, self)
                : SingletonObject.NOT_IMPLEMENTED);
    members.oneArg("__format__", StrObject.class, Formatting::formatMethod);
    for (Comparison.Op op : Comparison.Op.values()) {
      members.oneArg(
          op.method(),
          StrObject.class,
          (rt, self, other) ->
              other instanceof StrObject right
                  ? BoolObject.of(compare(op, self.value(), right.value()))
                  : SingletonObject.NOT_IMPLEMENTED);
    }
  }

  /** The str itself, or for an instance of a derived class the plain str. */
  static StrObject plain(StrObject text) {
    return text.type() == StrObject.TYPE ? text : StrObject.of(text.value());
  }

  /** An argument that must be a str; its number from 1, or 0 when it is the only one. */
  static String argument(String function, int number, PyObject given) {
    if (given instanceof StrObject text) {
      return text.value();
    }
    throw Errors.type(
        function
            + "() argument "
            + (number == 0 ? "" : number + " ")
            + "must be str, not "
            + Errors.given(given));
  }

  /** An argument that is a size. */
  static long size(Runtime rt, PyObject given) {
    IntObject number = Operators.index(rt, given);
    if (!number.isLong()) {
      throw Errors.overflow("Python int too large to convert to C ssize_t");
    }
    return number.longValue();
  }

  static boolean compare(Comparison.Op op, String left, String right) {
    return switch (op) {
      case EQ -> left.equals(right);
      case NE -> !left.equals(right);
      default -> op.holds(compare(left, right));
    };
  }

  /** Compares by code points, where UTF-16 has surrogates before the end of the basic plane. */
  static int compare(String left, String right) {
    int most = Math.min(left.length(), right.length());
    for (int i = 0; i < most; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean beyond = Character.isSurrogate(a);
        return beyond == Character.isSurrogate(b) ? a - b : beyond ? 1 : -1;
      }
    }
    return left.length() - right.length();
  }

  /** {@code left + right}. */
  private static PyObject concatenate(StrObject left, PyObject right) {
    if (!(right instanceof StrObject text)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    if (left.length() == 0) {
      return plain(text);
    }
    return text.length() == 0 ? plain(left) : left.plus(text);
  }

  private static PyObject repeat(Runtime rt, StrObject self, PyObject times) {
    if (!Sequences.isIndex(times)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    long count = repetitions(rt, times);
    if (count == 1) {
      return plain(self);
    }
    if (count <= 0 || self.value().isEmpty()) {
      return StrObject.EMPTY;
    }
    Text.checkRepetition(self.value().length(), count);
    return StrObject.of(self.value().repeat((int) count));
  }

  /** How often a sequence is to be repeated. */
  static long repetitions(Runtime rt, PyObject times) {
    IntObject count = Operators.index(rt, times);
    if (!count.isLong()) {
      throw Errors.overflow("cannot fit 'int' into an index-sized integer");
    }
    return count.longValue();
  }

  private static PyObject item(Runtime rt, StrObject self, PyObject key) {
    if (key instanceof SliceObject slice) {
      return slice(self, slice.indices(rt, self.size()));
    }
    if (!(key instanceof IntObject) && key.type().lookup("__index__") == null) {
      throw Errors.type("string indices must be integers, not '" + key.type().fullName() + "'");
    }
    long index = position(rt, key, self.size(), "string index out of range");
    return StrObject.ofCodePoint(self.value().codePointAt(self.offset((int) index)));
  }

  /** An index of a sequence, counted from the end when negative. */
  static long position(Runtime rt, PyObject key, int size, String outOfRange) {
    IntObject number = Operators.index(rt, key);
    if (!number.isLong()) {
      throw Errors.index("cannot fit 'int' into an index-sized integer");
    }
    long index = number.longValue();
    long counted = index < 0 ? index + size : index;
    if (counted < 0 || counted >= size) {
      throw Errors.index(outOfRange);
    }
    return counted;
  }

  private static PyObject slice(StrObject self, SliceObject.Indices indices) {
    String text = self.value();
    int length = (int) indices.length();
    if (length == 0) {
      return StrObject.EMPTY;
    }
    if (indices.step() == 1) {
      int from = (int) indices.start();
      return length == self.size()
          ? plain(self)
          : StrObject.of(text.substring(self.offset(from), self.offset(from + length)));
    }
    StringBuilder out = new StringBuilder(length);
    int[] points = self.isBasic() ? new int[0] : text.codePoints().toArray();
    for (int i = 0; i < length; i++) {
      int at = indices.at(i);
      out.appendCodePoint(points.length == 0 ? text.charAt(at) : points[at]);
    }
    return StrObject.of(out.toString());
  }

  private static PyObject make(Runtime rt, TypeObject cls, Args args) {
    StrObject made;
    if (!args.has(0)) {
      made = StrObject.EMPTY;
    } else if (args.has(1) || args.has(2)) {
      made = decode(args);
    } else {
      made = text(rt, args.get(0));
    }
    return cls == StrObject.TYPE ? made : StrObject.of(cls, made.value());
  }

  /** {@code str(object)}, keeping the identity of a str. */
  private static StrObject text(Runtime rt, PyObject object) {
    if (object.getClass() == StrObject.class) {
      return (StrObject) object;
    }
    PyObject made = rt.callSpecial(object, "__str__");
    if (made instanceof StrObject text) {
      return text;
    }
    if (made != null) {
      throw Errors.type("__str__ returned non-string (type " + made.type().fullName() + ")");
    }
    return StrObject.of(Repr.repr(rt, object));
  }

  private static StrObject decode(Args args) {
    String encoding = args.has(1) ? option("str", "encoding", args.get(1)) : "utf-8";
    String errors = args.has(2) ? option("str", "errors", args.get(2)) : "strict";
    return switch (Buffers.flat(args.get(0))) {
      case StrObject _ -> throw Errors.type("decoding str is not supported");
      case ByteSequence bytes -> StrObject.of(Codecs.decode(bytes.bytes(), encoding, errors));
      default ->
          throw Errors.type(
              "decoding to str: need a bytes-like object, "
                  + args.get(0).type().fullName()
                  + " found");
    };
  }

  private static PyObject encode(Runtime rt, StrObject self, Args args) {
    String encoding = args.has(0) ? option("encode", "encoding", args.get(0)) : "utf-8";
    String errors = args.has(1) ? option("encode", "errors", args.get(1)) : "strict";
    return BytesObject.owning(Codecs.encode(self, encoding, errors));
  }

  /** An argument that is the name of an encoding or of an error handler. */
  static String option(String function, String name, PyObject given) {
    if (given instanceof StrObject text) {
      return text.value();
    }
    throw Errors.type(
        function + "() argument '" + name + "' must be str, not " + Errors.given(given));
  }
}
