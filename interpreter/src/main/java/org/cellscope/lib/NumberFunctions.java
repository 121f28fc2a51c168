package org.cellscope.lib;

import java.math.BigInteger;
import org.cellscope.objects.Args;
import org.cellscope.objects.BytesObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.IntText;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;

/** The built-in functions about numbers and characters. */
final class NumberFunctions {
  private NumberFunctions() {}

  static void define(ModuleObject module) {
    module.oneArg("abs", (rt, m, x) -> Operators.unary(rt, "__abs__", "abs()", x));
    module.oneArg("bin", (rt, m, x) -> inBase(rt, x, 2, "0b"));
    module.oneArg("oct", (rt, m, x) -> inBase(rt, x, 8, "0o"));
    module.oneArg("hex", (rt, m, x) -> inBase(rt, x, 16, "0x"));
    module.oneArg("chr", (rt, m, x) -> character(rt, x));
    module.oneArg("ord", (rt, m, x) -> IntObject.of(codePoint(x)));
    module.function("divmod", "x, y, /", NumberFunctions::divmod);
    module.function("pow", "base, exp, mod=None", NumberFunctions::power);
    module.function("round", "number, ndigits=None", NumberFunctions::round);
    module.function("sum", "iterable, /, start=0", Sum::of);
  }

  private static PyObject inBase(Runtime rt, PyObject number, int base, String prefix) {
    BigInteger value = Operators.index(rt, number).bigValue();
    return StrObject.of((value.signum() < 0 ? "-" : "") + prefix + IntText.bits(value.abs(), base));
  }

  private static PyObject character(Runtime rt, PyObject number) {
    IntObject value = Operators.index(rt, number);
    if (!value.isLong() || value.longValue() != (int) value.longValue()) {
      throw Errors.overflow("Python int too large to convert to C int");
    }
    int codePoint = (int) value.longValue();
    if (!Character.isValidCodePoint(codePoint)) {
      throw Errors.value("chr() arg not in range(0x110000)");
    }
    return StrObject.ofCodePoint(codePoint);
  }

  private static int codePoint(PyObject character) {
    int size =
        switch (character) {
          case StrObject text -> text.size();
          case BytesObject bytes -> bytes.toArray().length;
          default ->
              throw Errors.type(
                  "ord() expected string of length 1, but "
                      + character.type().fullName()
                      + " found");
        };
    if (size != 1) {
      throw Errors.type("ord() expected a character, but string of length " + size + " found");
    }
    return character instanceof BytesObject bytes
        ? bytes.toArray()[0] & 0xff
        : ((StrObject) character).value().codePointAt(0);
  }

  private static PyObject divmod(Runtime rt, ModuleObject module, Args args) {
    PyObject result =
        Operators.tryBinary(rt, "__divmod__", "__rdivmod__", args.get(0), args.get(1));
    if (result == null) {
      throw Errors.type(
          "unsupported operand type(s) for divmod(): '"
              + args.get(0).type().fullName()
              + "' and '"
              + args.get(1).type().fullName()
              + "'");
    }
    return result;
  }

  private static PyObject power(Runtime rt, ModuleObject module, Args args) {
    PyObject modulus = args.or(2, SingletonObject.NONE);
    if (modulus == SingletonObject.NONE) {
      return Operators.binary(rt, Operators.Binary.POWER, args.get(0), args.get(1));
    }
    PyObject result = rt.callSpecial(args.get(0), "__pow__", args.get(1), modulus);
    if (result == null || result == SingletonObject.NOT_IMPLEMENTED) {
      throw Errors.type(
          "unsupported operand type(s) for ** or pow(): '"
              + args.get(0).type().fullName()
              + "', '"
              + args.get(1).type().fullName()
              + "', '"
              + modulus.type().fullName()
              + "'");
    }
    return result;
  }

  private static PyObject round(Runtime rt, ModuleObject module, Args args) {
    PyObject digits = args.or(1, SingletonObject.NONE);
    PyObject number = args.get(0);
    PyObject result =
        digits == SingletonObject.NONE
            ? rt.callSpecial(number, "__round__")
            : rt.callSpecial(number, "__round__", digits);
    if (result == null) {
      throw Errors.type("type " + number.type().fullName() + " doesn't define __round__ method");
    }
    return result;
  }
}
