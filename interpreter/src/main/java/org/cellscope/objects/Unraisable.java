package org.cellscope.objects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exceptions that nobody can catch: they are shown to {@code sys.unraisablehook}. */
public final class Unraisable {
  private static final TypeObject ARGS =
      StructSequence.callable(
          "UnraisableHookArgs",
          List.of("exc_type", "exc_value", "exc_traceback", "err_msg", "object"));

  private static final PyObject NONE = SingletonObject.NONE;

  private Unraisable() {}

  /**
   * Shows an exception.
   *
   * @param message what happened; null for that it was ignored
   * @param object where it happened
   */
  public static void report(
      Runtime rt, PyException error, @Nullable String message, PyObject object) {
    ExceptionObject value = error.value();
    PyObject traceback = value.traceback() == null ? NONE : value.traceback();
    PyObject text = message == null ? NONE : StrObject.of(message);
    PyObject args = StructSequence.of(ARGS, value.type(), value, traceback, text, object);
    PyObject hook = sys(rt, "unraisablehook");
    if (hook == null || hook == NONE) {
      write(rt, args);
      return;
    }
    try {
      rt.call(hook, args);
    } catch (PyException failed) {
      PyObject why = StrObject.of("Exception ignored in sys.unraisablehook");
      ExceptionObject second = failed.value();
      PyObject at = second.traceback() == null ? NONE : second.traceback();
      write(rt, StructSequence.of(ARGS, second.type(), second, at, why, hook));
    }
  }

  /** Writes what the hook was given to {@code sys.stderr}, as the original hook does. */
  public static void write(Runtime rt, PyObject args) {
    if (!(args instanceof TupleObject given) || given.type() != ARGS) {
      throw Errors.type("sys.unraisablehook argument type must be UnraisableHookArgs");
    }
    String text = header(rt, given) + stack(rt, given.get(2)) + exception(rt, given);
    PyObject stream = sys(rt, "stderr");
    if (stream == null) {
      rt.host().write(Host.Stream.ERR, text);
    } else if (stream != NONE) {
      rt.callMethod(stream, "write", StrObject.of(text));
    }
  }

  private static @Nullable PyObject sys(Runtime rt, String name) {
    return rt.modules().get("sys") instanceof ModuleObject sys ? sys.attributes().get(name) : null;
  }

  private static String header(Runtime rt, TupleObject given) {
    PyObject message = given.get(3);
    PyObject object = given.get(4);
    if (object == NONE) {
      return message == NONE ? "" : Repr.str(rt, message) + ":\n";
    }
    String what = message == NONE ? "Exception ignored in" : Repr.str(rt, message);
    return what + ": " + ExceptionLines.safely(rt, object, true, "object") + "\n";
  }

  private static String stack(Runtime rt, PyObject traceback) {
    return traceback instanceof TracebackObject frames
        ? TracebackText.HEADER + String.join("", TracebackText.stack(rt, frames))
        : "";
  }

  private static String exception(Runtime rt, TupleObject given) {
    if (!(given.get(0) instanceof TypeObject type)) {
      return "";
    }
    PyObject value = given.get(1);
    String text = value == NONE ? "" : ": " + ExceptionLines.safely(rt, value, false, "exception");
    return ExceptionLines.className(type) + text + "\n";
  }
}
