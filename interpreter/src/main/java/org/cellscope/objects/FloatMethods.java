package org.cellscope.objects;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalDouble;

/** Members of {@code float}. */
final class FloatMethods {
  private interface Operation {
    PyObject apply(double left, double right);
  }

  private FloatMethods() {}

  static void define(TypeMembers members) {
    members.doc("Convert a string or number to a floating point number, if possible.");
    members.constructor("x=0, /", FloatMethods::make);
    operator(members, "add", (left, right) -> FloatObject.of(left + right));
    operator(members, "sub", (left, right) -> FloatObject.of(left - right));
    operator(members, "mul", (left, right) -> FloatObject.of(left * right));
    operator(members, "truediv", Floats::divide);
    operator(members, "floordiv", Floats::floorDivide);
    operator(members, "mod", Floats::remainder);
    operator(members, "divmod", Floats::divideWithRemainder);
    members.method(
        "__pow__", "value, mod=None, /", FloatObject.class, (rt, self, args) -> power(self, args));
    members.method(
        "__rpow__",
        "value, mod=None, /",
        FloatObject.class,
        (rt, self, args) -> reflectedPower(self, args));
    defineComparisons(members);
    defineUnary(members);
    defineMethods(members);
  }

  private static void operator(TypeMembers members, String name, Operation operation) {
    members.oneArg(
        "__" + name + "__",
        FloatObject.class,
        (rt, self, other) ->
            switch (other) {
              case FloatObject right -> operation.apply(self.value(), right.value());
              case IntObject right -> operation.apply(self.value(), Ints.toDouble(right));
              default -> SingletonObject.NOT_IMPLEMENTED;
            });
    members.oneArg(
        "__r" + name + "__",
        FloatObject.class,
        (rt, self, other) ->
            switch (other) {
              case FloatObject left -> operation.apply(left.value(), self.value());
              case IntObject left -> operation.apply(Ints.toDouble(left), self.value());
              default -> SingletonObject.NOT_IMPLEMENTED;
            });
  }

  private static void refuseModulus(Args args) {
    if (args.or(1, SingletonObject.NONE) != SingletonObject.NONE) {
      throw Errors.type("pow() 3rd argument not allowed unless all arguments are integers");
    }
  }

  private static PyObject power(FloatObject self, Args args) {
    refuseModulus(args);
    return switch (args.get(0)) {
      case FloatObject exponent -> Floats.power(self.value(), exponent.value());
      case IntObject exponent -> Floats.power(self.value(), Ints.toDouble(exponent));
      default -> SingletonObject.NOT_IMPLEMENTED;
    };
  }

  private static PyObject reflectedPower(FloatObject self, Args args) {
    refuseModulus(args);
    return switch (args.get(0)) {
      case FloatObject base -> Floats.power(base.value(), self.value());
      case IntObject base -> Floats.power(Ints.toDouble(base), self.value());
      default -> SingletonObject.NOT_IMPLEMENTED;
    };
  }

  private static void defineComparisons(TypeMembers members) {
    for (Comparison.Op op : Comparison.Op.values()) {
      members.oneArg(
          op.method(), FloatObject.class, (rt, self, other) -> compare(op, self.value(), other));
    }
    members.noArgs(
        "__hash__",
        FloatObject.class,
        (rt, self) ->
            IntObject.of(
                Double.isNaN(self.value())
                    ? rt.heap().address(self) >> 4
                    : Numbers.hash(self.value())));
  }

  private static PyObject compare(Comparison.Op op, double left, PyObject other) {
    return switch (other) {
      case FloatObject right ->
          BoolObject.of(
              switch (op) {
                case LT -> left < right.value();
                case LE -> left <= right.value();
                case EQ -> left == right.value();
                case NE -> left != right.value();
                case GT -> left > right.value();
                case GE -> left >= right.value();
              });
      case IntObject right ->
          BoolObject.of(
              Double.isNaN(left) ? op == Comparison.Op.NE : op.holds(Floats.compare(left, right)));
      default -> SingletonObject.NOT_IMPLEMENTED;
    };
  }

