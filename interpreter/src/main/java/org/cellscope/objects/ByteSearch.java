package org.cellscope.objects;

/** Finding, counting and replacing in {@code bytes} and {@code bytearray}. */
final class ByteSearch {
  private ByteSearch() {}

  static <T extends ByteSequence> void define(TypeMembers members, Class<T> type) {
    for (String name : new String[] {"find", "rfind", "index", "rindex"}) {
      members.method(name, "*args", type, (rt, self, args) -> find(rt, name, self, args));
    }
    members.method("count", "*args", type, ByteSearch::count);
    for (String name : new String[] {"startswith", "endswith"}) {
      members.method(
          name, "*args", type, (rt, self, args) -> BoolObject.of(matches(rt, name, self, args)));
    }
    members.oneArg("__contains__", type, ByteSearch::contains);
    members.method("replace", "old, new, count=-1, /", type, ByteSearch::replace);
    members.oneArg("removeprefix", type, ByteSearch::removePrefix);
    members.oneArg("removesuffix", type, ByteSearch::removeSuffix);
  }

  /** The bytes to look for: of a bytes-like object, or one that is given as a number. */
  private static String sought(Runtime rt, PyObject given) {
    if (Buffers.flat(rt, given) instanceof ByteSequence bytes) {
      return bytes.latin();
    }
    if (!(given instanceof IntObject) && given.type().lookup("__index__") == null) {
      throw Errors.type(
          "argument should be integer or bytes-like object, not '" + given.type().fullName() + "'");
    }
    return String.valueOf((char) BytesMethods.toByte(rt, given, "byte"));
  }

  private static long[] part(Runtime rt, ByteSequence self, TupleObject args) {
    long size = self.size();
    long from = args.size() > 1 ? StrSearch.bound(rt, args.get(1), 0, size) : 0;
    long to = args.size() > 2 ? StrSearch.bound(rt, args.get(2), size, size) : size;
    return new long[] {from, Math.min(to, size)};
  }

  private static PyObject find(Runtime rt, String name, ByteSequence self, Args args) {
    TupleObject given = StrSearch.checkCount(name, args);
    String sought = sought(rt, given.get(0));
    long[] part = part(rt, self, given);
    int at = -1;
    if (part[0] <= part[1]) {
      String text = self.latin().substring((int) part[0], (int) part[1]);
      at =
          name.startsWith("r")
              ? TextSearch.lastIndexOf(rt, text, sought, 0, text.length())
              : TextSearch.indexOf(rt, text, sought, 0);
    }
    if (at < 0 && name.endsWith("index")) {
      throw Errors.value("subsection not found");
    }
    return IntObject.of(at < 0 ? -1 : at + part[0]);
  }

  private static PyObject count(Runtime rt, ByteSequence self, Args args) {
    TupleObject given = StrSearch.checkCount("count", args);
    String sought = sought(rt, given.get(0));
    long[] part = part(rt, self, given);
    if (part[0] > part[1]) {
      return IntObject.of(0);
    }
    String text = self.latin().substring((int) part[0], (int) part[1]);
    return IntObject.of(StrSearch.count(rt, text, sought));
  }

  private static boolean matches(Runtime rt, String name, ByteSequence self, Args args) {
    TupleObject given = StrSearch.checkCount(name, args);
    long[] part = part(rt, self, given);
    if (given.get(0) instanceof TupleObject all) {
      for (PyObject each : all.items()) {
        if (matches(name, self, part, ByteTexts.buffer(each))) {
          return true;
        }
      }
      return false;
    }
    if (!(Buffers.flat(rt, given.get(0)) instanceof ByteSequence affix)) {
      throw Errors.type(
          name
              + " first arg must be bytes or a tuple of bytes, not "
              + given.get(0).type().fullName());
    }
    return matches(name, self, part, affix.latin());
  }

  private static boolean matches(String name, ByteSequence self, long[] part, String affix) {
    if (affix.length() > part[1] - part[0]) {
      return false;
    }
    long at = name.equals("startswith") ? part[0] : part[1] - affix.length();
    return self.latin().startsWith(affix, (int) at);
  }

  private static PyObject contains(Runtime rt, ByteSequence self, PyObject item) {
    if (item instanceof IntObject || item.type().lookup("__index__") != null) {
      int wanted = BytesMethods.toByte(rt, item, "byte");
      return BoolObject.of(self.latin().indexOf(wanted) >= 0);
    }
    return BoolObject.of(TextSearch.indexOf(rt, self.latin(), ByteTexts.buffer(item), 0) >= 0);
  }

  private static PyObject replace(Runtime rt, ByteSequence self, Args args) {
    String old = ByteTexts.buffer(args.get(0));
    String made = ByteTexts.buffer(args.get(1));
    long most = args.has(2) ? StrMethods.size(rt, args.get(2)) : -1;
    long limit = most < 0 ? Long.MAX_VALUE : most;
    String text = self.latin();
    boolean nothing =
        limit == 0 || text.isEmpty() && !old.isEmpty() || TextSearch.indexOf(rt, text, old, 0) < 0;
    return nothing
        ? self.unchanged()
        : ByteTexts.made(self, StrSearch.replace(rt, text, old, made, limit));
  }

  private static PyObject removePrefix(Runtime rt, ByteSequence self, PyObject prefix) {
    String affix = ByteTexts.buffer(prefix);
    return self.latin().startsWith(affix) && !affix.isEmpty()
        ? ByteTexts.made(self, self.latin().substring(affix.length()))
        : self.unchanged();
  }

  private static PyObject removeSuffix(Runtime rt, ByteSequence self, PyObject suffix) {
    String affix = ByteTexts.buffer(suffix);
    String text = self.latin();
    return text.endsWith(affix) && !affix.isEmpty()
        ? ByteTexts.made(self, text.substring(0, text.length() - affix.length()))
        : self.unchanged();
  }
}
