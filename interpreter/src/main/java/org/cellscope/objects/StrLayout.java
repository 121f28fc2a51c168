package org.cellscope.objects;

import java.util.function.IntPredicate;

/** Padding, stripping and translating. */
final class StrLayout {
  private StrLayout() {}

  static void define(TypeMembers members) {
    strip(members, "strip", true, true);
    strip(members, "lstrip", true, false);
    strip(members, "rstrip", false, true);
    justify(members, "center");
    justify(members, "ljust");
    justify(members, "rjust");
    members.oneArg("zfill", StrObject.class, StrLayout::zeroFill);
    members.method("expandtabs", "tabsize=8", StrObject.class, StrLayout::expandTabs);
    members.oneArg("removeprefix", StrObject.class, StrLayout::removePrefix);
    members.oneArg("removesuffix", StrObject.class, StrLayout::removeSuffix);
  }

  private static void strip(TypeMembers members, String name, boolean left, boolean right) {
    members.method(
        name,
        "chars=None, /",
        StrObject.class,
        (rt, self, args) -> {
          PyObject chars = args.or(0, SingletonObject.NONE);
          if (chars == SingletonObject.NONE) {
            return strip(self, Chars::isSpace, left, right);
          }
          if (!(chars instanceof StrObject set)) {
            throw Errors.type(name + " arg must be None or str");
          }
          return strip(self, c -> set.value().indexOf(c) >= 0, left, right);
        });
  }

  private static PyObject strip(
      StrObject self, IntPredicate unwanted, boolean left, boolean right) {
    String text = self.value();
    int from = 0;
    int to = text.length();
    while (left && from < to && unwanted.test(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (right && to > from && unwanted.test(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return to - from == text.length()
        ? StrMethods.plain(self)
        : StrObject.of(text.substring(from, to));
  }

  private static void justify(TypeMembers members, String name) {
    members.method(
        name,
        "width, fillchar=' ', /",
        StrObject.class,
        (rt, self, args) -> {
          long missing = StrMethods.size(rt, args.get(0)) - self.size();
          String fill = args.has(1) ? fill(args.get(1)) : " ";
          if (missing <= 0) {
            return StrMethods.plain(self);
          }
          Text.checkLength(missing * fill.length() + self.value().length());
          long left =
              switch (name) {
                case "ljust" -> 0;
                case "rjust" -> missing;
                default -> missing / 2 + (missing & (self.size() + missing) & 1);
              };
          return StrObject.of(
              fill.repeat((int) left) + self.value() + fill.repeat((int) (missing - left)));
        });
  }

  private static String fill(PyObject fill) {
    if (!(fill instanceof StrObject text)) {
      throw Errors.type(
          "The fill character must be a unicode character, not " + fill.type().fullName());
    }
    if (text.size() != 1) {
      throw Errors.type("The fill character must be exactly one character long");
    }
    return text.value();
  }

  private static PyObject zeroFill(Runtime rt, StrObject self, PyObject width) {
    long missing = StrMethods.size(rt, width) - self.size();
    if (missing <= 0) {
      return StrMethods.plain(self);
    }
    Text.checkLength(missing + self.value().length());
    return StrObject.of(zeroFill(self.value(), (int) missing));
  }

  /** Puts zeros between a sign and the rest. */
  static String zeroFill(String text, int missing) {
    int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    return text.substring(0, sign) + "0".repeat(missing) + text.substring(sign);
  }

  private static PyObject expandTabs(Runtime rt, StrObject self, Args args) {
    int size = args.has(0) ? Operators.intIndex(rt, args.get(0)) : 8;
    return StrObject.of(expandTabs(rt, self.value(), size));
  }

  static String expandTabs(Runtime rt, String text, int size) {
    StringBuilder out = new StringBuilder(text.length());
    int column = 0;
    for (int i = 0; i < text.length(); i++) {
      rt.poll();
      char c = text.charAt(i);
      if (c == '\t') {
        int spaces = size > 0 ? size - column % size : 0;
        Text.checkLength((long) out.length() + spaces);
        out.repeat(' ', spaces);
        column += spaces;
      } else {
        out.append(c);
        column = c == '\n' || c == '\r' ? 0 : column + (Character.isLowSurrogate(c) ? 0 : 1);
      }
    }
    return out.toString();
  }

  private static PyObject removePrefix(Runtime rt, StrObject self, PyObject prefix) {
    String affix = StrMethods.argument("removeprefix", 0, prefix);
    return self.value().startsWith(affix) && !affix.isEmpty()
        ? StrObject.of(self.value().substring(affix.length()))
        : StrMethods.plain(self);
  }

  private static PyObject removeSuffix(Runtime rt, StrObject self, PyObject suffix) {
    String affix = StrMethods.argument("removesuffix", 0, suffix);
    String text = self.value();
    return text.endsWith(affix) && !affix.isEmpty()
        ? StrObject.of(text.substring(0, text.length() - affix.length()))
        : StrMethods.plain(self);
  }
}
