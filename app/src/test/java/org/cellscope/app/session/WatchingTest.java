package org.cellscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cellscope.session.Arrival;
import org.cellscope.session.FrameView;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Movement;
import org.cellscope.session.SlotView;
import org.cellscope.session.Watch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchingTest {
  private final SessionDriver driver =
      new SessionDriver(source -> LabSession.open(source, LabSettings.defaults()));
  private final SessionViewModel session = driver.session();

  @AfterEach
  void close() {
    driver.close();
  }

  private Optional<Watched> watched() {
    return session.watching().watchedProperty().get();
  }

  @Test
  void aSelectedCellIsWatched() {
    driver.open(CounterScript.SOURCE);
    driver.run();
    int cell =
        driver.state().objects().values().stream()
            .filter(object -> object.variable().isPresent())
            .findFirst()
            .orElseThrow()
            .id();
    session.attention().selectionProperty().set(new Selection.Captured(CounterScript.COUNT));
    assertThat(watched()).contains(new Watched(new Watch.Cell(cell), "count"));
    session.attention().selectionProperty().set(new Selection.HeapObject(cell));
    assertThat(watched()).contains(new Watched(new Watch.Cell(cell), "count"));
    session.attention().selectionProperty().set(new Selection.Nothing());
    assertThat(watched()).isEmpty();
  }

  @Test
  void aRowOfAFrameIsItsVariableOrItsCell() {
    driver.open("x = 1\ndef f(a, b):\n    def g():\n        return b\n    return g\nf(3, 4)\n");
    driver.until(() -> driver.state().current().isPresent());
    session.move(new Movement.ToLine(5, Movement.Direction.FORWARD));
    driver.until(() -> driver.state().step() > 0);
    FrameView frame = driver.state().current().orElseThrow();
    assertThat(frame.variables()).extracting(SlotView::label).contains("a", "b");
    for (SlotView slot : frame.variables()) {
      Watch watch = Watched.of(frame, slot).watch();
      if (slot.label().equals("b")) {
        assertThat(watch).isEqualTo(new Watch.Cell(slot.value().orElseThrow().id()));
      } else {
        assertThat(watch).isEqualTo(new Watch.Variable(frame.id(), slot.label()));
      }
    }
  }

  @Test
  void whoWroteACellLastIsFound() {
    driver.open(CounterScript.SOURCE);
    driver.run();
    session.attention().selectionProperty().set(new Selection.Captured(CounterScript.COUNT));
    long end = driver.state().step();
    session.toLastWrite(watched().orElseThrow());
    driver.until(() -> driver.state().step() < end);
    assertThat(driver.state().arrival().orElseThrow().reason()).isEqualTo(Arrival.Reason.WRITE);
    assertThat(driver.state().event().text()).isEqualTo("count = 2");
  }
}
