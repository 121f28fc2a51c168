package org.cellscope.objects;

/** {@code format(value, spec)} and the {@code __format__} methods of the built-in classes. */
public final class Formatting {
  private Formatting() {}

  /**
   * {@code format(value, spec)}, as f-strings and {@code str.format} use it.
   *
   * @throws PyException whatever {@code __format__} raises
   */
  public static StrObject format(Runtime rt, PyObject value, String spec) {
    if (value.getClass() == StrObject.class && spec.isEmpty()) {
      return (StrObject) value;
    }
    if (value.getClass() == IntObject.class && spec.isEmpty()) {
      return StrObject.of(IntText.decimal((IntObject) value));
    }
    PyObject made = rt.callSpecial(value, "__format__", StrObject.of(spec));
    if (made == null) {
      throw Errors.type("Type " + value.type().fullName() + " doesn't define __format__");
    }
    if (made instanceof StrObject text) {
      return text;
    }
    throw Errors.type("__format__ must return a str, not " + made.type().fullName());
  }

  /** The {@code __format__} of numbers and texts. */
  static PyObject formatMethod(Runtime rt, PyObject self, PyObject given) {
    String spec = StrMethods.argument("__format__", 0, given);
    if (spec.isEmpty()) {
      return self.getClass() == StrObject.class ? self : StrObject.of(Repr.str(rt, self));
    }
    return StrObject.of(
        switch (self) {
          case IntObject number -> NumberFormat.ofInt(number, spec);
          case FloatObject number -> NumberFormat.ofFloat(number, spec);
          case ComplexObject number -> NumberFormat.ofComplex(number, spec);
          case StrObject text -> ofText(text, spec);
          default -> throw new IllegalArgumentException(self.type().fullName());
        });
  }

  private static String ofText(StrObject value, String text) {
    String object = value.type().fullName();
    FormatSpec spec = FormatSpec.parse(text, object, 's', '<');
    if (spec.type() != 's') {
      throw spec.unknownType(object);
    }
    if (spec.sign() != 0) {
      throw notAllowed(spec.sign() == ' ' ? "Space" : "Sign");
    }
    if (spec.positiveZero()) {
      throw notAllowed("Negative zero coercion (z)");
    }
    if (spec.alternate()) {
      throw notAllowed("Alternate form (#)");
    }
    if (spec.align() == '=') {
      throw notAllowed("'=' alignment");
    }
    boolean cut = spec.precision() >= 0 && spec.precision() < value.size();
    return spec.pad(
        cut ? value.value().substring(0, value.offset((int) spec.precision())) : value.value());
  }

  private static PyException notAllowed(String what) {
    return Errors.value(what + " not allowed in string format specifier");
  }
}
