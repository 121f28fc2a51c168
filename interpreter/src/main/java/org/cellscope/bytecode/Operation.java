package org.cellscope.bytecode;

import java.util.Optional;

/** An instruction of one of the versions, as {@code dis} names and numbers it. */
public sealed interface Operation permits Opcode, Opcode38 {
  /** The name, as {@code dis.opname} has it. */
  String name();

  /** The number in {@code co_code}. */
  int number();

  /** How many two-byte cache entries follow the instruction in {@code co_code}. */
  int caches();

  /** Whether the instruction has an argument. */
  boolean hasArgument();

  /** Whether the instruction may go to another place than the next; handlers of 3.12 apart. */
  boolean isJump();

  /** The instruction of a version with a number. */
  static Optional<? extends Operation> of(PythonVersion version, int number) {
    return switch (version) {
      case V3_8 -> Opcode38.of(number);
      case V3_12 -> Opcode.of(number);
    };
  }
}
