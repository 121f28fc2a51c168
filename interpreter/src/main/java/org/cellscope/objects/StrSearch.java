package org.cellscope.objects;

/** Finding, counting and replacing in {@code str}. */
final class StrSearch {
  /** A part of a text, in UTF-16 units; {@code from} is behind {@code to} where it is outside. */
  private record Part(int from, int to) {
    boolean isValid() {
      return from <= to;
    }
  }

  private StrSearch() {}

  static void define(TypeMembers members) {
    members.method(
        "find", "*args", StrObject.class, (rt, self, args) -> find(rt, "find", self, args));
    members.method(
        "rfind", "*args", StrObject.class, (rt, self, args) -> find(rt, "rfind", self, args));
    members.method(
        "index", "*args", StrObject.class, (rt, self, args) -> index(rt, "index", self, args));
    members.method(
        "rindex", "*args", StrObject.class, (rt, self, args) -> index(rt, "rindex", self, args));
    members.method("count", "*args", StrObject.class, StrSearch::count);
    members.method(
        "startswith",
        "*args",
        StrObject.class,
        (rt, self, args) -> BoolObject.of(matches(rt, "startswith", self, args)));
    members.method(
        "endswith",
        "*args",
        StrObject.class,
        (rt, self, args) -> BoolObject.of(matches(rt, "endswith", self, args)));
    members.method("replace", "old, new, count=-1, /", StrObject.class, StrSearch::replace);
    members.oneArg("__contains__", StrObject.class, StrSearch::contains);
  }

  static TupleObject checkCount(String name, Args args) {
    TupleObject given = args.rest(0);
    if (given.size() < 1 || given.size() > 3) {
      throw Errors.type(
          name
              + "() takes at "
              + (given.size() < 1 ? "least 1 argument" : "most 3 arguments")
              + " ("
              + given.size()
              + " given)");
    }
    return given;
  }

  private static String sought(PyObject text) {
    if (text instanceof StrObject str) {
      return str.value();
    }
    throw Errors.type("must be str, not " + text.type().fullName());
  }

  private static Part part(Runtime rt, StrObject self, TupleObject args) {
    if (args.size() == 1) {
      return new Part(0, self.length());
    }
    long size = self.size();
    long from = args.size() > 1 ? bound(rt, args.get(1), 0, size) : 0;
    long to = args.size() > 2 ? bound(rt, args.get(2), size, size) : size;
    to = Math.min(to, size);
    if (from > to) {
      return new Part(1, 0);
    }
    return new Part(self.offset((int) from), self.offset((int) to));
  }

  /** A bound of a part: counted from the end when negative, not below 0. */
  static long bound(Runtime rt, PyObject given, long absent, long size) {
    if (given == SingletonObject.NONE) {
      return absent;
    }
    if (!(given instanceof IntObject) && given.type().lookup("__index__") == null) {
      throw Errors.type("slice indices must be integers or None or have an __index__ method");
    }
    long index = Operators.clampedIndex(rt, given);
    return Math.max(0, index < 0 ? index + size : index);
  }

  private static int position(Runtime rt, String name, StrObject self, Args args) {
    TupleObject given = checkCount(name, args);
    String sought = sought(given.get(0));
    Part part = part(rt, self, given);
    if (!part.isValid()) {
      return -1;
    }
    String text = self.value();
    int at;
    if (name.startsWith("r")) {
      at = TextSearch.lastIndexOf(rt, text, sought, part.from, part.to);
    } else {
      at = TextSearch.indexOf(rt, text, sought, part.from, part.to);
    }
    return at <= 0 || self.isBasic() ? at : text.codePointCount(0, at);
  }

  private static PyObject find(Runtime rt, String name, StrObject self, Args args) {
    return IntObject.of(position(rt, name, self, args));
  }

  private static PyObject index(Runtime rt, String name, StrObject self, Args args) {
    int at = position(rt, name, self, args);
    if (at < 0) {
      throw Errors.value("substring not found");
    }
    return IntObject.of(at);
  }

