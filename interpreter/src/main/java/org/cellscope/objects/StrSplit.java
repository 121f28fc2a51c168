package org.cellscope.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Taking texts apart and putting them together. */
final class StrSplit {
  private StrSplit() {}

  static void define(TypeMembers members) {
    members.method(
        "split",
        "sep=None, maxsplit=-1",
        StrObject.class,
        (rt, self, args) -> split(rt, self, args, false));
    members.method(
        "rsplit",
        "sep=None, maxsplit=-1",
        StrObject.class,
        (rt, self, args) -> split(rt, self, args, true));
    members.method("splitlines", "keepends=False", StrObject.class, StrSplit::lines);
    members.oneArg("join", StrObject.class, StrSplit::join);
    members.oneArg("partition", StrObject.class, (rt, self, sep) -> partition(self, sep, false));
    members.oneArg("rpartition", StrObject.class, (rt, self, sep) -> partition(self, sep, true));
  }

  private static PyObject split(Runtime rt, StrObject self, Args args, boolean fromRight) {
    PyObject separator = args.or(0, SingletonObject.NONE);
    long most = args.has(1) ? StrMethods.size(rt, args.get(1)) : -1;
    long limit = most < 0 ? Long.MAX_VALUE : most;
    List<String> parts =
        switch (separator) {
          case SingletonObject _ when separator == SingletonObject.NONE ->
              fromRight
                  ? wordsFromRight(self.value(), limit, Chars::isSpace)
                  : words(self.value(), limit, Chars::isSpace);
          case StrObject text -> {
            if (text.value().isEmpty()) {
              throw Errors.value("empty separator");
            }
            yield fromRight
                ? partsFromRight(self.value(), text.value(), limit)
                : parts(rt, self.value(), text.value(), limit);
          }
          default -> throw Errors.type("must be str or None, not " + separator.type().fullName());
        };
    return list(self, parts);
  }

  /** A list of the parts; the one part that is the whole is the text itself. */
  private static PyObject list(StrObject self, List<String> parts) {
    if (parts.size() == 1 && parts.getFirst().length() == self.value().length()) {
      return new ListObject(List.of(StrMethods.plain(self)));
    }
    PyObject[] items = new PyObject[parts.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = StrObject.of(parts.get(i));
    }
    return ListObject.owning(items);
  }

  static List<String> words(String text, long limit, IntPredicate space) {
    List<String> words = new ArrayList<>();
    int at = skipSpaces(text, 0, space);
    while (at < text.length()) {
      if (words.size() >= limit) {
        words.add(text.substring(at));
        return words;
      }
      int from = at;
      while (at < text.length() && !space.test(text.charAt(at))) {
        at++;
      }
      words.add(text.substring(from, at));
      at = skipSpaces(text, at, space);
    }
    return words;
  }

  private static int skipSpaces(String text, int from, IntPredicate space) {
    int at = from;
    while (at < text.length() && space.test(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static List<String> wordsFromRight(String text, long limit, IntPredicate space) {
    List<String> words = new ArrayList<>();
    int at = skipSpacesBack(text, text.length(), space);
    while (at > 0) {
      if (words.size() >= limit) {
        words.add(text.substring(0, at));
        break;
      }
      int to = at;
      while (at > 0 && !space.test(text.charAt(at - 1))) {
        at--;
      }
      words.add(text.substring(at, to));
      at = skipSpacesBack(text, at, space);
    }
    return words.reversed();
  }

  private static int skipSpacesBack(String text, int to, IntPredicate space) {
    int at = to;
    while (at > 0 && space.test(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  static List<String> parts(Runtime rt, String text, String separator, long limit) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = TextSearch.indexOf(rt, text, separator, 0);
        at >= 0 && parts.size() < limit;
        at = TextSearch.indexOf(rt, text, separator, from)) {
      rt.poll();
      parts.add(text.substring(from, at));
      from = at + separator.length();
    }
    parts.add(text.substring(from));
    return parts;
  }

  static List<String> partsFromRight(String text, String separator, long limit) {
    List<String> parts = new ArrayList<>();
    int to = text.length();
    while (parts.size() < limit) {
      int at = text.lastIndexOf(separator, to - separator.length());
      if (at < 0 || to < separator.length()) {
        break;
      }
      parts.add(text.substring(at + separator.length(), to));
      to = at;
    }
    parts.add(text.substring(0, to));
    return parts.reversed();
  }

  private static PyObject lines(Runtime rt, StrObject self, Args args) {
    boolean keep = args.has(0) && Operators.truth(rt, args.get(0));
    return list(self, lines(self.value(), keep, true));
  }

  /**
   * The lines of a text.
   *
   * @param unicode whether all line boundaries of Unicode count, or only those of bytes
   */
  static List<String> lines(String text, boolean keep, boolean unicode) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = from;
      while (to < text.length() && !endsLine(text.charAt(to), unicode)) {
        to++;
      }
      int next = to;
      if (next < text.length()) {
        next += text.startsWith("\r\n", next) ? 2 : 1;
      }
      lines.add(text.substring(from, keep ? next : to));
      from = next;
    }
    return lines;
  }

  private static boolean endsLine(char c, boolean unicode) {
    return unicode ? Chars.isLineBreak(c) : c == '\n' || c == '\r';
  }

  private static PyObject join(Runtime rt, StrObject self, PyObject iterable) {
    if (iterable.type().lookup("__iter__") == null
        && iterable.type().lookup("__getitem__") == null) {
      throw Errors.type("can only join an iterable");
    }
    List<PyObject> items = Iteration.toList(rt, iterable);
    if (items.size() == 1 && items.getFirst().getClass() == StrObject.class) {
      return items.getFirst();
    }
    long length = self.value().length() * Math.max(0, items.size() - 1L);
    String[] parts = new String[items.size()];
    for (int i = 0; i < items.size(); i++) {
      if (!(items.get(i) instanceof StrObject text)) {
        throw Errors.type(
            "sequence item "
                + i
                + ": expected str instance, "
                + items.get(i).type().fullName()
                + " found");
      }
      parts[i] = text.value();
      length += parts[i].length();
    }
    Text.checkLength(length);
    return StrObject.of(String.join(self.value(), parts));
  }

  private static PyObject partition(StrObject self, PyObject separator, boolean fromRight) {
    if (!(separator instanceof StrObject by)) {
      throw Errors.type("must be str, not " + separator.type().fullName());
    }
    if (by.value().isEmpty()) {
      throw Errors.value("empty separator");
    }
    String text = self.value();
    int at = fromRight ? text.lastIndexOf(by.value()) : text.indexOf(by.value());
    if (at < 0) {
      StrObject whole = StrMethods.plain(self);
      return fromRight
          ? TupleObject.of(StrObject.EMPTY, StrObject.EMPTY, whole)
          : TupleObject.of(whole, StrObject.EMPTY, StrObject.EMPTY);
    }
    return TupleObject.of(
        StrObject.of(text.substring(0, at)),
        by,
        StrObject.of(text.substring(at + by.value().length())));
  }
}
