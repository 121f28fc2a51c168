package org.cellscope.compiler.common;

import java.nio.ByteBuffer;
import java.util.List;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;

/**
 * What two constants of a code object have in common when they are one. Code objects are compared
 * by what they contain: a {@code finally} block is compiled twice, but its functions exist once.
 */
final class ConstantKey {
  private ConstantKey() {}

  static Object of(Constant constant) {
    return constant instanceof Constant.Code(CodeObject code) ? of(code) : constant;
  }

  private static Object of(CodeObject code) {
    return switch (code.version()) {
      case V3_8 -> parts(code);
      case V3_12 -> List.of(parts(code), code.qualname(), code.positions(), code.exceptionTable());
    };
  }

  private static List<Object> parts(CodeObject code) {
    return List.of(
        code.name(),
        code.firstLine(),
        code.flags(),
        code.argCount(),
        code.posOnlyArgCount(),
        code.kwOnlyArgCount(),
        code.varnames(),
        code.cellvars(),
        code.freevars(),
        code.names(),
        code.constants().stream().map(ConstantKey::of).toList(),
        ByteBuffer.wrap(code.bytecode()));
  }
}
