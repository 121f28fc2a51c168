package org.cellscope.objects;

import java.util.List;
import java.util.stream.Stream;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Opcode;
import org.cellscope.bytecode.Opcode38;

/** Reads the instructions of 3.8 for the interpreter: cells are named by their slots. */
final class Decoder38 {
  private Decoder38() {}

  static void decode(
      CodeObject code, List<String> slotNames, byte[] opcodes, int[] args, long[] words) {
    byte[] bytes = code.bytecode();
    int[] cells =
        Stream.concat(code.cellvars().stream(), code.freevars().stream())
            .mapToInt(slotNames::lastIndexOf)
            .toArray();
    int extended = 0;
    for (int i = 0; i < opcodes.length; i++) {
      Opcode38 opcode =
          Opcode38.of(bytes[2 * i] & 0xff)
              .orElseThrow(() -> Errors.value("code: invalid instruction"));
      int arg = extended << Byte.SIZE | bytes[2 * i + 1] & 0xff;
      args[i] = arg;
      words[i] = (long) (namesCell(opcode) ? cells[arg] : arg) << Byte.SIZE | opcode.number();
      opcodes[i] = (byte) like(opcode).ordinal();
      extended = opcode == Opcode38.EXTENDED_ARG ? arg : 0;
    }
  }

  private static boolean namesCell(Opcode38 opcode) {
    return switch (opcode) {
      case LOAD_CLOSURE, LOAD_DEREF, STORE_DEREF, DELETE_DEREF, LOAD_CLASSDEREF -> true;
      default -> false;
    };
  }

  /** The instruction of 3.12 that does the like: for those who look at what a program does. */
  private static Opcode like(Opcode38 opcode) {
    return switch (opcode) {
      case CALL_FUNCTION, CALL_FUNCTION_KW, CALL_METHOD -> Opcode.CALL;
      case LOAD_METHOD -> Opcode.LOAD_ATTR;
      case JUMP_ABSOLUTE -> Opcode.JUMP_BACKWARD;
      case JUMP_IF_FALSE_OR_POP -> Opcode.POP_JUMP_IF_FALSE;
      case JUMP_IF_TRUE_OR_POP -> Opcode.POP_JUMP_IF_TRUE;
      case ROT_TWO, ROT_THREE, ROT_FOUR -> Opcode.SWAP;
      case DUP_TOP, DUP_TOP_TWO -> Opcode.COPY;
      case SETUP_WITH -> Opcode.BEFORE_WITH;
      case YIELD_FROM -> Opcode.SEND;
      case LOAD_CLASSDEREF -> Opcode.LOAD_DEREF;
      case UNARY_POSITIVE -> Opcode.CALL_INTRINSIC_1;
      case IMPORT_STAR, PRINT_EXPR -> Opcode.CALL_INTRINSIC_1;
      case END_FINALLY -> Opcode.RERAISE;
      case SETUP_FINALLY, SETUP_ASYNC_WITH, POP_BLOCK, BEGIN_FINALLY, CALL_FINALLY -> Opcode.NOP;
      default -> byName(opcode.name());
    };
  }

  private static Opcode byName(String name) {
    if (name.startsWith("BINARY_") && !name.equals("BINARY_SUBSCR")
        || name.startsWith("INPLACE_")) {
      return Opcode.BINARY_OP;
    }
    if (name.startsWith("BUILD_") && name.contains("_UNPACK")) {
      return Opcode.LIST_EXTEND;
    }
    for (Opcode opcode : Opcode.values()) {
      if (opcode.name().equals(name)) {
        return opcode;
      }
    }
    return Opcode.POP_TOP;
  }
}
