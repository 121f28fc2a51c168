package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** {@code __repr__} and {@code __str__} of the built-in exception classes. */
final class ExceptionTexts {
  private ExceptionTexts() {}

  static PyObject repr(Runtime rt, ExceptionObject self) {
    TupleObject args = self.args();
    String name = self.type().name();
    return StrObject.of(
        args.size() == 1
            ? name + "(" + Repr.repr(rt, args.get(0)) + ")"
            : name + Repr.repr(rt, args));
  }

  static PyObject base(Runtime rt, ExceptionObject self) {
    TupleObject args = self.args();
    return StrObject.of(
        switch (args.size()) {
          case 0 -> "";
          case 1 -> Repr.str(rt, args.get(0));
          default -> Repr.str(rt, args);
        });
  }

  static PyObject keyError(Runtime rt, ExceptionObject self) {
    return self.args().size() == 1
        ? StrObject.of(Repr.repr(rt, self.args().get(0)))
        : base(rt, self);
  }

  static PyObject importError(Runtime rt, ExceptionObject self) {
    return self.hint("msg") instanceof StrObject message ? message : base(rt, self);
  }

  static PyObject osError(Runtime rt, ExceptionObject self) {
    PyObject number = self.hint("errno");
    PyObject text = self.hint("strerror");
    PyObject file = self.hint("filename");
    PyObject second = self.hint("filename2");
    if (file == null && (number == null || text == null)) {
      return base(rt, self);
    }
    String head = "[Errno " + str(rt, number) + "] " + str(rt, text);
    if (file == null) {
      return StrObject.of(head);
    }
    return StrObject.of(
        head + ": " + Repr.repr(rt, file) + (second == null ? "" : " -> " + Repr.repr(rt, second)));
  }

  private static String str(Runtime rt, @Nullable PyObject value) {
    return value == null ? "None" : Repr.str(rt, value);
  }

  static PyObject syntaxError(Runtime rt, ExceptionObject self) {
    String message = str(rt, self.hint("msg"));
    String file =
        self.hint("filename") instanceof StrObject name
            ? name.value().substring(name.value().lastIndexOf('/') + 1)
            : null;
    PyObject line = self.hint("lineno") instanceof IntObject number ? number : null;
    if (file == null && line == null) {
      return StrObject.of(message);
    }
    String place =
        file == null
            ? "line " + str(rt, line)
            : line == null ? file : file + ", line " + str(rt, line);
    return StrObject.of(message + " (" + place + ")");
  }

  static PyObject decodeError(Runtime rt, ExceptionObject self) {
    if (!(self.hint("object") instanceof BytesObject bytes)) {
      return StrObject.EMPTY;
    }
    int start = position(self, "start");
    int end = position(self, "end");
    String codec = "'" + str(rt, self.hint("encoding")) + "' codec can't decode ";
    byte[] content = bytes.toArray();
    String what =
        end == start + 1 && start >= 0 && start < content.length
            ? String.format("byte 0x%02x in position %d: ", content[start] & 0xff, start)
            : "bytes in position " + start + "-" + (end - 1) + ": ";
    return StrObject.of(codec + what + str(rt, self.hint("reason")));
  }

  static PyObject encodeError(Runtime rt, ExceptionObject self) {
    String codec = "'" + str(rt, self.hint("encoding")) + "' codec can't encode ";
    return characters(rt, self, codec);
  }

  static PyObject translateError(Runtime rt, ExceptionObject self) {
    return characters(rt, self, "can't translate ");
  }

  private static PyObject characters(Runtime rt, ExceptionObject self, String head) {
    if (!(self.hint("object") instanceof StrObject text)) {
      return StrObject.EMPTY;
    }
    int start = position(self, "start");
    int end = position(self, "end");
    String what =
        end == start + 1 && start >= 0 && start < text.size()
            ? "character '"
                + escaped(text.value().codePointAt(text.offset(start)))
                + "' in position "
                + start
                + ": "
            : "characters in position " + start + "-" + (end - 1) + ": ";
    return StrObject.of(head + what + str(rt, self.hint("reason")));
  }

  private static String escaped(int codePoint) {
    String format = codePoint <= 0xff ? "\\x%02x" : codePoint <= 0xffff ? "\\u%04x" : "\\U%08x";
    return String.format(format, codePoint);
  }

  private static int position(ExceptionObject self, String field) {
    return self.hint(field) instanceof IntObject number ? (int) number.longValue() : 0;
  }
}
