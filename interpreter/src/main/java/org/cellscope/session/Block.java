package org.cellscope.session;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Flag;
import org.cellscope.bytecode.Opcode;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.objects.CodeValue;
import org.cellscope.source.Span;

/** What the instructions of a block mean to movements; units are indices of instructions. */
final class Block {
  private final CodeObject code;
  private final boolean isProgram;
  private final Opcode[] opcodes;
  private final int[] lines;
  private final BitSet expressions = new BitSet();
  private final int body;

  /**
   * Reads a block.
   *
   * @param program the name of the program's text
   */
  Block(CodeValue value, String program) {
    code = value.code();
    isProgram = code.filename().equals(program);
    int units = code.unitCount();
    opcodes = new Opcode[units];
    lines = new int[units];
    // A function of 3.8 begins with its body.
    int first = code.version() == PythonVersion.V3_8 ? 0 : -1;
    for (int unit = 0; unit < units; unit += 1 + value.cachesAt(unit)) {
      opcodes[unit] = value.opcodeAt(unit);
      lines[unit] = code.positions().get(unit).map(Span::line).orElse(0);
      if (first < 0 && opcodes[unit] == Opcode.RESUME && value.args()[unit] == 0) {
        first = unit + 1;
      }
    }
    body = first;
    markExpressions(value);
  }

  /**
   * See {@link Movement.Unit#EXPRESSION}. An expression that is about to be called begins with the
   * NULL that is pushed before it.
   */
  private void markExpressions(CodeValue value) {
    List<Optional<Span>> positions = code.positions();
    Optional<Span> span = Optional.empty();
    int previous = 0;
    boolean isBehindCall = false;
    for (int unit = 0; unit < opcodes.length; unit += 1 + value.cachesAt(unit)) {
      Optional<Span> here = positions.get(unit);
      boolean evaluates = evaluates(opcodes[unit]) && here.isPresent();
      if (isBehindCall && here.isPresent()) {
        expressions.set(unit);
      } else if (evaluates && !here.equals(span)) {
        boolean isCallee =
            opcodes[previous] == Opcode.PUSH_NULL && positions.get(previous).equals(here);
        expressions.set(isCallee ? previous : unit);
      }
      span = evaluates ? here : span;
      isBehindCall = opcodes[unit] == Opcode.CALL || opcodes[unit] == Opcode.CALL_FUNCTION_EX;
      previous = unit;
    }
  }

  private static boolean evaluates(Opcode opcode) {
    return !isPrologue(opcode)
        && switch (opcode) {
          case NOP,
              POP_TOP,
              PUSH_NULL,
              COPY,
              SWAP,
              END_FOR,
              END_SEND,
              KW_NAMES,
              EXTENDED_ARG,
              JUMP_FORWARD,
              JUMP_BACKWARD,
              JUMP_BACKWARD_NO_INTERRUPT,
              POP_JUMP_IF_FALSE,
              POP_JUMP_IF_TRUE,
              POP_JUMP_IF_NONE,
              POP_JUMP_IF_NOT_NONE,
              PUSH_EXC_INFO,
              POP_EXCEPT ->
              false;
          default -> true;
        };
  }

  /** Whether an instruction belongs to the setting up of a frame, before its first line. */
  private static boolean isPrologue(Opcode opcode) {
    return switch (opcode) {
      case RESUME, MAKE_CELL, COPY_FREE_VARS, RETURN_GENERATOR -> true;
      default -> false;
    };
  }

  /** Whether the block is of the program's text, not of the library or of another text. */
  boolean isProgram() {
    return isProgram;
  }

  /** The line of an instruction; 0 for none. */
  int line(int unit) {
    return lines[unit];
  }

  Opcode opcode(int unit) {
    return opcodes[unit];
  }

  /** Whether an expression begins at an instruction or has been called behind it. */
  boolean isExpression(int unit) {
    return expressions.get(unit);
  }

  /**
   * Whether a line begins; see {@link Movement.Unit#LINE}.
   *
   * @param previous the unit of the frame's previous instruction; -1 for none
   */
  boolean beginsLine(int previous, int unit) {
    if (lines[unit] == 0 || isPrologue(opcodes[unit])) {
      return false;
    }
    if (previous < 0 || opcodes[previous] == Opcode.RESUME) {
      return true;
    }
    if (opcodes[previous] == Opcode.PUSH_EXC_INFO && lines[previous] == 0) {
      return true;
    }
    boolean goesRound = unit <= previous && jumps(opcodes[previous]);
    return goesRound || lines[previous] != 0 && lines[previous] != lines[unit];
  }

  private static boolean jumps(Opcode opcode) {
    return switch (opcode) {
      case JUMP_BACKWARD, JUMP_BACKWARD_NO_INTERRUPT, POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE -> true;
      default -> false;
    };
  }

  /** Whether the block is a function that a name or qualified name means. */
  boolean isFunction(String name) {
    return code.has(Flag.OPTIMIZED) && (code.name().equals(name) || code.qualname().equals(name));
  }

  /**
   * Whether the body begins.
   *
   * @param previous the unit of the frame's previous instruction; -1 for none
   */
  boolean beginsBody(int previous, int unit) {
    return isBody(unit) && previous == body - 1;
  }

  /** Whether the body begins at an instruction. */
  boolean isBody(int unit) {
    return unit == body;
  }

  String qualname() {
    return code.qualname();
  }

  /** How many units there are, inline caches included. */
  int unitCount() {
    return opcodes.length;
  }
}
