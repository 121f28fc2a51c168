package org.cellscope.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last lines of a traceback: what was raised, where a SyntaxError is, and the notes. */
final class ExceptionLines {
  private ExceptionLines() {}

  static List<String> of(Runtime rt, ExceptionObject error) {
    List<String> lines = new ArrayList<>();
    String name = className(error.type());
    if (error.type().isSubtype(ExceptionTypes.SYNTAX_ERROR)) {
      addSyntaxError(rt, error, name, lines);
    } else {
      String text = safely(rt, error, false, "exception") + Suggestions.of(rt, error);
      lines.add(text.isEmpty() ? name + "\n" : name + ": " + text + "\n");
    }
    addNotes(rt, error, lines);
    return lines;
  }

  /** The class with its module, unless that goes without saying. */
  static String className(TypeObject type) {
    if (type.isBuiltin()) {
      return type.fullName();
    }
    String module = type.own("__module__") instanceof StrObject text ? text.value() : "<unknown>";
    return module.equals("__main__") || module.equals("builtins")
        ? type.qualname()
        : module + "." + type.qualname();
  }

  /** {@code str} or {@code repr} of something; a replacement when that raises. */
  static String safely(Runtime rt, PyObject value, boolean asRepr, String what) {
    try {
      return asRepr ? Repr.repr(rt, value) : Repr.str(rt, value);
    } catch (PyException failed) {
      return "<" + what + " " + (asRepr ? "repr" : "str") + "() failed>";
    }
  }

  private static void addNotes(Runtime rt, ExceptionObject error, List<String> lines) {
    PyObject notes = Attributes.getOrNull(rt, error, "__notes__");
    if (notes == null || notes == SingletonObject.NONE) {
      return;
    }
    if (!(notes instanceof ListObject) && !(notes instanceof TupleObject)) {
      lines.add(safely(rt, notes, true, "__notes__") + "\n");
      return;
    }
    for (PyObject note : Iteration.toList(rt, notes)) {
      for (String line : safely(rt, note, false, "note").split("\n", -1)) {
        lines.add(line + "\n");
      }
    }
  }

  private static void addSyntaxError(
      Runtime rt, ExceptionObject error, String name, List<String> lines) {
    PyObject file = given(error, "filename");
    PyObject line = given(error, "lineno");
    String suffix = "";
    if (line != null) {
      lines.add(
          "  File \""
              + (file == null ? "<string>" : Repr.str(rt, file))
              + "\", line "
              + Repr.str(rt, line)
              + "\n");
    } else if (file != null) {
      suffix = " (" + Repr.str(rt, file) + ")";
    }
    if (given(error, "text") instanceof StrObject text) {
      addSource(error, text.value(), lines);
    }
    PyObject message = given(error, "msg");
    String said = message == null ? "" : Repr.str(rt, message);
    lines.add(name + ": " + (said.isEmpty() ? "<no detail available>" : said) + suffix + "\n");
  }

  private static @Nullable PyObject given(ExceptionObject error, String field) {
    PyObject value = error.hint(field);
    return value == SingletonObject.NONE ? null : value;
  }

  private static void addSource(ExceptionObject error, String text, List<String> lines) {
    String line = text.replaceFirst("\n+$", "");
    String shown = line.replaceFirst("^[ \n\f]+", "");
    lines.add("    " + shown + "\n");
    if (!(given(error, "offset") instanceof IntObject offset)) {
      return;
    }
    int first = (int) offset.longValue();
    int end = given(error, "end_offset") instanceof IntObject given ? (int) given.longValue() : 0;
    int behind = end == 0 ? first : end;
    if (behind == first || behind == -1) {
      behind = first + 1;
    }
    int spaces = line.length() - shown.length();
    carets(shown, first - 1 - spaces, behind - 1 - spaces).ifPresent(lines::add);
  }

  /** The line of carets under a source line, for columns in characters counted from 0. */
  private static Optional<String> carets(String shown, int from, int to) {
    if (from < 0) {
      return Optional.empty();
    }
    StringBuilder caret = new StringBuilder("    ");
    shown
        .codePoints()
        .limit(from)
        .forEach(c -> caret.appendCodePoint(Character.isWhitespace(c) ? c : ' '));
    return Optional.of(caret.append("^".repeat(Math.max(0, to - from))).append('\n').toString());
  }
}
