package org.cellscope.objects;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Members of {@code complex}. */
final class ComplexMethods {
  private interface Operation {
    PyObject apply(ComplexObject left, ComplexObject right);
  }

  private ComplexMethods() {}

  static void define(TypeMembers members) {
    members.doc(
        """
        Create a complex number from a real part and an optional imaginary part.

        This is equivalent to (real + imag*1j) where imag defaults to 0.\
        """);
    members.constructor("real=0, imag=0", ComplexMethods::make);
    operator(members, "add", Complexes::add);
    operator(members, "sub", Complexes::subtract);
    operator(members, "mul", Complexes::multiply);
    operator(members, "truediv", Complexes::divide);
    members.method(
        "__pow__",
        "value, mod=None, /",
        ComplexObject.class,
        (rt, self, args) -> power(self, number(args.get(0)), args));
    members.method(
        "__rpow__",
        "value, mod=None, /",
        ComplexObject.class,
        (rt, self, args) -> power(number(args.get(0)), self, args));
    defineComparisons(members);
    defineRest(members);
  }

  /** A number as a complex one; null for other objects. */
  private static @Nullable ComplexObject number(PyObject object) {
    return switch (object) {
      case ComplexObject number -> number;
      case FloatObject number -> ComplexObject.of(number.value(), 0);
      case IntObject number -> ComplexObject.of(Ints.toDouble(number), 0);
      default -> null;
    };
  }

  private static void operator(TypeMembers members, String name, Operation operation) {
    members.oneArg(
        "__" + name + "__",
        ComplexObject.class,
        (rt, self, other) -> {
          ComplexObject right = number(other);
          return right == null ? SingletonObject.NOT_IMPLEMENTED : operation.apply(self, right);
        });
    members.oneArg(
        "__r" + name + "__",
        ComplexObject.class,
        (rt, self, other) -> {
          ComplexObject left = number(other);
          return left == null ? SingletonObject.NOT_IMPLEMENTED : operation.apply(left, self);
        });
  }

  private static PyObject power(
      @Nullable ComplexObject base, @Nullable ComplexObject exponent, Args args) {
    if (base == null || exponent == null) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    if (args.or(1, SingletonObject.NONE) != SingletonObject.NONE) {
      throw Errors.value("complex modulo");
    }
    return Complexes.power(base, exponent);
  }

  private static void defineComparisons(TypeMembers members) {
    for (Comparison.Op op : Comparison.Op.values()) {
      members.oneArg(
          op.method(),
          ComplexObject.class,
          (rt, self, other) ->
              switch (op) {
                case EQ, NE -> equal(op, self, other);
                case LT, LE, GT, GE -> SingletonObject.NOT_IMPLEMENTED;
              });
    }
    members.noArgs(
        "__hash__",
        ComplexObject.class,
        (rt, self) -> IntObject.of(Numbers.hash(self.real(), self.imaginary())));
  }

  private static PyObject equal(Comparison.Op op, ComplexObject self, PyObject other) {
    boolean equal;
    switch (other) {
      case ComplexObject right ->
          equal = self.real() == right.real() && self.imaginary() == right.imaginary();
      case FloatObject right -> equal = self.imaginary() == 0 && self.real() == right.value();
      case IntObject right ->
          equal =
              self.imaginary() == 0
                  && !Double.isNaN(self.real())
                  && Floats.compare(self.real(), right) == 0;
      default -> {
        return SingletonObject.NOT_IMPLEMENTED;
      }
    }
    return BoolObject.of(equal == (op == Comparison.Op.EQ));
  }

