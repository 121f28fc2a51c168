package org.cellscope.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.app.session.SessionDriver;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Movement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InlineValuesTest {
  private static final String COUNTER =
      """
      def make(start):
          count = start
          def step():
              nonlocal count
              count = count + 1
              return count
          return step
      tick = make(5)
      print(tick(), 'x')
      """;

  private final SessionDriver driver =
      new SessionDriver(source -> LabSession.open(source, LabSettings.defaults()));
  private final EditorViewModel editor = new EditorViewModel(driver.session());

  @AfterEach
  void close() {
    driver.close();
  }

  private void open(String text) {
    editor.show(Document.untitled("t.py", text));
    driver.until(() -> editor.isShown() && !driver.state().frames().isEmpty());
  }

  private void toLine(int line) {
    driver.session().move(new Movement.ToLine(line, Movement.Direction.FORWARD));
    driver.until(() -> editor.hereProperty().get().filter(h -> h.line() == line).isPresent());
  }

  private List<String> values(int line) {
    return editor.notesProperty().get().stream()
        .filter(note -> note.line() == line)
        .flatMap(note -> note.values().stream())
        .map(LineNote.Value::toString)
        .toList();
  }

  private Optional<String> result() {
    return editor.notesProperty().get().stream()
        .flatMap(note -> note.result().stream())
        .findFirst();
  }

  @Test
  void aVariableInACellShowsTheContentInItsBlockOnly() {
    open(COUNTER);
    toLine(6);
    assertThat(values(4)).containsExactly("count = 6");
    assertThat(values(5)).isEmpty();
    assertThat(values(6)).containsExactly("count = 6");
    assertThat(values(2)).isEmpty();
    assertThat(values(8)).isEmpty();
  }

  @Test
  void parametersStandInTheLineOfTheDefinition() {
    open(COUNTER);
    toLine(7);
    assertThat(values(1)).containsExactly("start = 5");
    assertThat(values(2)).containsExactly("count = 5");
  }

  @Test
  void aFunctionBehindItsOwnNameIsLeftOut() {
    open(COUNTER);
    toLine(9);
    assertThat(values(1)).isEmpty();
    assertThat(values(8)).singleElement().asString().startsWith("tick = function");
  }

  @Test
  void theValueOfAnExpressionFollowsItOnceItIsComputed() {
    open("x = 2\ny = x * 3 + x\n");
    toLine(2);
    step();
    assertThat(result()).contains("x → 2");
    step();
    step();
    assertThat(result()).contains("x * 3 → 6");
    assertThat(editor.evaluatedProperty().get()).contains(new Range(10, 15));
    step();
    assertThat(result()).contains("→ 2");
    step();
    assertThat(result()).contains("→ 8");
    step();
    assertThat(result()).isEmpty();
  }

  @Test
  void theValueOfACallFollowsItWhenItReturns() {
    open(COUNTER);
    toLine(9);
    while (driver.state().current().filter(f -> f.title().equals("<module>")).isPresent()) {
      step();
    }
    while (driver.state().current().filter(f -> !f.title().equals("<module>")).isPresent()) {
      step();
    }
    assertThat(result()).contains("tick() → 6");
  }

  @Test
  void theNextValueOfALoopIsNotTheValueOfItsExpression() {
    open("for i in range(3):\n    pass\n");
    toLine(2);
    List<String> seen = new ArrayList<>();
    while (driver.state().step() > 0) {
      result().ifPresent(seen::add);
      driver.seek(driver.state().step() - 1);
    }
    assertThat(seen).containsExactly("range(3) → range object", "range → class range");
  }

  @Test
  void theValuesAreNotThereWhenSwitchedOffOrWhenTheTextIsEdited() {
    open(COUNTER);
    toLine(6);
    editor.options().inlineValuesProperty().set(false);
    assertThat(values(6)).isEmpty();
    editor.options().inlineValuesProperty().set(true);
    assertThat(values(6)).isNotEmpty();
    editor.edited(COUNTER + "#");
    assertThat(editor.notesProperty().get()).isEmpty();
  }

  private void step() {
    long next = driver.state().step() + 1;
    driver.session().seek(next);
    driver.until(() -> driver.state().step() == next);
  }
}
