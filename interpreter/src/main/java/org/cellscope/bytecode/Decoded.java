package org.cellscope.bytecode;

import java.util.Optional;

/**
 * The instructions of a code object by two-byte units: which units begin one, with what argument.
 */
final class Decoded {
  private final CodeObject code;
  private final @org.jspecify.annotations.Nullable Operation[] operations;
  private final boolean[] targets;
  private final int[] args;

  private Decoded(CodeObject code) {
    this.code = code;
    int units = code.unitCount();
    this.operations = new Operation[units];
    this.targets = new boolean[units];
    this.args = new int[units];
  }

  /**
   * Reads the bytecode.
   *
   * @throws InvalidCode when it is malformed or has an unknown instruction
   */
  static Decoded of(CodeObject code) {
    byte[] bytes = code.bytecode();
    StackShape.require(bytes.length > 0 && bytes.length % 2 == 0, "co_code is malformed");
    Decoded decoded = new Decoded(code);
    int extended = 0;
    boolean prefixed = false;
    for (int unit = 0; unit < decoded.size(); unit++) {
      int number = bytes[2 * unit] & 0xff;
      Operation operation =
          decoded
              .operationOf(number)
              .orElseThrow(() -> new InvalidCode("has an unknown instruction " + number));
      decoded.operations[unit] = operation;
      decoded.targets[unit] = !prefixed;
      decoded.args[unit] = extended << Byte.SIZE | bytes[2 * unit + 1] & 0xff;
      prefixed = operation == Opcode.EXTENDED_ARG || operation == Opcode38.EXTENDED_ARG;
      extended = prefixed ? decoded.args[unit] : 0;
      unit += operation.caches();
    }
    StackShape.require(!prefixed, "ends in a prefix");
    return decoded;
  }

  private Optional<? extends Operation> operationOf(int number) {
    return code.version() == PythonVersion.V3_8 ? Opcode38.of(number) : Opcode.of(number);
  }

  int size() {
    return operations.length;
  }

  /** Whether an instruction begins at a unit: no cache, and not behind the end. */
  boolean isInstruction(int unit) {
    return unit >= 0 && unit < size() && operations[unit] != null;
  }

  /** Whether control may go to a unit: an instruction begins there, its prefixes included. */
  boolean isTarget(int unit) {
    return isInstruction(unit) && targets[unit];
  }

  Operation operation(int unit) {
    Operation operation = isInstruction(unit) ? operations[unit] : null;
    if (operation == null) {
      throw new InvalidCode("has no instruction at " + 2 * unit);
    }
    return operation;
  }

  Opcode opcode(int unit) {
    return (Opcode) operation(unit);
  }

  /** The argument, prefixes taken into account. */
  int arg(int unit) {
    return args[unit];
  }

  boolean isJump(int unit) {
    return operation(unit).isJump();
  }

  /** Where a jump leads; may be no instruction. */
  int target(int unit) {
    if (operation(unit) instanceof Opcode38 old) {
      return old.target(2 * unit, arg(unit)) / 2;
    }
    int next = unit + 1 + operation(unit).caches();
    return switch (opcode(unit)) {
      case JUMP_BACKWARD, JUMP_BACKWARD_NO_INTERRUPT -> next - arg(unit);
      default -> (int) Math.min(Integer.MAX_VALUE, (long) next + arg(unit));
    };
  }
}
