package org.cellscope.compiler.flow;

import java.math.BigInteger;
import org.cellscope.bytecode.Constant;

/** The truth value of constants (language reference, section 6.11). */
public final class Truth {
  private Truth() {}

  /** Whether a constant counts as true. */
  public static boolean of(Constant constant) {
    return switch (constant) {
      case Constant.Singleton singleton ->
          singleton == Constant.Singleton.TRUE || singleton == Constant.Singleton.ELLIPSIS;
      case Constant.Int(BigInteger value) -> value.signum() != 0;
      case Constant.Float(double value) -> value != 0;
      case Constant.Complex(double real, double imaginary) -> real != 0 || imaginary != 0;
      case Constant.Str(String value) -> !value.isEmpty();
      case Constant.Bytes(byte[] value) -> value.length > 0;
      case Constant.Tuple(var items) -> !items.isEmpty();
      case Constant.FrozenSet(var items) -> !items.isEmpty();
      case Constant.Code code -> true;
    };
  }
}
