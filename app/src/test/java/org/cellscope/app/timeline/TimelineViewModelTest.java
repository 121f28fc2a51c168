package org.cellscope.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.cellscope.app.session.CounterScript;
import org.cellscope.app.session.ScriptedLab;
import org.cellscope.app.session.Secret;
import org.cellscope.app.session.SessionDriver;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.Movement.Unit;
import org.cellscope.session.StepEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimelineViewModelTest {
  private static final long SECOND = 1_000_000_000;

  private final SessionDriver driver = new SessionDriver(ScriptedLab::new);
  private final TimelineViewModel timeline = new TimelineViewModel(driver.session());

  @AfterEach
  void close() {
    driver.close();
  }

  private void playToTheEnd() {
    driver.until(
        () -> {
          timeline.tick();
          return timeline.playingProperty().get().isEmpty();
        });
  }

  @Test
  void countsTheSteps() {
    driver.open(CounterScript.SOURCE);
    driver.seek(40);
    driver.seek(12);
    assertThat(timeline.counterProperty().get()).isEqualTo("step 12 of 40");
    assertThat(timeline.cursorProperty().get()).isEqualTo(new TimelineViewModel.Cursor(12, 0, 40));
  }

  @Test
  void scrubbingStaysWithinTheRecording() {
    driver.open(CounterScript.SOURCE);
    driver.seek(10);
    timeline.seek(3);
    driver.until(() -> driver.state().step() == 3);
    timeline.seek(1000);
    driver.until(() -> driver.state().step() == 10);
  }

  @Test
  void speedsGoFromOneStepInFiveSecondsToAsFastAsItGoes() {
    assertThat(Speed.ALL).first().extracting(Speed::seconds).isEqualTo(5.0);
    assertThat(Speed.ALL).last().matches(Speed::isFastest);
    assertThat(Speed.ALL)
        .extracting(Speed::seconds)
        .isSortedAccordingTo(Comparator.reverseOrder())
        .doesNotHaveDuplicates();
  }

  @Test
  void whatNobodyIsToSeeHasNoMarks() {
    driver.open(CounterScript.SOURCE);
    driver.run();
    driver.seek(20);
    assertThat(timeline.marksProperty().get()).anyMatch(mark -> mark.step() > 20);
    driver.session().keep(Secret.behind(20));
    assertThat(timeline.marksProperty().get()).isNotEmpty().noneMatch(mark -> mark.step() > 20);
    timeline.hover(39, 0);
    assertThat(timeline.hintProperty().get()).isEqualTo("Step 39");
    driver.session().keep(Secret.none());
    assertThat(timeline.marksProperty().get()).anyMatch(mark -> mark.step() > 20);
  }

  @Test
  void playingStepsUntilTheEndAndBackToTheStart() {
    driver.open(CounterScript.SOURCE);
    timeline.togglePlaying(Direction.FORWARD);
    playToTheEnd();
    assertThat(driver.state().step()).isEqualTo(CounterScript.states().size() - 1);
    timeline.togglePlaying(Direction.BACK);
    assertThat(timeline.playingProperty().get()).contains(Direction.BACK);
    playToTheEnd();
    assertThat(driver.state().step()).isZero();
  }

  @Test
  void playingGoesByLines() {
    driver.open(CounterScript.SOURCE);
    driver.seek(26);
    timeline.unitProperty().set(Unit.LINE);
    timeline.togglePlaying(Direction.FORWARD);
    timeline.tick();
    driver.until(() -> driver.state().step() > 27);
  }

  @Test
  void theSameButtonStopsAndTheOtherTurnsRound() {
    driver.open(CounterScript.SOURCE);
    driver.seek(5);
    timeline.togglePlaying(Direction.FORWARD);
    timeline.togglePlaying(Direction.BACK);
    assertThat(timeline.playingProperty().get()).contains(Direction.BACK);
    timeline.togglePlaying(Direction.BACK);
    assertThat(timeline.playingProperty().get()).isEqualTo(Optional.empty());
  }

  static Stream<Arguments> paces() {
    return Speed.ALL.stream()
        .filter(speed -> !speed.isFastest())
        .flatMap(
            speed ->
                Stream.of(Direction.values()).map(direction -> Arguments.of(speed, direction)));
  }

  /** A clock of pictures, sixty in a second: a step comes with the first one after it is due. */
  @ParameterizedTest
  @MethodSource("paces")
  void stepsFollowEachOtherAsFastAsTheSpeedSays(Speed speed, Direction direction) {
    driver.open(CounterScript.SOURCE);
    driver.seek(10);
    timeline.speedProperty().set(speed);
    timeline.togglePlaying(direction);
    int way = direction == Direction.FORWARD ? 1 : -1;
    long picture = 0;
    for (int steps = 0; steps < 4; steps++) {
      long due = Math.round((steps + 1) * speed.seconds() * SECOND);
      for (; picture < due; picture += SECOND / 60) {
        timeline.pulse(picture);
        assertThat(driver.state().step()).isEqualTo(10 + (long) way * steps);
      }
      timeline.pulse(picture);
      long next = 10 + (long) way * (steps + 1);
      driver.until(() -> driver.state().step() == next);
      picture += SECOND / 60;
    }
  }

  @Test
  void beatsThatNobodyWaitedForAreLeftOut() {
    var metronome = new Metronome();
    metronome.start(new Speed("1 / s", 1));
    assertThat(metronome.beatsAt(0)).isFalse();
    assertThat(metronome.beatsAt(10 * SECOND)).isTrue();
    assertThat(metronome.beatsAt(10 * SECOND + SECOND / 2)).isFalse();
    assertThat(metronome.beatsAt(11 * SECOND)).isTrue();
  }

  @Test
  void asFastAsItGoesNeedsNoTicks() {
    driver.open(CounterScript.SOURCE);
    timeline.speedProperty().set(Speed.ALL.getLast());
    timeline.togglePlaying(Direction.FORWARD);
    driver.until(() -> driver.state().step() == CounterScript.states().size() - 1);
    assertThat(timeline.playingProperty().get()).isEmpty();
  }

  @Test
  void playingNeverRunsAheadOfWhatIsShown() {
    driver.open(CounterScript.SOURCE);
    timeline.togglePlaying(Direction.FORWARD);
    timeline.tick();
    timeline.tick();
    timeline.tick();
    driver.until(() -> driver.state().step() == 1);
    assertThat(driver.session().reach().recordedProperty().get()).isEqualTo(1);
  }

  @Test
  void jumpsToAStepThatIsWritten() {
    driver.open(CounterScript.SOURCE);
    assertThat(timeline.jump("20")).isTrue();
    driver.until(() -> driver.state().step() == 20);
    assertThat(timeline.jump("-5")).isTrue();
    driver.until(() -> driver.state().step() == 15);
    assertThat(timeline.jump("later")).isFalse();
    assertThat(timeline.jump("")).isFalse();
  }

  @Test
  void readsStepsAsPeopleWriteThem() {
    assertThat(StepNumber.read("1,203", 5, 2000)).isEqualTo(OptionalLong.of(1203));
    assertThat(StepNumber.read("+ 50", 5, 2000)).isEqualTo(OptionalLong.of(55));
    assertThat(StepNumber.read("-50", 5, 2000)).isEqualTo(OptionalLong.of(0));
    assertThat(StepNumber.read("25 %", 5, 2000)).isEqualTo(OptionalLong.of(500));
    assertThat(StepNumber.read("+25 %", 5, 2000)).isEmpty();
    assertThat(StepNumber.read("1e3", 5, 2000)).isEmpty();
  }

  @Test
  void thePointerIsToldStepLineAndKind() {
    driver.open(CounterScript.SOURCE);
    driver.run();
    long call =
        timeline.marksProperty().get().stream()
            .filter(mark -> mark.kind() == StepEvent.Kind.CALL && mark.step() > 20)
            .findFirst()
            .orElseThrow()
            .step();
    timeline.hover(call + 1, 1);
    String expected = "Step " + call + ", line 10: call";
    driver.until(() -> timeline.hintProperty().get().equals(expected));
    timeline.hover(2, 0);
    driver.until(() -> timeline.hintProperty().get().equals("Step 2, line 1"));
  }
}
