package org.cellscope.app.heapgraph;

import java.util.HashSet;
import java.util.Set;
import org.cellscope.app.session.CapturedVariables;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Opcode;
import org.cellscope.bytecode.Operation;
import org.cellscope.session.FrameView;

/** How many rows a frame may come to have while other frames stand below it. */
final class FrameRoom {
  private FrameRoom() {}

  /**
   * The rows to keep free for a frame: all locals for the one that runs; what waits binds none of
   * its own names, but functions may bind names of the module at any time.
   *
   * @param onStack whether it runs or waits
   */
  static int rows(FrameView frame, boolean onStack) {
    int now = frame.variables().size();
    if (!onStack) {
      return now;
    }
    if (frame.title().equals("<module>")) {
      return Math.max(now, names(frame.code()));
    }
    return frame.state() == FrameView.State.CURRENT
        ? Math.max(now, frame.code().slotNames().size())
        : now;
  }

  private static int names(CodeObject module) {
    Set<String> bound = new HashSet<>();
    addBound(module, Opcode.STORE_NAME, bound);
    return bound.size();
  }

  /** The names that a block binds by an instruction, and functions in it as globals. */
  private static void addBound(CodeObject code, Opcode store, Set<String> bound) {
    byte[] bytes = code.bytecode();
    for (int at = 0; at + 1 < bytes.length; at += 2) {
      String opcode =
          Operation.of(code.version(), bytes[at] & 0xFF).map(Operation::name).orElse("");
      int name = bytes[at + 1] & 0xFF;
      if ((opcode.equals(store.name()) || opcode.equals(Opcode.STORE_GLOBAL.name()))
          && name < code.names().size()) {
        bound.add(code.names().get(name));
      }
    }
    CapturedVariables.nested(code).forEach(each -> addBound(each, Opcode.STORE_GLOBAL, bound));
  }
}
