package org.cellscope.app.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.cellscope.app.session.CounterScript;
import org.cellscope.app.session.ScriptedLab;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionDriver;
import org.cellscope.bytecode.Instruction;
import org.cellscope.bytecode.Opcode;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.SessionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BytecodeViewModelTest {
  private static final int INSIDE_STEP = 27;

  private SessionDriver driver = new SessionDriver(ScriptedLab::new);

  @AfterEach
  void close() {
    driver.close();
  }

  private BytecodeViewModel script() {
    var model = new BytecodeViewModel(driver.session());
    driver.open(CounterScript.SOURCE);
    return model;
  }

  private static Line line(BytecodeViewModel model, Opcode opcode) {
    return model.listingProperty().get().orElseThrow().lines().stream()
        .filter(line -> line.instruction().opcode() == opcode)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theCurrentInstructionFollowsTheStep() {
    BytecodeViewModel model = script();
    for (int step = 0; step < 30; step++) {
      driver.seek(step);
      SessionState state = driver.state();
      BytecodeViewModel.Moment moment = model.momentProperty().get();
      Line line = model.listingProperty().get().orElseThrow().lines().get(moment.index());
      assertThat(line.instruction().offset())
          .as("step %d", step)
          .isEqualTo(state.current().orElseThrow().offset());
      assertThat(moment.runs()).isTrue();
    }
  }

  @Test
  void instructionsThatReachACellHaveItsColour() {
    BytecodeViewModel model = script();
    driver.seek(INSIDE_STEP);
    assertThat(line(model, Opcode.LOAD_DEREF).captured()).isEqualTo(OptionalInt.of(0));
    assertThat(line(model, Opcode.STORE_DEREF).captured()).isEqualTo(OptionalInt.of(0));
    assertThat(line(model, Opcode.RETURN_VALUE).captured()).isEmpty();
  }

  @Test
  void pickingAnInstructionPointsAtItsSourceAndItsVariable() {
    BytecodeViewModel model = script();
    driver.seek(INSIDE_STEP);
    Line load = line(model, Opcode.LOAD_DEREF);
    model.pick(load);
    assertThat(driver.session().pointedAtProperty().get()).isEqualTo(load.instruction().position());
    assertThat(driver.session().selectionProperty().get())
        .isEqualTo(new Selection.Captured(CounterScript.COUNT));
    assertThat(model.highlightedProperty().get()).isEqualTo(OptionalInt.of(0));
  }

  @Test
  void aPickedCellLightsTheInstructionsOfItsVariable() {
    BytecodeViewModel model = script();
    driver.seek(INSIDE_STEP);
    driver.session().selectionProperty().set(new Selection.HeapObject(CounterScript.CELL));
    assertThat(model.highlightedProperty().get()).isEqualTo(OptionalInt.of(0));
  }

  @Test
  void anotherFrameCanBeChosen() {
    BytecodeViewModel model = script();
    driver.seek(INSIDE_STEP);
    model.choose(model.choicesProperty().get().getFirst());
    assertThat(model.listingProperty().get().orElseThrow().code()).isSameAs(CounterScript.CODE);
    assertThat(model.momentProperty().get().runs()).isFalse();
  }

  @Test
  void theValueStackHasItsTopFirst() {
    driver.close();
    driver = new SessionDriver(source -> LabSession.open(source, LabSettings.defaults()));
    var model = new BytecodeViewModel(driver.session());
    driver.open("x = 3\nprint(x, 4)\n");
    driver.seek(6);
    assertThat(model.momentProperty().get().stack())
        .extracting(BytecodeViewModel.Entry::text)
        .containsExactly("3", "built-in print", "NULL");
    assertThat(model.momentProperty().get().stack().getFirst().changed()).isTrue();
    assertThat(model.momentProperty().get().stack().getLast().isNull()).isTrue();
  }

  @Test
  void anExplanationSaysWhatTheCellHoldsNow() {
    BytecodeViewModel model = script();
    driver.seek(INSIDE_STEP);
    assertThat(model.explain(line(model, Opcode.LOAD_DEREF)))
        .startsWith("LOAD_DEREF (count): Looks into the cell of count")
        .contains("It holds 0 now.");
  }

  @Test
  void theExplanationOfTheCurrentInstructionIsOfTheStepShown() {
    BytecodeViewModel model = script();
    for (int step = 0; step < 45; step++) {
      driver.seek(step);
      BytecodeViewModel.Moment moment = model.momentProperty().get();
      Line line = model.listingProperty().get().orElseThrow().lines().get(moment.index());
      assertThat(moment.explanation()).as("step %d", step).isEqualTo(model.explain(line));
    }
  }

  @ParameterizedTest
  @EnumSource(Opcode.class)
  void everyInstructionIsExplained(Opcode opcode) {
    var explanations = new Explanations();
    for (int arg = 0; arg < 3; arg++) {
      var instruction = new Instruction(0, opcode, arg, "name", false, Optional.empty());
      Explanations.Explanation explanation = explanations.of(instruction).orElseThrow();
      assertThat(explanation.sentence()).endsWith(".").doesNotContain("{", "}");
      assertThat(explanation.picture()).contains("→").doesNotContain("--");
    }
  }
}
