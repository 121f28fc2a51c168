package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/**
 * {@code str.format} (library reference, "Format String Syntax"). Walks over the text once; each
 * replacement field is read, its object found, converted and formatted.
 */
final class StrFormat {
  /** How deep format specifications may contain fields. */
  private static final int DEPTH = 2;

  private final Runtime rt;
  private final @Nullable TupleObject args;
  private final PyObject keywords;
  private int automatic;
  private boolean numbered;

  private StrFormat(Runtime rt, @Nullable TupleObject args, PyObject keywords) {
    this.rt = rt;
    this.args = args;
    this.keywords = keywords;
  }

  static void define(TypeMembers members) {
    members.method(
        "format",
        "*args, **kwargs",
        StrObject.class,
        (rt, self, args) ->
            StrObject.of(
                new StrFormat(rt, args.rest(0), args.keywords(1)).expand(self.value(), DEPTH)));
    members.oneArg(
        "format_map",
        StrObject.class,
        (rt, self, mapping) ->
            StrObject.of(new StrFormat(rt, null, mapping).expand(self.value(), DEPTH)));
  }

  /** One replacement field as it is written. */
  private record Field(String name, int conversion, String spec, boolean nested, int end) {}

  private String expand(String text, int depth) {
    if (depth == 0) {
      throw Errors.value("Max string recursion exceeded");
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      rt.poll();
      char c = text.charAt(i++);
      if (c != '{' && c != '}') {
        out.append(c);
      } else if (i < text.length() && text.charAt(i) == c) {
        out.append(c);
        i++;
      } else if (c == '}' || i == text.length()) {
        throw Errors.value("Single '" + c + "' encountered in format string");
      } else {
        Field field = field(text, i);
        out.append(render(field, depth));
        Text.checkLength(out.length());
        i = field.end;
      }
    }
    return out.toString();
  }

  private String render(Field field, int depth) {
    PyObject value = convert(find(field.name), field.conversion);
    String spec = field.nested ? expand(field.spec, depth - 1) : field.spec;
    return Formatting.format(rt, value, spec).value();
  }

  /** Reads a field from behind its brace. */
  private static Field field(String text, int from) {
    int at = from;
    boolean inBrackets = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '{') {
        throw Errors.value("unexpected '{' in field name");
      }
      inBrackets = c == '[' || c != ']' && inBrackets;
      if (!inBrackets && (c == '}' || c == ':' || c == '!')) {
        break;
      }
      at++;
    }
    if (at == text.length()) {
      throw Errors.value("expected '}' before end of string");
    }
    String name = text.substring(from, at);
    return switch (text.charAt(at)) {
      case '}' -> new Field(name, 0, "", false, at + 1);
      case ':' -> spec(text, name, 0, at + 1);
      default -> conversion(text, name, at + 1);
    };
  }

  private static Field conversion(String text, String name, int from) {
    if (from >= text.length()) {
      throw Errors.value("end of string while looking for conversion specifier");
    }
    int conversion = text.codePointAt(from);
    int at = from + Character.charCount(conversion);
    if (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '}') {
        return new Field(name, conversion, "", false, at);
      }
      if (c != ':') {
        throw Errors.value("expected ':' after conversion specifier");
      }
    }
    return spec(text, name, conversion, at);
  }

  private static Field spec(String text, String name, int conversion, int from) {
    int open = 1;
    boolean nested = false;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      open += c == '{' ? 1 : c == '}' ? -1 : 0;
      nested |= c == '{';
      if (open == 0) {
        return new Field(name, conversion, text.substring(from, at), nested, at + 1);
      }
    }
    throw Errors.value("unmatched '{' in format spec");
  }

  private PyObject convert(PyObject value, int conversion) {
    return switch (conversion) {
      case 0 -> value;
      case 'r' -> StrObject.of(Repr.repr(rt, value));
      case 's' -> StrObject.of(Repr.str(rt, value));
      case 'a' -> StrObject.of(Text.ascii(Repr.repr(rt, value)));
      default ->
          throw Errors.value(
              "Unknown conversion specifier "
                  + (conversion > 32 && conversion < 127
                      ? Character.toString(conversion)
                      : "\\x" + Integer.toHexString(conversion)));
    };
  }

  /** The object of a field name: an argument, then attributes and items of it. */
  private PyObject find(String name) {
    int at = 0;
    while (at < name.length() && name.charAt(at) != '.' && name.charAt(at) != '[') {
      at++;
    }
    PyObject value = argument(name.substring(0, at));
    while (at < name.length()) {
      boolean item = name.charAt(at) == '[';
      if (!item && name.charAt(at) != '.') {
        throw Errors.value("Only '.' or '[' may follow ']' in format field specifier");
      }
      int from = at + 1;
      int to = item ? name.indexOf(']', from) : nameEnd(name, from);
      if (to < 0) {
        throw Errors.value("Missing ']' in format string");
      }
      if (to == from) {
        throw Errors.value("Empty attribute in format string");
      }
      String part = name.substring(from, to);
      value = item ? item(value, part) : Attributes.get(rt, value, part);
      at = item ? to + 1 : to;
    }
    return value;
  }

  private static int nameEnd(String name, int from) {
    int to = from;
    while (to < name.length() && name.charAt(to) != '.' && name.charAt(to) != '[') {
      to++;
    }
    return to;
  }

  private PyObject item(PyObject value, String part) {
    long index = integer(part);
    return Operators.getItem(rt, value, index < 0 ? StrObject.of(part) : IntObject.of(index));
  }

  /** The number that a text of digits is; -1 for other texts. */
  private static long integer(String text) {
    long value = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int digit = Chars.digit(text.codePointAt(i), 10);
      if (digit < 0) {
        return -1;
      }
      if (value > (Long.MAX_VALUE - digit) / 10) {
        throw Errors.value("Too many decimal digits in format string");
      }
      value = value * 10 + digit;
    }
    return text.isEmpty() ? -1 : value;
  }

  private PyObject argument(String name) {
    long index = integer(name);
    if (index < 0 && !name.isEmpty()) {
      return keyword(name);
    }
    if (args == null) {
      throw Errors.value("Format string contains positional fields");
    }
    checkNumbering(name.isEmpty());
    long chosen = name.isEmpty() ? automatic++ : index;
    if (chosen >= args.size()) {
      throw Errors.index("Replacement index " + chosen + " out of range for positional args tuple");
    }
    return args.get((int) chosen);
  }

  private void checkNumbering(boolean isAutomatic) {
    if (isAutomatic && numbered) {
      throw Errors.value(
          "cannot switch from manual field specification to automatic field numbering");
    }
    if (!isAutomatic && automatic > 0) {
      throw Errors.value(
          "cannot switch from automatic field numbering to manual field specification");
    }
    numbered |= !isAutomatic;
  }

  private PyObject keyword(String name) {
    if (args != null && keywords instanceof DictObject dict) {
      PyObject value = dict.get(name);
      if (value == null) {
        throw Errors.key(StrObject.of(name));
      }
      return value;
    }
    return Operators.getItem(rt, keywords, StrObject.of(name));
  }
}
