package org.cellscope.session;

import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.StrObject;

/** Sentences about values at the cursor. */
final class ValueTexts {
  private final Snapshot snapshot;

  ValueTexts(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** An exception with its message, where that is plain. */
  String exception(int serial) {
    PyObject object = snapshot.object(serial);
    String type = object.type().name();
    if (!(object instanceof ExceptionObject error) || error.args().size() != 1) {
      return type;
    }
    PyObject message = error.args().get(0);
    String text =
        message instanceof StrObject plain
            ? Snapshot.cut(plain.value())
            : snapshot.text(snapshot.serial(message), message);
    return text.isEmpty() ? type : type + ": " + text;
  }

  /**
   * What was written.
   *
   * @param place what the place is called
   * @param old what was there; 0 for nothing
   * @param now what is there; 0 for nothing
   */
  String write(String place, int old, int now) {
    if (now == 0) {
      return place + " was " + text(old) + " and is unbound.";
    }
    return old == 0
        ? place + " is " + text(now) + "."
        : place + " was " + text(old) + " and is " + text(now) + ".";
  }

  private String text(int serial) {
    return serial == 0 ? "unbound" : snapshot.text(serial, snapshot.object(serial));
  }
}
