package org.cellscope.compiler.assemble;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.ExceptionTable;
import org.cellscope.bytecode.Opcode;
import org.cellscope.compiler.flow.Block;
import org.cellscope.compiler.flow.FlowGraph;
import org.cellscope.compiler.flow.Instr;
import org.cellscope.compiler.flow.Op;
import org.cellscope.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * The bytes, positions and exception table of an ordered flow graph.
 *
 * <p>A jump's size depends on its distance and the distance on the sizes between, so offsets are
 * computed again until they no longer change.
 */
final class Encoder {
  private static final int BYTE = 8;

  private final List<Block> blocks;
  private final IdentityHashMap<Block, Integer> offsets = new IdentityHashMap<>();
  private final ByteArrayOutputStream bytecode = new ByteArrayOutputStream();
  private final List<Optional<Span>> positions = new ArrayList<>();
  private final List<ExceptionTable.Entry> ranges = new ArrayList<>();

  Encoder(FlowGraph graph) {
    this.blocks = graph.blocks();
    layOut();
    write();
  }

  byte[] bytecode() {
    return bytecode.toByteArray();
  }

  List<Optional<Span>> positions() {
    return positions;
  }

  ExceptionTable exceptionTable() {
    return new ExceptionTable(ranges);
  }

  private void layOut() {
    boolean changed = true;
    while (changed) {
      int offset = 0;
      for (Block block : blocks) {
        offsets.put(block, offset);
        for (Instr instruction : block.instructions()) {
          offset += size(instruction);
        }
      }
      changed = resolveJumps();
    }
  }

  /** Gives jumps their arguments; the result says whether one has got another size. */
  private boolean resolveJumps() {
    boolean changed = false;
    int offset = 0;
    for (Block block : blocks) {
      for (Instr instruction : block.instructions()) {
        int before = size(instruction);
        offset += before;
        if (instruction.op().isJump()) {
          int target = offsets.getOrDefault(instruction.target(), 0);
          instruction.setArg(isBackward(instruction.op()) ? offset - target : target - offset);
          changed |= size(instruction) != before;
        }
      }
    }
    return changed;
  }

  private static boolean isBackward(Op op) {
    return op == Op.JUMP_BACKWARD || op == Op.JUMP_BACKWARD_NO_INTERRUPT;
  }

  private static Opcode opcode(Instr instruction) {
    return instruction
        .op()
        .opcode()
        .orElseThrow(() -> new IllegalStateException(instruction + " has no bytes"));
  }

  private static int prefixes(int arg) {
    return arg > 0xffffff ? 3 : arg > 0xffff ? 2 : arg > 0xff ? 1 : 0;
  }

  /** The size in two-byte units, prefixes and caches included. */
  private static int size(Instr instruction) {
    return prefixes(instruction.arg()) + 1 + opcode(instruction).caches();
  }

  private void write() {
    Block handler = null;
    int start = 0;
    int offset = 0;
    for (Block block : blocks) {
      for (Instr instruction : block.instructions()) {
        if (instruction.handler() != handler) {
          addRange(handler, start, offset);
          handler = instruction.handler();
          start = offset;
        }
        offset += write(instruction);
      }
    }
    addRange(handler, start, offset);
  }

  private int write(Instr instruction) {
    int size = size(instruction);
    int arg = instruction.arg();
    for (int i = prefixes(arg); i > 0; i--) {
      bytecode.write(Opcode.EXTENDED_ARG.number());
      bytecode.write(arg >> i * BYTE);
    }
    bytecode.write(opcode(instruction).number());
    bytecode.write(arg);
    for (int i = 0; i < opcode(instruction).caches(); i++) {
      bytecode.write(0);
      bytecode.write(0);
    }
    Optional<Span> position = position(instruction.place());
    for (int i = 0; i < size; i++) {
      positions.add(position);
    }
    return size;
  }

  private static Optional<Span> position(Span place) {
    if (place.line() < 0) {
      return Optional.empty();
    }
    if (place.column() < 0 || place.endColumn() < 0) {
      int endLine = place.endLine() < 0 ? place.line() : place.endLine();
      return Optional.of(new Span(place.line(), -1, endLine, -1));
    }
    return Optional.of(place);
  }

  private void addRange(@Nullable Block handler, int start, int end) {
    if (handler == null || start == end) {
      return;
    }
    int target = offsets.getOrDefault(handler, 0);
    boolean lasti = handler.preservesLasti();
    int depth = handler.startDepth() - 1 - (lasti ? 1 : 0);
    ranges.add(new ExceptionTable.Entry(start * 2, end * 2, target * 2, depth, lasti));
  }
}
