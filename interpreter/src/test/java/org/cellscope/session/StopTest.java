package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellscope.session.Movement.Direction;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A program that is told to end while it stands: what is recorded can be read at once. */
final class StopTest {
  private static final String DEEP =
      """
      def down(n):
          values = [n, str(n)]
          if n:
              down(n - 1)
          return values
      down(400)
      """;

  private static Lab parkedDeepInside() {
    Lab lab =
        LabSession.open(
            new SourceFile("p.py", DEEP),
            new LabSettings(64L << 20, LabSettings.WhenFull.FORGET, 40, 20)
                .with(Limits.defaults()));
    lab.move(new Movement.ToStep(5000));
    return lab;
  }

  @RepeatedTest(20)
  void theRecordingOfAStoppedProgramIsReadWhileItsFramesAreLeft() {
    try (Lab lab = parkedDeepInside()) {
      SessionState before = lab.move(new Movement.ToStep(4000));
      lab.stop();
      lab.marks(0, lab.recorded(), 50);
      lab.move(new Movement.ToLine(2, Direction.FORWARD));
      lab.move(new Movement.Run(Direction.FORWARD));
      SessionState after = lab.move(new Movement.ToStep(4000));
      assertThat(after.frames()).isEqualTo(before.frames());
      assertThat(after.objects()).isEqualTo(before.objects());
    }
  }

  @Test
  void aStoppedProgramSaysSo() {
    try (Lab lab = parkedDeepInside()) {
      lab.stop();
      SessionState state = lab.move(new Movement.Run(Direction.FORWARD));
      assertThat(state.status()).isEqualTo(Status.STOPPED);
      assertThat(state.notice()).isEmpty();
    }
  }

  @Test
  void aProgramThatGoesOnWithItsInputIsWaitedFor() {
    String text = "name = input()\nfor i in range(3000):\n    name += str(i)\n";
    try (Lab lab = LabSession.open(new SourceFile("p.py", text), LabSettings.defaults())) {
      lab.move(new Movement.Run(Direction.FORWARD));
      lab.input("x");
      long recorded = lab.marks(0, lab.recorded(), 50).size();
      assertThat(recorded).isNotNegative();
      SessionState state = lab.move(new Movement.Run(Direction.FORWARD));
      assertThat(state.status()).isEqualTo(Status.FINISHED);
    }
  }
}
