package org.cellscope.session;

import org.cellscope.history.Recorder;
import org.cellscope.history.StepScan;

/** Says where steps were executed. */
final class StepMoments {
  private StepMoments() {}

  /**
   * A recorded step.
   *
   * @param frame the frame that executed it
   */
  static Past.Moment of(Recorder recorder, Blocks blocks, int frame, int step) {
    Block block = blocks.of(frame);
    int unit = new StepScan(recorder, step, frame).unit();
    return new Past.Moment(step + 1L, block.qualname(), block.line(unit));
  }
}
