package org.cellscope.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import org.cellscope.app.session.CounterScript;
import org.cellscope.app.session.ScriptedLab;
import org.cellscope.app.session.Secret;
import org.cellscope.app.session.SessionDriver;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.Movement.Unit;
import org.cellscope.session.StepEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimelineViewModelTest {
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
