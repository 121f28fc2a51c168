package org.cellscope.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/**
 * The methods that {@code bytes} and {@code bytearray} have in common with texts; they work on the
 * text with a character for each byte, and know ASCII letters and white space only.
 */
final class ByteTexts {
  private ByteTexts() {}

  static <T extends ByteSequence> void define(TypeMembers members, Class<T> type) {
    defineCases(members, type);
    defineTests(members, type);
    defineLayout(members, type);
    defineParts(members, type);
  }

  /** The bytes of a bytes-like object as text. */
  static String buffer(PyObject given) {
    if (Buffers.flat(given) instanceof ByteSequence bytes) {
      return bytes.latin();
    }
    throw Errors.type("a bytes-like object is required, not '" + given.type().fullName() + "'");
  }

  static PyObject made(ByteSequence self, String latin) {
    return self.similar(Bytes.bytes(latin));
  }

  private static <T extends ByteSequence> void change(
      TypeMembers members, Class<T> type, String name, UnaryOperator<String> code) {
    members.noArgs(name, type, (rt, self) -> made(self, code.apply(self.latin())));
  }

  private static <T extends ByteSequence> void defineCases(TypeMembers members, Class<T> type) {
    change(members, type, "lower", ByteTexts::lower);
    change(members, type, "upper", ByteTexts::upper);
    change(
        members,
        type,
        "capitalize",
        text -> text.isEmpty() ? "" : upper(text.substring(0, 1)) + lower(text.substring(1)));
    change(members, type, "title", ByteTexts::title);
    change(members, type, "swapcase", ByteTexts::swapCase);
  }

  private static String lower(String text) {
    return map(text, c -> isUpper(c) ? c + 32 : c);
  }

  private static String upper(String text) {
    return map(text, c -> isLower(c) ? c - 32 : c);
  }

  private static String swapCase(String text) {
    return map(text, c -> isLower(c) ? c - 32 : isUpper(c) ? c + 32 : c);
  }

