package org.cellscope.app.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.cellscope.app.session.CounterScript;
import org.cellscope.app.session.ScriptedLab;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionDriver;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Movement;
import org.cellscope.session.StepEvent;
import org.cellscope.source.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorViewModelTest {
  private SessionDriver driver = new SessionDriver(ScriptedLab::new);
  private EditorViewModel editor = new EditorViewModel(driver.session());

  @AfterEach
  void close() {
    driver.close();
  }

  private void show() {
    editor.show(Document.untitled("counter.py", CounterScript.SOURCE));
    driver.until(() -> !driver.state().frames().isEmpty());
  }

  @Test
  void marksTheExpressionThatIsEvaluated() {
    show();
    driver.seek(27);
    EditorViewModel.Here here = editor.hereProperty().get().orElseThrow();
    assertThat(here.line()).isEqualTo(5);
    assertThat(here.current()).isTrue();
    assertThat(text(here.expression().orElseThrow())).isEqualTo("1");
  }

  @Test
  void marksWhereACallerWaits() {
    show();
    driver.seek(27);
    driver.session().pickFrame(driver.state().frames().getFirst().id());
    EditorViewModel.Here here = editor.hereProperty().get().orElseThrow();
    assertThat(here.current()).isFalse();
    assertThat(text(here.expression().orElseThrow())).isEqualTo("tick()");
  }

  @Test
  void capturedNamesHaveTheNumberOfTheirVariable() {
    show();
    CapturedNames names = editor.namesProperty().get();
    assertThat(
            PythonLexer.tokens(CounterScript.SOURCE).stream()
                .filter(token -> names.number(token, CounterScript.SOURCE).isPresent())
                .map(token -> text(new Range(token.start(), token.end()))))
        .containsExactly("count", "count", "count", "count");
  }

  @Test
  void editingMakesTheRecordingOneOfAnOlderText() {
    show();
    driver.seek(5);
    editor.edited(CounterScript.SOURCE + "x");
    assertThat(driver.session().sourceChangedProperty().get()).isTrue();
    assertThat(editor.hereProperty().get()).isEmpty();
    assertThat(editor.dirtyProperty().get()).isTrue();
    editor.edited(CounterScript.SOURCE);
    assertThat(driver.session().sourceChangedProperty().get()).isFalse();
    assertThat(editor.hereProperty().get()).isPresent();
  }

  @Test
  void restartingOpensTheEditedText() {
    show();
    editor.edited("x = 1\n");
    editor.restart();
    driver.until(() -> driver.session().programProperty().get().source().text().equals("x = 1\n"));
    assertThat(driver.session().sourceChangedProperty().get()).isFalse();
    assertThat(editor.dirtyProperty().get()).isTrue();
  }

  @Test
  void anotherProgramHasNoBreakpoints() {
    show();
    driver.session().breakpoints().toggle(5);
    show();
    assertThat(driver.session().breakpoints().allProperty().get()).isEmpty();
  }

  @Test
  void breakpointsOutliveARestart() {
    show();
    driver.session().breakpoints().toggle(5);
    editor.restart();
    driver.session().move(new Movement.Run(Movement.Direction.FORWARD));
    driver.until(() -> driver.state().step() > 0);
    assertThat(editor.hereProperty().get().orElseThrow().line()).isEqualTo(5);
  }

  @Test
  void theLineOfAnExceptionIsMarkedWhereItIsRaisedAndAtTheEnd() {
    driver.close();
    driver = new SessionDriver(source -> LabSession.open(source, LabSettings.defaults()));
    editor = new EditorViewModel(driver.session());
    String program = "def f(n):\n    return 1 / n\n\ntry:\n    f(0)\nfinally:\n    f(1)\n";
    editor.show(Document.untitled("fails.py", program));
    driver.until(() -> !driver.state().frames().isEmpty());
    driver.run();
    assertThat(text(program, editor.problemProperty().get().orElseThrow())).isEqualTo("1 / n");
    assertThat(editor.problemTextProperty().get()).isEqualTo("ZeroDivisionError: division by zero");
    while (driver.state().event().kind() != StepEvent.Kind.EXCEPTION || driver.state().isAtHead()) {
      driver.seek(driver.state().step() - 1);
    }
    assertThat(driver.state().event().kind()).isEqualTo(StepEvent.Kind.EXCEPTION);
    assertThat(text(program, editor.problemProperty().get().orElseThrow())).isEqualTo("1 / n");
    driver.seek(3);
    assertThat(editor.problemProperty().get()).isEmpty();
  }

  @Test
  void theCaretPointsThePanesAtItsLine() {
    show();
    editor.caretAt(CounterScript.SOURCE.indexOf("return count"));
    assertThat(driver.session().attention().pickedLineProperty().get()).hasValue(6);
    driver.seek(3);
    assertThat(driver.session().attention().pickedLineProperty().get()).isEmpty();
  }

  @Test
  void savingKeepsLineEnds(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("ä.py"), "a = 'ä'\r\nb = 2\r\n");
    editor.open(file);
    assertThat(editor.text()).isEqualTo("a = 'ä'\nb = 2\n");
    editor.edited("a = 'ö'\nb = 2\n");
    editor.saveAs(file);
    assertThat(Files.readString(file)).isEqualTo("a = 'ö'\r\nb = 2\r\n");
    assertThat(editor.dirtyProperty().get()).isFalse();
    assertThat(editor.documentProperty().get().path()).isEqualTo(Optional.of(file));
  }

  @Test
  void whatCannotBeReadIsSaidInWords(@TempDir Path directory) throws IOException {
    Path binary = Files.write(directory.resolve("b.py"), "é".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> editor.open(binary))
        .isInstanceOf(IOException.class)
        .hasMessage(binary + " is not a text in UTF-8.");
    Path missing = directory.resolve("missing.py");
    assertThatThrownBy(() -> editor.open(missing)).hasMessage(missing + " does not exist.");
    Path nowhere = directory.resolve("no").resolve("x.py");
    assertThatThrownBy(() -> editor.saveAs(nowhere))
        .hasMessage(nowhere + ": there is no such folder.");
  }

  @Test
  void whatAPanePointsAtIsMarkedUntilTheNextStep() {
    show();
    driver.session().attention().pointedAtProperty().set(Optional.of(new Span(10, 6, 10, 10)));
    assertThat(text(editor.pointedAtProperty().get().orElseThrow())).isEqualTo("tick");
    driver.seek(3);
    assertThat(editor.pointedAtProperty().get()).isEmpty();
  }

  @Test
  void theCaretOnACapturedNameSelectsItsVariableEverywhere() {
    show();
    editor.caretAt(CounterScript.SOURCE.indexOf("count +=") + 2);
    assertThat(driver.session().attention().selectionProperty().get())
        .isEqualTo(new Selection.Captured(CounterScript.COUNT));
    assertThat(editor.selectedProperty().get()).hasSize(4).allMatch(r -> text(r).equals("count"));
    editor.caretAt(CounterScript.SOURCE.length());
    assertThat(editor.selectedProperty().get()).isEmpty();
  }

  private static String text(Range range) {
    return text(CounterScript.SOURCE, range);
  }

  private static String text(String program, Range range) {
    return program.substring(range.start(), range.end());
  }
}
