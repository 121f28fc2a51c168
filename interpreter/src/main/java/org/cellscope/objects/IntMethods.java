package org.cellscope.objects;

import java.math.BigInteger;

/** Members of {@code int}. */
final class IntMethods {
  private interface Operation {
    PyObject apply(Runtime rt, IntObject left, IntObject right);
  }

  private IntMethods() {}

  static void define(TypeMembers members) {
    members.doc(
        """
        int([x]) -> integer
        int(x, base=10) -> integer

        Convert a number or a text to an integer. Without arguments the result
        is 0. A number is converted with its __int__; a float loses its
        fraction. With a base the first argument must be a text: digits of
        that base, from 2 to 36, or for base 0 a literal as in a program.\
        """);
    members.constructor("x=0, /, base=10", IntMethods::make);
    defineOperators(members);
    defineComparisons(members);
    defineUnary(members);
    defineMethods(members);
    members.getter("real", IntObject.class, (rt, self) -> Ints.plain(self));
    members.getter("imag", IntObject.class, (rt, self) -> IntObject.of(0));
    members.getter("numerator", IntObject.class, (rt, self) -> Ints.plain(self));
    members.getter("denominator", IntObject.class, (rt, self) -> IntObject.of(1));
  }

  private static void defineOperators(TypeMembers members) {
    operator(members, "add", (rt, left, right) -> Ints.add(left, right));
    operator(members, "sub", (rt, left, right) -> Ints.subtract(left, right));
    operator(members, "mul", Ints::multiply);
    operator(members, "mod", (rt, left, right) -> Ints.remainder(left, right));
    operator(members, "divmod", (rt, left, right) -> Ints.divideWithRemainder(left, right));
    operator(members, "floordiv", (rt, left, right) -> Ints.floorDivide(left, right));
    operator(members, "truediv", (rt, left, right) -> Ints.trueDivide(left, right));
    operator(members, "lshift", (rt, left, right) -> Ints.shiftLeft(left, right));
    operator(members, "rshift", (rt, left, right) -> Ints.shiftRight(left, right));
    operator(members, "and", (rt, left, right) -> Ints.and(left, right));
    operator(members, "or", (rt, left, right) -> Ints.or(left, right));
    operator(members, "xor", (rt, left, right) -> Ints.xor(left, right));
    members.method(
        "__pow__",
        "value, mod=None, /",
        IntObject.class,
        (rt, self, args) -> power(rt, self, args.get(0), args.or(1, SingletonObject.NONE)));
    members.method(
        "__rpow__",
        "value, mod=None, /",
        IntObject.class,
        (rt, self, args) -> power(rt, args.get(0), self, args.or(1, SingletonObject.NONE)));
  }

  private static void operator(TypeMembers members, String name, Operation operation) {
    members.oneArg(
        "__" + name + "__",
        IntObject.class,
        (rt, self, other) ->
            other instanceof IntObject right
                ? operation.apply(rt, self, right)
                : SingletonObject.NOT_IMPLEMENTED);
    members.oneArg(
        "__r" + name + "__",
        IntObject.class,
        (rt, self, other) ->
            other instanceof IntObject left
                ? operation.apply(rt, left, self)
                : SingletonObject.NOT_IMPLEMENTED);
  }

  private static PyObject power(Runtime rt, PyObject base, PyObject exponent, PyObject modulus) {
    if (base instanceof IntObject left && exponent instanceof IntObject right) {
      if (modulus == SingletonObject.NONE) {
        return Ints.power(rt, left, right);
      }
      if (modulus instanceof IntObject by) {
        return Ints.power(rt, left, right, by);
      }
    }
    if (modulus != SingletonObject.NONE) {
      refuseOtherNumbers(exponent, modulus);
    }
    return SingletonObject.NOT_IMPLEMENTED;
  }

  /** With three arguments the classes of all of them are asked, and float and complex refuse. */
  private static void refuseOtherNumbers(PyObject exponent, PyObject modulus) {
    if (exponent instanceof FloatObject || modulus instanceof FloatObject) {
      throw Errors.type("pow() 3rd argument not allowed unless all arguments are integers");
    }
    if (exponent instanceof ComplexObject || modulus instanceof ComplexObject) {
      throw Errors.value("complex modulo");
    }
  }

  private static void defineComparisons(TypeMembers members) {
    for (Comparison.Op op : Comparison.Op.values()) {
      members.oneArg(
          op.method(),
          IntObject.class,
          (rt, self, other) ->
              other instanceof IntObject right
                  ? BoolObject.of(op.holds(Ints.compare(self, right)))
                  : SingletonObject.NOT_IMPLEMENTED);
    }
    members.noArgs(
        "__hash__", IntObject.class, (rt, self) -> IntObject.of(Comparison.hashOfInt(self)));
  }

  private static void defineUnary(TypeMembers members) {
    members.noArgs("__repr__", IntObject.class, (rt, self) -> StrObject.of(IntText.decimal(self)));
    members.noArgs("__neg__", IntObject.class, (rt, self) -> Ints.negate(self));
    members.noArgs("__pos__", IntObject.class, (rt, self) -> Ints.plain(self));
    members.noArgs("__abs__", IntObject.class, (rt, self) -> Ints.abs(self));
    members.noArgs("__invert__", IntObject.class, (rt, self) -> Ints.invert(self));
    members.noArgs("__bool__", IntObject.class, (rt, self) -> BoolObject.of(self.signum() != 0));
    members.noArgs("__float__", IntObject.class, (rt, self) -> FloatObject.of(Ints.toDouble(self)));
    for (String name :
        new String[] {"__int__", "__index__", "__trunc__", "__floor__", "__ceil__", "conjugate"}) {
      members.noArgs(name, IntObject.class, (rt, self) -> Ints.plain(self));
    }
  }

