package org.cellscope.objects;

/**
 * The warnings that built-ins give: through module {@code warnings} if the program has imported it,
 * else with the default filters of a program run as a script.
 */
public final class Warnings {
  private static final String REGISTRY = "__warningregistry__";

  private Warnings() {}

  /**
   * Gives a DeprecationWarning at the line that runs: shown once for each line, and only when that
   * is in {@code __main__}.
   */
  public static void deprecated(Runtime rt, String message) {
    if (rt.modules().get("warnings") instanceof ModuleObject warnings) {
      rt.callMethod(
          warnings, "_warn_here", StrObject.of(message), ExceptionTypes.DEPRECATION_WARNING);
      return;
    }
    rt.currentFrame()
        .filter(
            frame ->
                frame.globals.get("__name__") instanceof StrObject name
                    && name.value().equals("__main__"))
        .ifPresent(frame -> show(rt, frame, message));
  }

  /**
   * Warns of an object of a derived class that a method has returned where a plain number was
   * wanted.
   *
   * @param method what returned it, as messages name it
   * @param wanted the plain class
   */
  static void derived(Runtime rt, String method, TypeObject wanted, PyObject made) {
    if (made.type() != wanted) {
      deprecated(
          rt,
          method
              + " returned non-"
              + wanted.name()
              + " (type "
              + made.type().fullName()
              + ").  The ability to return an instance of a strict subclass of "
              + wanted.name()
              + " is deprecated, and may be removed in a future version of Python.");
    }
  }

  private static void show(Runtime rt, FrameObject frame, String message) {
    int line = frame.line();
    TypeObject category = ExceptionTypes.DEPRECATION_WARNING;
    TupleObject key = TupleObject.of(StrObject.of(message), category, IntObject.of((long) line));
    if (frame.globals.get(REGISTRY) instanceof DictObject known) {
      if (known.get(rt, key) != null) {
        return;
      }
      known.put(rt, key, BoolObject.TRUE);
    } else {
      DictObject made = new DictObject();
      made.put(rt, key, BoolObject.TRUE);
      frame.globals.put(rt.heap(), rt.heap().intern(REGISTRY), made);
    }
    show(rt, category, message, frame.code.code().filename(), line);
  }

  /** Writes a warning to {@code sys.stderr}, with the line that it is about if that is known. */
  public static void show(
      Runtime rt, TypeObject category, String message, String filename, int line) {
    if (rt.modules().get("warnings") instanceof ModuleObject warnings) {
      rt.callMethod(
          warnings,
          "warn_explicit",
          StrObject.of(message),
          category,
          StrObject.of(filename),
          IntObject.of((long) line));
      return;
    }
    String text =
        filename
            + ":"
            + line
            + ": "
            + category.name()
            + ": "
            + message
            + "\n"
            + rt.sourceLine(filename, line).map(Warnings::quoted).orElse("");
    PyObject stream =
        rt.modules().get("sys") instanceof ModuleObject sys ? sys.attributes().get("stderr") : null;
    if (stream == null) {
      rt.host().write(Host.Stream.ERR, text);
    } else if (stream != SingletonObject.NONE) {
      rt.callMethod(stream, "write", StrObject.of(text));
    }
  }

  /** A line as CPython quotes it, which keeps the blanks at its end. */
  private static String quoted(String line) {
    int start = 0;
    while (start < line.length() && " \t\f".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    return "  " + line.substring(start) + "\n";
  }
}
