package org.cellscope.lib;

import org.cellscope.objects.Host;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.jspecify.annotations.Nullable;

/** Writing to where the program has its streams. */
final class Streams {
  private Streams() {}

  /** Writes to {@code sys.stderr}. */
  static void error(Runtime rt, String text) {
    write(rt, stream(rt, "stderr"), Host.Stream.ERR, text);
  }

  /** Writes to {@code sys.stdout}. */
  static void output(Runtime rt, String text) {
    write(rt, stream(rt, "stdout"), Host.Stream.OUT, text);
  }

  private static void write(
      Runtime rt, @Nullable PyObject file, Host.Stream fallback, String text) {
    if (file == null) {
      rt.host().write(fallback, text);
    } else if (file != SingletonObject.NONE) {
      rt.callMethod(file, "write", StrObject.of(text));
    }
  }

  private static @Nullable PyObject stream(Runtime rt, String name) {
    return rt.modules().get("sys") instanceof ModuleObject sys ? sys.attributes().get(name) : null;
  }
}