  private static void defineRest(TypeMembers members) {
    members.noArgs(
        "__repr__", ComplexObject.class, (rt, self) -> StrObject.of(ComplexText.repr(self)));
    members.noArgs(
        "__neg__",
        ComplexObject.class,
        (rt, self) -> ComplexObject.of(-self.real(), -self.imaginary()));
    members.noArgs("__pos__", ComplexObject.class, (rt, self) -> plain(self));
    members.noArgs("__complex__", ComplexObject.class, (rt, self) -> plain(self));
    members.noArgs("__abs__", ComplexObject.class, (rt, self) -> Complexes.size(self));
    members.noArgs(
        "__bool__",
        ComplexObject.class,
        (rt, self) -> BoolObject.of(self.real() != 0 || self.imaginary() != 0));
    members.noArgs(
        "conjugate",
        ComplexObject.class,
        (rt, self) -> ComplexObject.of(self.real(), -self.imaginary()));
    members.noArgs(
        "__getnewargs__",
        ComplexObject.class,
        (rt, self) ->
            TupleObject.of(FloatObject.of(self.real()), FloatObject.of(self.imaginary())));
    members.oneArg("__format__", ComplexObject.class, Formatting::formatMethod);
    members.member("real", ComplexObject.class, (rt, self) -> FloatObject.of(self.real()), null);
    members.member(
        "imag", ComplexObject.class, (rt, self) -> FloatObject.of(self.imaginary()), null);
  }

  private static ComplexObject plain(ComplexObject value) {
    return value.type() == ComplexObject.TYPE
        ? value
        : ComplexObject.of(value.real(), value.imaginary());
  }

  private static PyObject make(Runtime rt, TypeObject cls, Args args) {
    PyObject real = args.or(0, IntObject.of(0));
    if (cls == ComplexObject.TYPE
        && real instanceof ComplexObject
        && real.type() == cls
        && !args.has(1)) {
      return real;
    }
    if (real instanceof StrObject text) {
      if (args.has(1)) {
        throw Errors.type("complex() can't take second arg if first is a string");
      }
      ComplexObject made = ComplexText.parse(text.value());
      return ComplexObject.of(cls, made.real(), made.imaginary());
    }
    if (args.has(1) && args.get(1) instanceof StrObject) {
      throw Errors.type("complex() second arg can't be a string");
    }
    if (args.has(1)) {
      return combine(rt, cls, real, args.get(1));
    }
    ComplexObject made = first(rt, real);
    return ComplexObject.of(cls, made.real(), made.imaginary());
  }

  /** {@code real + imag * 1j}, where a part that is no complex number adds nothing to the other. */
  private static PyObject combine(Runtime rt, TypeObject cls, PyObject real, PyObject imaginary) {
    ComplexObject first = first(rt, real);
    ComplexObject second = second(rt, imaginary);
    boolean firstIsComplex =
        real instanceof ComplexObject || real.type().lookup("__complex__") != null;
    return ComplexObject.of(
        cls,
        imaginary instanceof ComplexObject ? first.real() - second.imaginary() : first.real(),
        firstIsComplex ? second.real() + first.imaginary() : second.real());
  }

  private static ComplexObject first(Runtime rt, PyObject given) {
    PyObject made = given instanceof ComplexObject ? given : rt.callSpecial(given, "__complex__");
    if (made instanceof ComplexObject number) {
      return number;
    }
    if (made != null) {
      throw Errors.type("__complex__ returned non-complex (type " + made.type().fullName() + ")");
    }
    OptionalDouble value = Floats.tryDouble(rt, given);
    if (value.isEmpty()) {
      throw Errors.type(
          "complex() first argument must be a string or a number, not '"
              + given.type().fullName()
              + "'");
    }
    return ComplexObject.of(value.getAsDouble(), 0);
  }

  private static ComplexObject second(Runtime rt, PyObject given) {
    if (given instanceof ComplexObject number) {
      return number;
    }
    OptionalDouble value = Floats.tryDouble(rt, given);
    if (value.isEmpty()) {
      throw Errors.type(
          "complex() second argument must be a number, not '" + given.type().fullName() + "'");
    }
    return ComplexObject.of(value.getAsDouble(), 0);
  }
}
