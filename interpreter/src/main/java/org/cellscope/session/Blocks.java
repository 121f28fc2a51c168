package org.cellscope.session;

import java.util.IdentityHashMap;
import org.cellscope.history.Recorder;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.FrameObject;

/** The blocks of a session, each read once. */
final class Blocks {
  private final Recorder recorder;
  private final String program;
  private final IdentityHashMap<CodeValue, Block> known = new IdentityHashMap<>();

  /**
   * Without blocks.
   *
   * @param program the name of the program's text
   */
  Blocks(Recorder recorder, String program) {
    this.recorder = recorder;
    this.program = program;
  }

  /** The block that a frame runs. */
  Block of(int frame) {
    return known.computeIfAbsent(
        ((FrameObject) recorder.object(frame)).code, code -> new Block(code, program));
  }
}
