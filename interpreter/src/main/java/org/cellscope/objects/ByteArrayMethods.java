package org.cellscope.objects;

/** Members of {@code bytearray}. */
final class ByteArrayMethods {
  private static final Class<ByteArrayObject> SELF = ByteArrayObject.class;

  private ByteArrayMethods() {}

  static void define(TypeMembers members) {
    members.doc(
        """
        bytearray(iterable_of_ints) -> bytearray
        bytearray(string, encoding[, errors]) -> bytearray
        bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer
        bytearray(int) -> bytearray of that size, filled with null bytes
        bytearray() -> empty bytearray\
        """);
    members.constructor("*args, **kwargs", (rt, cls, args) -> new ByteArrayObject(cls));
    members.initializer(
        "source=b'', encoding='utf-8', errors='strict'", SELF, ByteArrayMethods::init);
    members.noArgs("__repr__", SELF, (rt, self) -> StrObject.of(repr(self)));
    members.noArgs("__str__", SELF, (rt, self) -> StrObject.of(repr(self)));
    members.unhashable();
    members.method("__setitem__", "key, value, /", SELF, ByteArrayMethods::setItem);
    members.oneArg("__delitem__", SELF, ByteArrayMethods::deleteItem);
    members.oneArg("__release_buffer__", SELF, (rt, self, view) -> SingletonObject.NONE);
    members.oneArg("__iadd__", SELF, ByteArrayMethods::addInPlace);
    members.oneArg("__imul__", SELF, ByteArrayMethods::multiplyInPlace);
    members.classOneArg(
        "fromhex",
        (rt, cls, given) -> {
          ByteArrayObject made = new ByteArrayObject(ByteItems.fromHex(given));
          return cls == ByteArrayObject.TYPE ? made : rt.call(cls, made);
        });
    defineMethods(members);
    ByteItems.define(members, SELF);
    ByteTexts.define(members, SELF);
    ByteSearch.define(members, SELF);
  }

  private static void defineMethods(TypeMembers members) {
    members.oneArg("append", SELF, ByteArrayMethods::append);
    members.oneArg("extend", SELF, ByteArrayMethods::extend);
    members.method("insert", "index, item, /", SELF, ByteArrayMethods::insert);
    members.method("pop", "index=-1, /", SELF, ByteArrayMethods::pop);
    members.oneArg("remove", SELF, ByteArrayMethods::remove);
    members.noArgs("copy", SELF, (rt, self) -> self.similar(self.bytes().clone()));
    members.noArgs("clear", SELF, (rt, self) -> setAll(rt, self, new byte[0]));
    members.noArgs("reverse", SELF, ByteArrayMethods::reverse);
  }

  private static PyObject setAll(Runtime rt, ByteArrayObject self, byte[] now) {
    self.replace(rt.heap(), 0, self.size(), now);
    return SingletonObject.NONE;
  }

  private static PyObject init(Runtime rt, ByteArrayObject self, Args args) {
    return setAll(rt, self, BytesMethods.content(rt, args, "bytearray"));
  }

  /** As that of bytes, but for a single quote, which is escaped even between double ones. */
  private static String repr(ByteArrayObject self) {
    String repr = Bytes.repr(self.bytes());
    String shown = repr.charAt(1) == '"' ? repr.replace("'", "\\'") : repr;
    return self.type().name() + "(" + shown + ")";
  }

  private static PyObject setItem(Runtime rt, ByteArrayObject self, Args args) {
    PyObject value = args.get(1);
    if (args.get(0) instanceof SliceObject slice) {
      setSlice(rt, self, slice, replacement(rt, value));
      return SingletonObject.NONE;
    }
    int index = ByteItems.index(rt, self, args.get(0));
    self.set(rt.heap(), index, BytesMethods.toByte(rt, value, "byte"));
    return SingletonObject.NONE;
  }

