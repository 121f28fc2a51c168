package org.cellscope.app.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.cellscope.app.session.CounterScript;
import org.cellscope.app.session.ScriptedLab;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionDriver;
import org.cellscope.source.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorViewModelTest {
  private final SessionDriver driver = new SessionDriver(ScriptedLab::new);
  private final EditorViewModel editor = new EditorViewModel(driver.session());

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
  void breakpointsStayWithTheirLines() {
    show();
    driver.session().setBreakpoints(Set.of(2, 5, 6, 9));
    editor.linesReplaced(4, 0, 2);
    assertThat(driver.session().breakpointsProperty().get()).containsExactlyInAnyOrder(2, 7, 8, 11);
    editor.linesReplaced(6, 1, 0);
    assertThat(driver.session().breakpointsProperty().get()).containsExactlyInAnyOrder(2, 7, 10);
  }

  @Test
  void anotherProgramHasNoBreakpoints() {
    show();
    driver.session().toggleBreakpoint(5);
    show();
    assertThat(driver.session().breakpointsProperty().get()).isEmpty();
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
    driver.session().pointedAtProperty().set(Optional.of(new Span(10, 6, 10, 10)));
    assertThat(text(editor.pointedAtProperty().get().orElseThrow())).isEqualTo("tick");
    driver.seek(3);
    assertThat(editor.pointedAtProperty().get()).isEmpty();
  }

  @Test
  void theCaretOnACapturedNameSelectsItsVariableEverywhere() {
    show();
    editor.caretAt(CounterScript.SOURCE.indexOf("count +=") + 2);
    assertThat(driver.session().selectionProperty().get())
        .isEqualTo(new Selection.Captured(CounterScript.COUNT));
    assertThat(editor.selectedProperty().get()).hasSize(4).allMatch(r -> text(r).equals("count"));
    editor.caretAt(CounterScript.SOURCE.length());
    assertThat(editor.selectedProperty().get()).isEmpty();
  }

  private static String text(Range range) {
    return CounterScript.SOURCE.substring(range.start(), range.end());
  }
}
