package org.cellscope.app.editor;

import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Opcode;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.session.FrameView;
import org.cellscope.session.FrameView.StackView;
import org.cellscope.session.ValueView;
import org.cellscope.source.Span;

/**
 * An expression of which the last step has computed the value.
 *
 * <p>The value is on top of the stack, pushed by that step; the expression is that of the
 * instruction in front of the next one. Instructions that push something which is no expression's
 * value, or that jump, do not count.
 */
record Evaluated(Span span, ValueView value) {
  private static final int LOW_BIT = 1;

  /** What inline caches hold in {@code co_code}. */
  private static final int CACHE = 0;

  /** What the last step computed in a frame. */
  static Optional<Evaluated> in(FrameView frame) {
    CodeObject code = frame.code();
    int unit = frame.offset() / 2 - 1;
    if (unit < 0 || unit >= code.unitCount() || frame.stack().isEmpty()) {
      return Optional.empty();
    }
    StackView top = frame.stack().getLast();
    Optional<Span> span = code.positions().get(unit).filter(Evaluated::isVisible);
    return top.changed() && span.isPresent() && computes(code, unit)
        ? top.value().map(value -> new Evaluated(span.get(), value))
        : Optional.empty();
  }

  private static boolean isVisible(Span span) {
    return span.line() > 0 && span.column() >= 0 && !span.start().equals(span.end());
  }

  /** Whether the instruction that ends with a unit leaves the value of its expression. */
  private static boolean computes(CodeObject code, int last) {
    byte[] bytecode = code.bytecode();
    if (code.version() == PythonVersion.V3_8) {
      return Opcode38.of(bytecode[2 * last] & 0xff).filter(Evaluated::computes).isPresent();
    }
    int unit = last;
    while (unit > 0 && bytecode[2 * unit] == CACHE) {
      unit--;
    }
    int opcode = bytecode[2 * unit] & 0xff;
    boolean low = (bytecode[2 * unit + 1] & LOW_BIT) != 0;
    return Opcode.of(opcode)
        .filter(
            found ->
                switch (found) {
                  case LOAD_FAST,
                      LOAD_FAST_CHECK,
                      LOAD_NAME,
                      LOAD_GLOBAL,
                      LOAD_DEREF,
                      LOAD_FROM_DICT_OR_DEREF,
                      LOAD_FROM_DICT_OR_GLOBALS,
                      BINARY_OP,
                      BINARY_SUBSCR,
                      BINARY_SLICE,
                      COMPARE_OP,
                      CONTAINS_OP,
                      IS_OP,
                      UNARY_INVERT,
                      UNARY_NEGATIVE,
                      UNARY_NOT,
                      BUILD_LIST,
                      BUILD_MAP,
                      BUILD_CONST_KEY_MAP,
                      BUILD_SET,
                      BUILD_STRING,
                      BUILD_TUPLE,
                      CALL,
                      CALL_FUNCTION_EX ->
                      true;
                  case LOAD_ATTR, LOAD_SUPER_ATTR -> !low;
                  default -> false;
                })
        .isPresent();
  }

  private static boolean computes(Opcode38 opcode) {
    String name = opcode.name();
    return name.startsWith("BINARY_")
        || name.startsWith("UNARY_")
        || name.startsWith("BUILD_") && !name.endsWith("_WITH_CALL") && !name.endsWith("_SLICE")
        || name.startsWith("CALL_F") && opcode != Opcode38.CALL_FINALLY
        || switch (opcode) {
          case LOAD_FAST,
              LOAD_NAME,
              LOAD_GLOBAL,
              LOAD_DEREF,
              LOAD_CLASSDEREF,
              LOAD_ATTR,
              COMPARE_OP,
              CALL_METHOD ->
              true;
          default -> false;
        };
  }
}
