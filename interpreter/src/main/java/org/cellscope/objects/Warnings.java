package org.cellscope.objects;

/** The warnings that built-ins give, with the default filters of a program run as a script. */
public final class Warnings {
  private static final String REGISTRY = "__warningregistry__";

  private Warnings() {}

  /**
   * Gives a DeprecationWarning at the line that runs: shown once for each line, and only when that
   * is in {@code __main__}.
   */
  public static void deprecated(Runtime rt, String message) {
    rt.currentFrame()
        .filter(
            frame ->
                frame.globals.get("__name__") instanceof StrObject name
                    && name.value().equals("__main__"))
        .ifPresent(frame -> show(rt, frame, message));
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
    String filename = frame.code.code().filename();
    String source =
        rt.sourceLine(filename, line).map(text -> "  " + text.strip() + "\n").orElse("");
    rt.host()
        .write(
            Host.Stream.ERR,
            filename + ":" + line + ": " + category.name() + ": " + message + "\n" + source);
  }
}