  private static void defineMethods(TypeMembers members) {
    members.noArgs("bit_length", IntObject.class, (rt, self) -> IntObject.of(Ints.bitLength(self)));
    members.noArgs(
        "bit_count", IntObject.class, (rt, self) -> IntObject.of(self.bigValue().abs().bitCount()));
    members.noArgs("is_integer", IntObject.class, (rt, self) -> BoolObject.TRUE);
    members.noArgs(
        "as_integer_ratio",
        IntObject.class,
        (rt, self) -> TupleObject.of(Ints.plain(self), IntObject.of(1)));
    members.noArgs(
        "__getnewargs__", IntObject.class, (rt, self) -> TupleObject.of(Ints.plain(self)));
    members.method(
        "__round__",
        "ndigits=None, /",
        IntObject.class,
        (rt, self, args) -> args.has(0) ? round(rt, self, args.get(0)) : Ints.plain(self));
    members.oneArg("__format__", IntObject.class, Formatting::formatMethod);
    members.method(
        "to_bytes",
        "length=1, byteorder='big', *, signed=False",
        IntObject.class,
        IntBytes::toBytes);
    members.classMethod(
        "from_bytes", "bytes, byteorder='big', *, signed=False", IntBytes::fromBytes);
    members.noArgs("__sizeof__", IntObject.class, (rt, self) -> IntObject.of(sizeInMemory(self)));
  }

  /** What CPython's object takes: a head and 4 bytes for every 30 bits. */
  private static long sizeInMemory(IntObject value) {
    return 24 + 4 * Math.max(1, (Ints.bitLength(value) + 29L) / 30);
  }

  private static PyObject make(Runtime rt, TypeObject cls, Args args) {
    IntObject value = args.has(1) ? withBase(rt, args) : convert(rt, args.or(0, IntObject.of(0)));
    return cls == IntObject.TYPE ? value : IntObject.of(cls, value.bigValue());
  }

  private static IntObject withBase(Runtime rt, Args args) {
    if (!args.has(0)) {
      throw Errors.type("int() missing string argument");
    }
    IntObject base = Operators.index(rt, args.get(1));
    int radix = base.isLong() ? Math.clamp(base.longValue(), -1, 99) : -1;
    return switch (args.get(0)) {
      case StrObject text -> IntText.parse(text.value(), radix, Text.repr(text.value()));
      case ByteSequence bytes -> parse(bytes, radix);
      default -> throw Errors.type("int() can't convert non-string with explicit base");
    };
  }

  private static IntObject parse(ByteSequence bytes, int base) {
    return IntText.parse(Bytes.ascii(bytes.bytes()), base, Bytes.repr(bytes.bytes()));
  }

  /** {@code int(number)}. */
  private static IntObject convert(Runtime rt, PyObject number) {
    if (number.getClass() == IntObject.class) {
      return (IntObject) number;
    }
    for (String method : new String[] {"__int__", "__index__", "__trunc__"}) {
      PyObject made = rt.callSpecial(number, method);
      if (made != null && method.equals("__trunc__")) {
        Warnings.deprecated(rt, "The delegation of int() to __trunc__ is deprecated.");
      }
      if (made instanceof IntObject value) {
        if (!(number instanceof IntObject)) {
          Warnings.derived(rt, method, IntObject.TYPE, made);
        }
        return Ints.plain(value);
      }
      if (made != null) {
        return refuse(rt, method, made);
      }
    }
    return switch (number) {
      case StrObject text -> IntText.parse(text.value(), 10, Text.repr(text.value()));
      case ByteSequence bytes -> parse(bytes, 10);
      default ->
          throw Errors.type(
              "int() argument must be a string, a bytes-like object or a real number, not '"
                  + number.type().fullName()
                  + "'");
    };
  }

  private static IntObject refuse(Runtime rt, String method, PyObject made) {
    String type = made.type().fullName();
    if (!method.equals("__trunc__")) {
      throw Errors.type(method + " returned non-int (type " + type + ")");
    }
    if (made.type().lookup("__index__") == null) {
      throw Errors.type("__trunc__ returned non-Integral (type " + type + ")");
    }
    return Ints.plain(Operators.index(rt, made));
  }

  private static PyObject round(Runtime rt, IntObject self, PyObject digits) {
    if (digits == SingletonObject.NONE) {
      return Ints.plain(self);
    }
    IntObject count = Operators.index(rt, digits);
    if (count.signum() >= 0) {
      return Ints.plain(self);
    }
    long places = count.isLong() ? count.longValue() : Long.MIN_VALUE;
    if (-(places + 1) >= Ints.bitLength(self)) {
      return IntObject.of(0);
    }
    BigInteger unit = BigInteger.TEN.pow((int) -places);
    BigInteger value = self.bigValue();
    BigInteger below = Ints.floorDivide(value, unit);
    int half = value.subtract(below.multiply(unit)).shiftLeft(1).compareTo(unit);
    boolean up = half > 0 || half == 0 && below.testBit(0);
    return IntObject.of((up ? below.add(BigInteger.ONE) : below).multiply(unit));
  }
}
