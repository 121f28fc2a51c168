package org.cellscope.vm;

import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.FrameObject;

/**
 * Code objects that a program has put together. They are checked when they are made; but of which
 * types the objects on the stack are is known only when an instruction takes one that it cannot
 * work with.
 */
final class HandMade {
  private HandMade() {}

  /**
   * The SystemError for an instruction that cannot work.
   *
   * @param frame whose code cannot be executed
   * @param mistake what the instruction ended with; thrown when a compiler has made the code, as
   *     the mistake is Cellscope's then
   */
  static ExceptionObject error(FrameObject frame, RuntimeException mistake) {
    if (!frame.code.code().handMade()) {
      throw mistake;
    }
    frame.top = Math.clamp(frame.top, frame.stackBase(), frame.slots.length);
    return Errors.of(
            ExceptionTypes.SYSTEM_ERROR,
            "the code object '"
                + frame.code.code().name()
                + "' is invalid: its instruction "
                + frame.code.opcodeAt(frame.unit)
                + " at offset "
                + 2 * frame.unit
                + " cannot work on what is on the stack")
        .value();
  }
}
