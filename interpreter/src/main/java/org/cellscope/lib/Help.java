package org.cellscope.lib;

import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Runtime;

/** The texts of {@code help}. */
final class Help {
  private Help() {}

  static String usage() {
    return "Type help(object) for help about object.\n";
  }

  static String about(Runtime rt, PyObject object) {
    return Repr.repr(rt, object);
  }
}