  private static byte[] replacement(Runtime rt, PyObject value) {
    if (Buffers.flat(rt, value) instanceof ByteSequence bytes) {
      return bytes.bytes().clone();
    }
    boolean iterable =
        value.type().lookup("__iter__") != null || value.type().lookup("__getitem__") != null;
    if (value instanceof StrObject || value instanceof IntObject || !iterable) {
      throw Errors.type("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    }
    return BytesMethods.numbers(rt, value, "byte");
  }

  private static void setSlice(
      Runtime rt, ByteArrayObject self, SliceObject slice, byte[] replacement) {
    SliceObject.Indices indices = slice.indices(rt, self.size());
    int length = (int) indices.length();
    if (indices.step() == 1) {
      int from = (int) indices.start();
      self.replace(rt.heap(), from, from + length, replacement);
      return;
    }
    if (replacement.length == 0) {
      deleteSlice(rt, self, indices);
      return;
    }
    if (replacement.length != length) {
      throw Errors.value(
          "attempt to assign bytes of size "
              + replacement.length
              + " to extended slice of size "
              + length);
    }
    for (int i = 0; i < length; i++) {
      self.set(rt.heap(), indices.at(i), replacement[i] & 0xff);
    }
  }

  private static void deleteSlice(Runtime rt, ByteArrayObject self, SliceObject.Indices indices) {
    boolean[] gone = new boolean[self.size()];
    for (int i = 0; i < indices.length(); i++) {
      gone[indices.at(i)] = true;
    }
    byte[] from = self.bytes();
    byte[] kept = new byte[from.length - (int) indices.length()];
    int count = 0;
    for (int i = 0; i < from.length; i++) {
      if (!gone[i]) {
        kept[count++] = from[i];
      }
    }
    setAll(rt, self, kept);
  }

  private static PyObject deleteItem(Runtime rt, ByteArrayObject self, PyObject key) {
    if (key instanceof SliceObject slice) {
      deleteSlice(rt, self, slice.indices(rt, self.size()));
    } else {
      int index = ByteItems.index(rt, self, key);
      self.replace(rt.heap(), index, index + 1, new byte[0]);
    }
    return SingletonObject.NONE;
  }

  private static PyObject addInPlace(Runtime rt, ByteArrayObject self, PyObject other) {
    if (!(Buffers.flat(rt, other) instanceof ByteSequence bytes)) {
      throw Errors.type(
          "can't concat " + other.type().fullName() + " to " + self.type().fullName());
    }
    self.replace(rt.heap(), self.size(), self.size(), bytes.bytes().clone());
    return self;
  }

  private static PyObject multiplyInPlace(Runtime rt, ByteArrayObject self, PyObject times) {
    setAll(rt, self, ByteItems.repeated(self.latin(), StrMethods.repetitions(rt, times)));
    return self;
  }

  private static PyObject append(Runtime rt, ByteArrayObject self, PyObject item) {
    byte[] one = {(byte) BytesMethods.toByte(rt, item, "byte")};
    self.replace(rt.heap(), self.size(), self.size(), one);
    return SingletonObject.NONE;
  }

  private static PyObject extend(Runtime rt, ByteArrayObject self, PyObject items) {
    boolean iterable =
        items.type().lookup("__iter__") != null || items.type().lookup("__getitem__") != null;
    if (!iterable) {
      throw Errors.type("can't extend bytearray with " + items.type().fullName());
    }
    byte[] more =
        Buffers.flat(rt, items) instanceof ByteSequence bytes
            ? bytes.bytes().clone()
            : BytesMethods.numbers(rt, items, "byte");
    self.replace(rt.heap(), self.size(), self.size(), more);
    return SingletonObject.NONE;
  }

  private static PyObject insert(Runtime rt, ByteArrayObject self, Args args) {
    long index = StrMethods.size(rt, args.get(0));
    byte[] one = {(byte) BytesMethods.toByte(rt, args.get(1), "byte")};
    long counted = index < 0 ? Math.max(0, index + self.size()) : Math.min(index, self.size());
    self.replace(rt.heap(), (int) counted, (int) counted, one);
    return SingletonObject.NONE;
  }

  private static PyObject pop(Runtime rt, ByteArrayObject self, Args args) {
    long index = args.has(0) ? StrMethods.size(rt, args.get(0)) : -1;
    if (self.size() == 0) {
      throw Errors.index("pop from empty bytearray");
    }
    long counted = index < 0 ? index + self.size() : index;
    if (counted < 0 || counted >= self.size()) {
      throw Errors.index("pop index out of range");
    }
    int taken = self.get((int) counted);
    self.replace(rt.heap(), (int) counted, (int) counted + 1, new byte[0]);
    return IntObject.of(taken);
  }

  private static PyObject remove(Runtime rt, ByteArrayObject self, PyObject value) {
    int at = self.latin().indexOf(BytesMethods.toByte(rt, value, "byte"));
    if (at < 0) {
      throw Errors.value("value not found in bytearray");
    }
    self.replace(rt.heap(), at, at + 1, new byte[0]);
    return SingletonObject.NONE;
  }

  private static PyObject reverse(Runtime rt, ByteArrayObject self) {
    String turned = new StringBuilder(self.latin()).reverse().toString();
    return setAll(rt, self, Bytes.bytes(turned));
  }
}
