package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.Test;

/** What happens at the limits of the settings. */
final class LimitsTest {
  private static final Movement TO_END = new Movement.ToStep(Integer.MAX_VALUE);
  private static final Limits USUAL = Limits.defaults();

  private static Lab open(Limits limits, String text) {
    return LabSession.open(new SourceFile("limits.py", text), LabSettings.defaults().with(limits));
  }

  private static String output(Lab lab) {
    return lab.output().text(0, lab.output().length());
  }

  private static Limits steps(long most) {
    return new Limits(
        most,
        USUAL.recursionDepth(),
        USUAL.outputCharacters(),
        USUAL.memoryBytes(),
        USUAL.evaluation());
  }

  private static Limits memory(long more) {
    System.gc();
    Runtime java = Runtime.getRuntime();
    return new Limits(
        USUAL.steps(),
        USUAL.recursionDepth(),
        USUAL.outputCharacters(),
        java.totalMemory() - java.freeMemory() + more,
        USUAL.evaluation());
  }

  @Test
  void theDepthOfTheSettingsIsTheRecursionLimit() {
    Limits shallow =
        new Limits(
            USUAL.steps(), 50, USUAL.outputCharacters(), USUAL.memoryBytes(), USUAL.evaluation());
    String text =
        """
        import sys
        def down(n):
            return down(n + 1)
        try:
            down(0)
        except RecursionError as error:
            print(sys.getrecursionlimit(), error)
        """;
    try (Lab lab = open(shallow, text)) {
      lab.move(TO_END);
      assertThat(output(lab)).isEqualTo("50 maximum recursion depth exceeded\n");
    }
  }

  @Test
  void aProgramThatWritesTooMuchPausesAndCanGoOn() {
    Limits brief =
        new Limits(
            USUAL.steps(), USUAL.recursionDepth(), 1000, USUAL.memoryBytes(), USUAL.evaluation());
    try (Lab lab = open(brief, "for i in range(300):\n    print('0123456')\n")) {
      SessionState state = lab.move(TO_END);
      assertThat(state.status()).isEqualTo(Status.HISTORY_FULL);
      assertThat(state.notice()).contains(new Notice.Full(Notice.Fullness.OUTPUT));
      assertThat(lab.output().length()).isBetween(1001, 1016);
      lab.goOn(Onward.FORGETTING);
      assertThat(lab.output().length()).isBetween(2001, 2100);
      lab.goOn(Onward.FORGETTING);
      lab.move(TO_END);
      assertThat(lab.state().status()).isEqualTo(Status.FINISHED);
      assertThat(lab.output().length()).isEqualTo(2400);
      assertThat(lab.state().first()).isZero();
    }
  }

  @Test
  void outputWithoutHistoryEndsLikeAFullDisk() {
    Limits brief =
        new Limits(
            USUAL.steps(), USUAL.recursionDepth(), 1000, USUAL.memoryBytes(), USUAL.evaluation());
    try (Lab lab = open(brief, "while True:\n    print('0123456')\n")) {
      lab.move(TO_END);
      lab.goOn(Onward.WITHOUT_HISTORY);
      assertThat(lab.state().status()).isEqualTo(Status.FAILED);
      assertThat(output(lab)).contains("OSError: [Errno 28] No space left on device\n");
      assertThat(lab.output().length()).isLessThan(2000);
    }
  }

  @Test
  void aProgramOfTooManyStepsPausesAndCanGoOn() {
    try (Lab lab = open(steps(50_000), "n = 0\nwhile n < 30_000:\n    n += 1\nprint(n)\n")) {
      SessionState state = lab.move(TO_END);
      assertThat(state.status()).isEqualTo(Status.HISTORY_FULL);
      assertThat(state.notice()).contains(new Notice.Full(Notice.Fullness.STEPS));
      assertThat(lab.recorded()).isBetween(50_000L, 60_000L);
      lab.goOn(Onward.FORGETTING);
      lab.move(TO_END);
      assertThat(lab.state().status()).isEqualTo(Status.FINISHED);
      assertThat(output(lab)).isEqualTo("30000\n");
      assertThat(lab.state().first()).isPositive();
      assertThat(lab.recorded() - lab.state().first()).isLessThan(60_000);
    }
  }

  @Test
  void memoryThatOnlyTheRecordingHoldsMakesTheProgramPauseAndGoOn() {
    String text = "for i in range(3000):\n    x = [i] * 20_000\nprint(len(x))\n";
    try (Lab lab = open(memory(30L << 20), text)) {
      SessionState state = lab.move(TO_END);
      assertThat(state.status()).isEqualTo(Status.HISTORY_FULL);
      lab.goOn(Onward.WITHOUT_HISTORY);
      assertThat(lab.state().status()).isEqualTo(Status.FINISHED);
      assertThat(output(lab)).isEqualTo("20000\n");
    }
  }

  @Test
  void memoryThatTheProgramHoldsEndsInAMemoryErrorThatItCanCatch() {
    String text =
        """
        import itertools
        try:
            list(itertools.count(1 << 40))
        except MemoryError as error:
            print('caught', repr(error))
        """;
    try (Lab lab = open(memory(30L << 20), text)) {
      lab.move(TO_END);
      lab.goOn(Onward.WITHOUT_HISTORY);
      assertThat(output(lab)).isEqualTo("caught MemoryError()\n");
      assertThat(lab.state().status()).isIn(Status.FINISHED, Status.HISTORY_FULL);
    }
  }

  @Test
  void anEvaluationEndsWhenItsTimeIsUp() {
    Limits hasty =
        new Limits(
            USUAL.steps(),
            USUAL.recursionDepth(),
            USUAL.outputCharacters(),
            USUAL.memoryBytes(),
            Duration.ofMillis(50));
    try (Lab lab = open(hasty, "x = 1\n")) {
      SessionState state = lab.move(TO_END);
      long start = System.nanoTime();
      Evaluation answer = lab.evaluate(state.frames().getFirst().id(), "sum(iter(int, 1))");
      assertThat(answer).isInstanceOf(Evaluation.Unanswered.class);
      assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }
  }
}
