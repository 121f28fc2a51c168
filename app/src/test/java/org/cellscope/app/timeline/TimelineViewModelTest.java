package org.cellscope.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellscope.app.session.CounterScript;
import org.cellscope.app.session.ScriptedLab;
import org.cellscope.app.session.SessionDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimelineViewModelTest {
  private final SessionDriver driver = new SessionDriver(ScriptedLab::new);
  private final TimelineViewModel timeline = new TimelineViewModel(driver.session());

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void countsTheSteps() {
    driver.open(CounterScript.SOURCE);
    driver.seek(40);
    driver.seek(12);
    assertThat(timeline.counterProperty().get()).isEqualTo("step 12 of 40");
    assertThat(timeline.cursorProperty().get()).isEqualTo(new TimelineViewModel.Cursor(12, 40));
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
  void playingStepsUntilTheEnd() {
    driver.open(CounterScript.SOURCE);
    timeline.togglePlaying();
    driver.until(
        () -> {
          timeline.tick();
          return !timeline.playingProperty().get();
        });
    assertThat(driver.state().step()).isEqualTo(CounterScript.states().size() - 1);
  }

  @Test
  void playingNeverRunsAheadOfWhatIsShown() {
    driver.open(CounterScript.SOURCE);
    timeline.togglePlaying();
    timeline.tick();
    timeline.tick();
    timeline.tick();
    driver.until(() -> driver.state().step() == 1);
    assertThat(driver.session().recordedProperty().get()).isEqualTo(1);
  }
}