  private static PyObject count(Runtime rt, StrObject self, Args args) {
    TupleObject given = checkCount("count", args);
    String sought = sought(given.get(0));
    Part part = part(rt, self, given);
    if (!part.isValid()) {
      return IntObject.of(0);
    }
    return IntObject.of(count(rt, self.value().substring(part.from, part.to), sought));
  }

  static long count(Runtime rt, String text, String sought) {
    if (sought.isEmpty()) {
      return text.codePointCount(0, text.length()) + 1L;
    }
    long count = 0;
    int at = TextSearch.indexOf(rt, text, sought, 0);
    while (at >= 0) {
      rt.poll();
      count++;
      at = TextSearch.indexOf(rt, text, sought, at + sought.length());
    }
    return count;
  }

  private static boolean matches(Runtime rt, String name, StrObject self, Args args) {
    TupleObject given = checkCount(name, args);
    Part part = part(rt, self, given);
    if (given.get(0) instanceof TupleObject all) {
      for (PyObject each : all.items()) {
        if (!(each instanceof StrObject affix)) {
          throw Errors.type(
              "tuple for " + name + " must only contain str, not " + each.type().fullName());
        }
        if (matches(name, self.value(), part, affix.value())) {
          return true;
        }
      }
      return false;
    }
    if (!(given.get(0) instanceof StrObject affix)) {
      throw Errors.type(
          name + " first arg must be str or a tuple of str, not " + given.get(0).type().fullName());
    }
    return matches(name, self.value(), part, affix.value());
  }

  private static boolean matches(String name, String text, Part part, String affix) {
    if (!part.isValid() || affix.length() > part.to - part.from) {
      return false;
    }
    int at = name.equals("startswith") ? part.from : part.to - affix.length();
    return text.startsWith(affix, at);
  }

  private static PyObject contains(Runtime rt, StrObject self, PyObject item) {
    if (!(item instanceof StrObject text)) {
      throw Errors.type(
          "'in <string>' requires string as left operand, not " + item.type().fullName());
    }
    return BoolObject.of(TextSearch.indexOf(rt, self.value(), text.value(), 0) >= 0);
  }

  private static PyObject replace(Runtime rt, StrObject self, Args args) {
    String old = StrMethods.argument("replace", 1, args.get(0));
    String made = StrMethods.argument("replace", 2, args.get(1));
    long most = args.has(2) ? StrMethods.size(rt, args.get(2)) : -1;
    long limit = most < 0 ? Long.MAX_VALUE : most;
    if (limit == 0 || self.size() == 0 && !old.isEmpty() && limit > 0) {
      return StrMethods.plain(self);
    }
    String text = self.value();
    return TextSearch.indexOf(rt, text, old, 0) >= 0 && !old.equals(made)
        ? StrObject.of(replace(rt, text, old, made, limit))
        : StrMethods.plain(self);
  }

  static String replace(Runtime rt, String text, String old, String made, long limit) {
    if (old.isEmpty()) {
      return interleave(rt, text, made, limit);
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = TextSearch.indexOf(rt, text, old, 0);
    int from = 0;
    for (long count = 0; at >= 0 && count < limit; count++) {
      rt.poll();
      Text.checkLength((long) out.length() + (at - from) + made.length());
      out.append(text, from, at).append(made);
      from = at + old.length();
      at = TextSearch.indexOf(rt, text, old, from);
    }
    return out.append(text, from, text.length()).toString();
  }

  private static String interleave(Runtime rt, String text, String made, long limit) {
    Text.checkLength(text.length() + made.length() * Math.min(limit, text.length() + 1L));
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (long count = 0; count < limit; count++) {
      rt.poll();
      out.append(made);
      if (at == text.length()) {
        return out.toString();
      }
      int c = text.codePointAt(at);
      out.appendCodePoint(c);
      at += Character.charCount(c);
    }
    return out.append(text, at, text.length()).toString();
  }
}
