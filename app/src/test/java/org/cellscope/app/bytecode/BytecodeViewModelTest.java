package org.cellscope.app.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cellscope.app.session.CounterCode;
import org.cellscope.app.session.CounterScript;
import org.cellscope.app.session.ScriptedLab;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionDriver;
import org.cellscope.app.widget.Language;
import org.cellscope.bytecode.Instruction;
import org.cellscope.bytecode.Opcode;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Movement;
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
    assertThat(driver.session().attention().pointedAtProperty().get())
        .isEqualTo(load.instruction().position());
    assertThat(driver.session().attention().selectionProperty().get())
        .isEqualTo(new Selection.Captured(CounterScript.COUNT));
    assertThat(model.highlightedProperty().get()).isEqualTo(OptionalInt.of(0));
  }

  @Test
  void aPickedCellLightsTheInstructionsOfItsVariable() {
    BytecodeViewModel model = script();
    driver.seek(INSIDE_STEP);
    driver
        .session()
        .attention()
        .selectionProperty()
        .set(new Selection.HeapObject(CounterScript.CELL));
    assertThat(model.highlightedProperty().get()).isEqualTo(OptionalInt.of(0));
  }

  @Test
  void anotherFrameCanBeChosen() {
    BytecodeViewModel model = script();
    driver.seek(INSIDE_STEP);
    model.choose(model.choicesProperty().get().getFirst());
    assertThat(model.listingProperty().get().orElseThrow().code()).isSameAs(CounterCode.MODULE);
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
        .startsWith("LOAD_DEREF (count): ")
        .contains("Looks into the cell of count")
        .contains("The cell holds 0 now");
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

  private BytecodeViewModel real(String program) {
    driver.close();
    driver = new SessionDriver(source -> LabSession.open(source, LabSettings.defaults()));
    var model = new BytecodeViewModel(driver.session());
    driver.open(program);
    return model;
  }

  /** Goes on to the next time an instruction is current. */
  private void toNext(BytecodeViewModel model, Opcode opcode) {
    long step = driver.state().step();
    do {
      driver.seek(++step);
    } while (current(model).instruction().opcode() != opcode);
  }

  private static Line current(BytecodeViewModel model) {
    int index = model.momentProperty().get().index();
    return model.listingProperty().get().orElseThrow().lines().get(index);
  }

  @Test
  void theCurrentInstructionIsExplainedWithWhatItFinds() {
    BytecodeViewModel model =
        real(
            """
            def make():
                count = 5
                def increment():
                    nonlocal count
                    count += 1
                def reset():
                    nonlocal count
                    count = 0
                return increment, reset
            increment, reset = make()
            increment()
            """);
    driver.session().move(new Movement.ToLine(5, Movement.Direction.FORWARD));
    driver.until(() -> driver.state().step() > 0);
    toNext(model, Opcode.BINARY_OP);
    assertThat(model.momentProperty().get().explanation()).contains("Here: 5 += 1.");
    toNext(model, Opcode.STORE_DEREF);
    assertThat(model.momentProperty().get().explanation())
        .contains("Here: writes 6 into the cell of count, which increment and reset share.");
    assertThat(model.explain(line(model, Opcode.LOAD_DEREF)))
        .contains("The cell holds 5 now, which increment and reset share.");
  }

  @Test
  void aCallIsExplainedWithItsArguments() {
    BytecodeViewModel model = real("def f(a, b):\n    return a\nx = f(3, 'y')\n");
    toNext(model, Opcode.CALL);
    assertThat(model.momentProperty().get().explanation()).contains("Here: calls f(3, 'y').");
    toNext(model, Opcode.RETURN_VALUE);
    assertThat(model.momentProperty().get().explanation()).contains("Here: returns 3.");
    toNext(model, Opcode.STORE_NAME);
    assertThat(model.momentProperty().get().explanation()).contains("Here: x becomes 3.");
  }

  @Test
  void aJumpSaysWhereItGoes() {
    BytecodeViewModel model = real("n = 0\nif n:\n    n = 1\nelse:\n    n = 2\n");
    toNext(model, Opcode.POP_JUMP_IF_FALSE);
    assertThat(model.momentProperty().get().explanation())
        .contains("Here: 0 is false, so it jumps.");
  }

  @Test
  void arrowsLeadFromJumpsToTheirTargetsWithoutCrossingInOneLane() {
    BytecodeViewModel model =
        real("for i in range(3):\n    for j in range(3):\n        if i:\n            print(j)\n");
    CodeListing listing = model.listingProperty().get().orElseThrow();
    assertThat(listing.jumps()).isNotEmpty();
    for (Jump jump : listing.jumps()) {
      assertThat(Jump.target(listing.lines().get(jump.from())).orElseThrow())
          .isEqualTo(listing.lines().get(jump.to()).instruction().offset());
      for (Jump other : listing.jumps()) {
        boolean meet = other.covers(jump.from()) || other.covers(jump.to());
        assertThat(
                jump.equals(other)
                    || jump.to() == other.to()
                    || !meet
                    || jump.lane() != other.lane())
            .as("%s and %s", jump, other)
            .isTrue();
      }
    }
    assertThat(listing.jumps()).extracting(Jump::lane).contains(0, 1);
  }

  @Test
  void theHandlerOfTheCurrentInstructionIsKnown() {
    BytecodeViewModel model = real("try:\n    x = 1\nexcept ValueError:\n    x = 2\n");
    toNext(model, Opcode.STORE_NAME);
    List<Handler> handlers = model.listingProperty().get().orElseThrow().handlers();
    int offset = model.momentProperty().get().offset();
    assertThat(handlers).filteredOn(handler -> handler.covers(offset)).hasSizeLessThanOrEqualTo(1);
    assertThat(handlers.getFirst().text()).matches("\\d+ to \\d+ -> \\d+ \\[\\d+].*");
  }

  @Test
  void aLineOfTheSourcePointsAtItsInstructionsEvenInCodeThatDoesNotRun() {
    BytecodeViewModel model = script();
    driver.seek(3);
    driver.session().attention().pickedLineProperty().set(OptionalInt.of(9));
    assertThat(model.listingProperty().get().orElseThrow().code()).isSameAs(CounterCode.MODULE);
    assertThat(model.ofPickedLineProperty().get()).isNotEmpty();
    driver.session().attention().pickedLineProperty().set(OptionalInt.of(5));
    assertThat(model.listingProperty().get().orElseThrow().code().name()).isEqualTo("step");
    assertThat(model.choiceProperty().get().orElseThrow().id())
        .isEqualTo(BytecodeViewModel.NO_FRAME);
    assertThat(model.momentProperty().get().index()).isNegative();
    driver.seek(4);
    assertThat(model.listingProperty().get().orElseThrow().code()).isSameAs(CounterCode.MODULE);
  }

  @ParameterizedTest
  @EnumSource(Opcode.class)
  void everyInstructionIsExplained(Opcode opcode) {
    var explanations = new Explanations(Language.ENGLISH);
    for (int arg = 0; arg < 3; arg++) {
      var instruction = new Instruction(0, opcode, arg, "name", false, Optional.empty());
      Explanations.Explanation explanation = explanations.of(instruction).orElseThrow();
      assertThat(explanation.sentence()).endsWith(".").doesNotContain("{", "}");
      assertThat(explanation.picture()).contains("→").doesNotContain("--");
    }
  }
}
