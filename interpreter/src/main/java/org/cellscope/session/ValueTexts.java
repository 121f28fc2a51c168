package org.cellscope.session;

import java.util.Optional;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.StrObject;

/** Python's words for values at the cursor. */
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

  /** A value; empty for 0, which is none. */
  Optional<String> value(int serial) {
    return serial == 0
        ? Optional.empty()
        : Optional.of(snapshot.text(serial, snapshot.object(serial)));
  }
}