  private static void defineUnary(TypeMembers members) {
    members.noArgs(
        "__repr__", FloatObject.class, (rt, self) -> StrObject.of(FloatText.repr(self.value())));
    members.noArgs("__neg__", FloatObject.class, (rt, self) -> FloatObject.of(-self.value()));
    members.noArgs(
        "__abs__", FloatObject.class, (rt, self) -> FloatObject.of(Math.abs(self.value())));
    members.noArgs("__bool__", FloatObject.class, (rt, self) -> BoolObject.of(self.value() != 0));
    members.noArgs("__int__", FloatObject.class, (rt, self) -> Floats.toInt(self.value()));
    members.noArgs("__trunc__", FloatObject.class, (rt, self) -> Floats.toInt(self.value()));
    members.noArgs(
        "__floor__", FloatObject.class, (rt, self) -> Floats.toInt(Math.floor(self.value())));
    members.noArgs(
        "__ceil__", FloatObject.class, (rt, self) -> Floats.toInt(Math.ceil(self.value())));
    for (String name : new String[] {"__pos__", "__float__", "conjugate"}) {
      members.noArgs(name, FloatObject.class, (rt, self) -> plain(self));
    }
    members.getter("real", FloatObject.class, (rt, self) -> plain(self));
    members.getter("imag", FloatObject.class, (rt, self) -> FloatObject.of(0));
  }

  private static FloatObject plain(FloatObject value) {
    return value.type() == FloatObject.TYPE ? value : FloatObject.of(value.value());
  }

  private static void defineMethods(TypeMembers members) {
    members.method(
        "__round__",
        "ndigits=None, /",
        FloatObject.class,
        (rt, self, args) -> round(rt, self, args.or(0, SingletonObject.NONE)));
    members.noArgs("as_integer_ratio", FloatObject.class, (rt, self) -> ratio(self.value()));
    members.noArgs(
        "is_integer",
        FloatObject.class,
        (rt, self) ->
            BoolObject.of(
                Double.isFinite(self.value()) && self.value() == Math.rint(self.value())));
    members.noArgs(
        "hex", FloatObject.class, (rt, self) -> StrObject.of(FloatText.hex(self.value())));
    members.oneArg("__format__", FloatObject.class, Formatting::formatMethod);
    members.classOneArg("fromhex", FloatMethods::fromHex);
    members.classMethod("__getformat__", "typestr, /", FloatMethods::layout);
    members.noArgs("__getnewargs__", FloatObject.class, (rt, self) -> TupleObject.of(plain(self)));
  }

  private static PyObject round(Runtime rt, FloatObject self, PyObject digits) {
    return digits == SingletonObject.NONE
        ? Floats.toInt(Math.rint(self.value()))
        : Floats.round(self.value(), Operators.index(rt, digits));
  }

  private static PyObject ratio(double value) {
    if (Double.isInfinite(value)) {
      throw Errors.overflow("cannot convert Infinity to integer ratio");
    }
    if (Double.isNaN(value)) {
      throw Errors.value("cannot convert NaN to integer ratio");
    }
    BigDecimal exact = new BigDecimal(value);
    BigInteger top = exact.scale() > 0 ? exact.unscaledValue() : exact.toBigIntegerExact();
    BigInteger bottom = BigInteger.TEN.pow(Math.max(exact.scale(), 0));
    BigInteger common = top.gcd(bottom);
    return TupleObject.of(IntObject.of(top.divide(common)), IntObject.of(bottom.divide(common)));
  }

  private static PyObject fromHex(Runtime rt, TypeObject cls, PyObject given) {
    if (!(given instanceof StrObject text)) {
      throw Errors.type("bad argument type for built-in operation");
    }
    FloatObject made = FloatObject.of(FloatText.fromHex(text.value()));
    return cls == FloatObject.TYPE ? made : rt.call(cls, made);
  }

  private static PyObject layout(Runtime rt, TypeObject cls, Args args) {
    if (args.get(0) instanceof StrObject kind
        && (kind.value().equals("double") || kind.value().equals("float"))) {
      return StrObject.of("IEEE, little-endian");
    }
    throw Errors.value("__getformat__() argument 1 must be 'double' or 'float'");
  }

  private static PyObject make(Runtime rt, TypeObject cls, Args args) {
    PyObject given = args.or(0, IntObject.of(0));
    if (cls == FloatObject.TYPE
        && given instanceof FloatObject
        && given.type() == FloatObject.TYPE) {
      return given;
    }
    return FloatObject.of(cls, convert(rt, given));
  }

  /** {@code float(object)}. */
  private static double convert(Runtime rt, PyObject given) {
    return switch (given) {
      case StrObject text -> parse(text.value(), given, rt);
      case ByteSequence bytes -> parse(Bytes.ascii(bytes.bytes()), given, rt);
      default -> {
        OptionalDouble value = Floats.tryDouble(rt, given);
        if (value.isEmpty()) {
          throw Errors.type(
              "float() argument must be a string or a real number, not '"
                  + given.type().fullName()
                  + "'");
        }
        yield value.getAsDouble();
      }
    };
  }

  private static double parse(String text, PyObject given, Runtime rt) {
    OptionalDouble value = FloatText.parse(text);
    if (value.isEmpty()) {
      throw Errors.value("could not convert string to float: " + Repr.repr(rt, given));
    }
    return value.getAsDouble();
  }
}