  private static String map(String text, java.util.function.IntUnaryOperator change) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars().forEach(c -> out.append((char) change.applyAsInt(c)));
    return out.toString();
  }

  private static String title(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean afterLetter = false;
    for (int i = 0; i < text.length(); i++) {
      String c = text.substring(i, i + 1);
      out.append(afterLetter ? lower(c) : upper(c));
      afterLetter = isLetter(text.charAt(i));
    }
    return out.toString();
  }

  private static boolean isUpper(int c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isLetter(int c) {
    return isUpper(c) || isLower(c);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isSpace(int c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private static <T extends ByteSequence> void each(
      TypeMembers members, Class<T> type, String name, IntPredicate test) {
    members.noArgs(
        name,
        type,
        (rt, self) -> BoolObject.of(self.size() > 0 && self.latin().chars().allMatch(test)));
  }

  private static <T extends ByteSequence> void defineTests(TypeMembers members, Class<T> type) {
    each(members, type, "isalpha", ByteTexts::isLetter);
    each(members, type, "isalnum", c -> isLetter(c) || isDigit(c));
    each(members, type, "isdigit", ByteTexts::isDigit);
    each(members, type, "isspace", ByteTexts::isSpace);
    members.noArgs("isascii", type, (rt, self) -> BoolObject.of(StrTests.isAscii(self.latin())));
    members.noArgs(
        "islower",
        type,
        (rt, self) ->
            BoolObject.of(
                self.latin().chars().anyMatch(ByteTexts::isLower)
                    && self.latin().chars().noneMatch(ByteTexts::isUpper)));
    members.noArgs(
        "isupper",
        type,
        (rt, self) ->
            BoolObject.of(
                self.latin().chars().anyMatch(ByteTexts::isUpper)
                    && self.latin().chars().noneMatch(ByteTexts::isLower)));
    members.noArgs("istitle", type, (rt, self) -> BoolObject.of(isTitle(self.latin())));
  }

  private static boolean isTitle(String text) {
    boolean afterLetter = false;
    boolean found = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLetter(c) && isUpper(c) == afterLetter) {
        return false;
      }
      afterLetter = isLetter(c);
      found |= afterLetter;
    }
    return found;
  }

  private static <T extends ByteSequence> void defineLayout(TypeMembers members, Class<T> type) {
    strip(members, type, "strip", true, true);
    strip(members, type, "lstrip", true, false);
    strip(members, type, "rstrip", false, true);
    justify(members, type, "center");
    justify(members, type, "ljust");
    justify(members, type, "rjust");
    members.oneArg("zfill", type, ByteTexts::zeroFill);
    members.method(
        "expandtabs",
        "tabsize=8",
        type,
        (rt, self, args) ->
            made(
                self,
                StrLayout.expandTabs(
                    rt, self.latin(), args.has(0) ? Operators.intIndex(rt, args.get(0)) : 8)));
  }

  private static PyObject zeroFill(Runtime rt, ByteSequence self, PyObject width) {
    long missing = StrMethods.size(rt, width) - self.size();
    Text.checkLength(missing + self.size());
    return missing <= 0
        ? self.unchanged()
        : made(self, StrLayout.zeroFill(self.latin(), (int) missing));
  }

  private static <T extends ByteSequence> void strip(
      TypeMembers members, Class<T> type, String name, boolean left, boolean right) {
    members.method(
        name,
        "bytes=None, /",
        type,
        (rt, self, args) -> {
          PyObject chars = args.or(0, SingletonObject.NONE);
          String set = chars == SingletonObject.NONE ? "" : buffer(chars);
          IntPredicate unwanted =
              chars == SingletonObject.NONE ? ByteTexts::isSpace : c -> set.indexOf(c) >= 0;
          return strip(self, unwanted, left, right);
        });
  }

  private static PyObject strip(
      ByteSequence self, IntPredicate unwanted, boolean left, boolean right) {
    String text = self.latin();
    int from = 0;
    int to = text.length();
    while (left && from < to && unwanted.test(text.charAt(from))) {
      from++;
    }
    while (right && to > from && unwanted.test(text.charAt(to - 1))) {
      to--;
    }
    return to - from == text.length() ? self.unchanged() : made(self, text.substring(from, to));
  }

  private static <T extends ByteSequence> void justify(
      TypeMembers members, Class<T> type, String name) {
    members.method(
        name,
        "width, fillchar=b' ', /",
        type,
        (rt, self, args) -> {
          long missing = StrMethods.size(rt, args.get(0)) - self.size();
          String fill = args.has(1) ? fill(name, args.get(1)) : " ";
          if (missing <= 0) {
            return self.unchanged();
          }
          Text.checkLength(missing + self.size());
          long left =
              switch (name) {
                case "ljust" -> 0;
                case "rjust" -> missing;
                default -> missing / 2 + (missing & (self.size() + missing) & 1);
              };
          return made(
              self, fill.repeat((int) left) + self.latin() + fill.repeat((int) (missing - left)));
        });
  }

  private static String fill(String function, PyObject fill) {
    if (fill instanceof ByteSequence bytes && bytes.size() == 1) {
      return bytes.latin();
    }
    throw Errors.type(
        function
            + "() argument 2 must be a byte string of length 1, not "
            + fill.type().fullName());
  }

  private static <T extends ByteSequence> void defineParts(TypeMembers members, Class<T> type) {
    members.method(
        "split", "sep=None, maxsplit=-1", type, (rt, self, args) -> split(rt, self, args, false));
    members.method(
        "rsplit", "sep=None, maxsplit=-1", type, (rt, self, args) -> split(rt, self, args, true));
    members.method(
        "splitlines",
        "keepends=False",
        type,
        (rt, self, args) ->
            list(
                self,
                StrSplit.lines(
                    self.latin(), args.has(0) && Operators.truth(rt, args.get(0)), false)));
    members.oneArg("join", type, ByteTexts::join);
    members.oneArg("partition", type, (rt, self, by) -> partition(self, buffer(by), by, false));
    members.oneArg("rpartition", type, (rt, self, by) -> partition(self, buffer(by), by, true));
  }

  private static ListObject list(ByteSequence self, List<String> parts) {
    if (parts.size() == 1 && parts.getFirst().length() == self.size()) {
      return new ListObject(List.of(self.unchanged()));
    }
    return new ListObject(parts.stream().map(part -> made(self, part)).toList());
  }

  private static PyObject split(Runtime rt, ByteSequence self, Args args, boolean fromRight) {
    PyObject separator = args.or(0, SingletonObject.NONE);
    long most = args.has(1) ? StrMethods.size(rt, args.get(1)) : -1;
    long limit = most < 0 ? Long.MAX_VALUE : most;
    if (separator == SingletonObject.NONE) {
      return list(self, words(self.latin(), limit, fromRight));
    }
    String by = buffer(separator);
    if (by.isEmpty()) {
      throw Errors.value("empty separator");
    }
    return list(
        self,
        fromRight
            ? StrSplit.partsFromRight(self.latin(), by, limit)
            : StrSplit.parts(rt, self.latin(), by, limit));
  }

  private static List<String> words(String text, long limit, boolean fromRight) {
    return fromRight
        ? StrSplit.wordsFromRight(text, limit, ByteTexts::isSpace)
        : StrSplit.words(text, limit, ByteTexts::isSpace);
  }

  private static PyObject join(Runtime rt, ByteSequence self, PyObject iterable) {
    if (iterable.type().lookup("__iter__") == null
        && iterable.type().lookup("__getitem__") == null) {
      throw Errors.type("can only join an iterable");
    }
    List<PyObject> items = Iteration.toList(rt, iterable);
    List<String> parts = new ArrayList<>(items.size());
    for (PyObject item : items) {
      if (!(Buffers.flat(rt, item) instanceof ByteSequence bytes)) {
        throw Errors.type(
            String.format(
                Locale.ROOT,
                "sequence item %d: expected a bytes-like object, %s found",
                parts.size(),
                item.type().fullName()));
      }
      parts.add(bytes.latin());
    }
    long length = parts.stream().mapToLong(String::length).sum();
    Text.checkLength(length + (long) self.size() * parts.size());
    return made(self, String.join(self.latin(), parts));
  }

  private static PyObject partition(
      ByteSequence self, String by, PyObject separator, boolean fromRight) {
    if (by.isEmpty()) {
      throw Errors.value("empty separator");
    }
    String text = self.latin();
    int at = fromRight ? text.lastIndexOf(by) : text.indexOf(by);
    if (at < 0) {
      PyObject whole = self.unchanged();
      return fromRight
          ? TupleObject.of(made(self, ""), made(self, ""), whole)
          : TupleObject.of(whole, made(self, ""), made(self, ""));
    }
    return TupleObject.of(
        made(self, text.substring(0, at)),
        self instanceof BytesObject ? separator : made(self, by),
        made(self, text.substring(at + by.length())));
  }
}
