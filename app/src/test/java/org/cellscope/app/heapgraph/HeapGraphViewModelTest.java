package org.cellscope.app.heapgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.cellscope.app.session.CounterScript;
import org.cellscope.app.session.ScriptedLab;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionDriver;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeapGraphViewModelTest {
  private static final int INSIDE_STEP = 27;

  private static final String SHARED =
      """
      def make():
          total = 0
          def add(n):
              nonlocal total
              total += n
              return total
          def reset():
              nonlocal total
              total = 0
          return add, reset

      add, reset = make()
      add(5)
      reset()
      """;

  private static final String RECURSION =
      """
      def down(n):
          return 0 if n == 0 else down(n - 1)

      down(20)
      """;

  private static final String GENERATOR =
      """
      def numbers():
          yield 1
          yield 2

      waiting = numbers()
      next(waiting)
      """;

  private SessionDriver driver = new SessionDriver(ScriptedLab::new);

  @AfterEach
  void close() {
    driver.close();
  }

  private HeapGraphViewModel script() {
    var model = new HeapGraphViewModel(driver.session());
    driver.open(CounterScript.SOURCE);
    return model;
  }

  private HeapGraphViewModel real(String program) {
    driver.close();
    driver = new SessionDriver(source -> LabSession.open(source, LabSettings.defaults()));
    var model = new HeapGraphViewModel(driver.session());
    driver.open(program);
    return model;
  }

  private static HeapBox box(HeapGraphViewModel model, int id) {
    HeapBox box = model.pictureProperty().get().boxes().get(id);
    assertThat(box).as("box %d", id).isNotNull();
    return box;
  }

  private static HeapBox box(HeapGraphViewModel model, String title) {
    return model.pictureProperty().get().boxes().values().stream()
        .filter(box -> box.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void frameAndClosurePointAtOneCell() {
    HeapGraphViewModel model = script();
    driver.seek(INSIDE_STEP);
    assertThat(box(model, CounterScript.CELL).look()).isEqualTo(Look.CELL);
    assertThat(model.referrers().get(CounterScript.CELL))
        .contains("step.count", "step.__closure__[0]");
  }

  @Test
  void theCellIsColouredAsItsVariable() {
    HeapGraphViewModel model = script();
    driver.seek(INSIDE_STEP);
    assertThat(box(model, CounterScript.CELL).captured()).isEqualTo(OptionalInt.of(0));
    assertThat(box(model, CounterScript.CELL).title()).isEqualTo("count");
  }

  @Test
  void aWriteShowsTheOldValueBesideTheNew() {
    HeapGraphViewModel model = script();
    driver.run();
    for (int step = 0; step <= driver.state().recorded(); step++) {
      driver.seek(step);
      if (driver.state().event().text().equals("count = 1")) {
        Row row = box(model, CounterScript.CELL).rows().getFirst();
        assertThat(row.changed()).isTrue();
        assertThat(row.before()).contains("0");
        assertThat(row.value()).isEqualTo("1");
        return;
      }
    }
    throw new AssertionError("nothing wrote 1 to count");
  }

  @Test
  void pickingACellLightsWhatSharesIt() {
    HeapGraphViewModel model = script();
    driver.seek(INSIDE_STEP);
    model.pick(CounterScript.CELL);
    Light light = model.lightProperty().get();
    assertThat(light.centres()).containsExactly(CounterScript.CELL);
    assertThat(light.boxes()).contains(11, 3);
    assertThat(driver.session().attention().selectionProperty().get())
        .isEqualTo(new Selection.HeapObject(CounterScript.CELL));
    model.pick(CounterScript.CELL);
    assertThat(model.lightProperty().get().isOn()).isFalse();
  }

  @Test
  void aVariablePickedElsewhereLightsItsCells() {
    HeapGraphViewModel model = script();
    driver.seek(INSIDE_STEP);
    driver
        .session()
        .attention()
        .selectionProperty()
        .set(new Selection.Captured(CounterScript.COUNT));
    assertThat(model.lightProperty().get().centres()).containsExactly(CounterScript.CELL);
  }

  @Test
  void pointingAtABoxLightsItsNeighboursAndLeavesTheRestAsItIs() {
    HeapGraphViewModel model = script();
    driver.seek(INSIDE_STEP);
    model.hover(OptionalInt.of(CounterScript.CELL));
    assertThat(model.lightProperty().get().boxes()).contains(11, 3);
    assertThat(model.lightProperty().get().picked()).isFalse();
    model.hover(OptionalInt.empty());
    assertThat(model.lightProperty().get().isOn()).isFalse();
  }

  @Test
  void pickingAFrameShowsItEverywhere() {
    HeapGraphViewModel model = script();
    driver.seek(INSIDE_STEP);
    model.pick(1);
    assertThat(driver.session().frameProperty().get().orElseThrow().id()).isEqualTo(1);
  }

  @Test
  void twoFunctionsShareOneCellInARealProgram() {
    HeapGraphViewModel model = real(SHARED);
    driver.run();
    int cell = box(model, "total").id();
    assertThat(model.referrers().get(cell))
        .containsExactlyInAnyOrder("add.__closure__[0]", "reset.__closure__[0]", "make.total");
  }

  @Test
  void aGeneratorPointsAtItsSuspendedFrame() {
    HeapGraphViewModel model = real(GENERATOR);
    driver.run();
    HeapBox frame =
        model.pictureProperty().get().boxes().values().stream()
            .filter(box -> box.look() == Look.SUSPENDED)
            .findFirst()
            .orElseThrow();
    assertThat(frame.title()).isEqualTo("numbers");
    assertThat(model.referrers().get(frame.id())).containsExactly("numbers.gi_frame");
  }

  @Test
  void theModuleStaysAtTheTopWhenItHasEnded() {
    HeapGraphViewModel model = real(GENERATOR);
    driver.run();
    HeapBox module = box(model, "module");
    assertThat(module.subtitle()).isEqualTo("has ended");
    assertThat(model.pictureProperty().get().placement().of(module.id()).orElseThrow().y())
        .isZero();
  }

  @Test
  void aDeepCallStackKeepsItsFirstAndItsLastFrames() {
    HeapGraphViewModel model = real(RECURSION);
    driver.seek(120);
    assertThat(model.pictureProperty().get().boxes().values())
        .filteredOn(box -> box.look().isFrame())
        .hasSizeLessThanOrEqualTo(FrameChoice.PAGE + 2)
        .anyMatch(box -> box.title().equals("module"))
        .anyMatch(box -> box.look() == Look.FOLDED)
        .anyMatch(box -> box.look() == Look.RUNNING);
  }
}
