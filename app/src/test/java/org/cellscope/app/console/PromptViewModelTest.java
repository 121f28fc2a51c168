package org.cellscope.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.app.session.Secret;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionDriver;
import org.cellscope.session.FrameView;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.ObjectKind;
import org.cellscope.session.ObjectView;
import org.cellscope.source.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromptViewModelTest {
  private static final String SOURCE =
      """
      def make(a, b):
          def both():
              return a + b
          return both
      f = make(1, 2)
      print(f())
      """;

  private final SessionDriver driver =
      new SessionDriver(source -> LabSession.open(source, LabSettings.defaults()));
  private final PromptViewModel model = new PromptViewModel(driver.session());

  @BeforeEach
  void open() {
    driver.open(SOURCE);
    to(6);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  private void to(int line) {
    driver.session().move(new Movement.ToLine(line, Direction.FORWARD));
    driver.until(
        () ->
            driver.state().current().flatMap(FrameView::position).map(Span::line).orElse(0)
                == line);
  }

  private List<String> says(String... lines) {
    int before = model.entries().size() + lines.length;
    for (String line : lines) {
      model.enter(line);
    }
    driver.until(() -> model.entries().size() > before);
    return model.entries().subList(before, model.entries().size()).stream()
        .map(entry -> entry.kind() + " " + entry.text())
        .toList();
  }

  @Test
  void aValueIsShownAsPythonDoes() {
    assertThat(says("f.__code__.co_freevars")).containsExactly("VALUE ('a', 'b')");
    assertThat(says("print('x'), 1")).containsExactly("OUTPUT x", "VALUE (None, 1)");
    assertThat(says("print('only')")).containsExactly("OUTPUT only");
    assertThat(model.entries().getFirst())
        .isEqualTo(
            new PromptViewModel.Entry(
                PromptViewModel.Kind.INPUT, ">>> f.__code__.co_freevars", List.of()));
  }

  @Test
  void whatAValueLeadsToIsPickedInTheGraph() {
    List<Integer> cells =
        driver.state().objects().values().stream()
            .filter(object -> object.kind() == ObjectKind.CELL)
            .map(ObjectView::id)
            .toList();
    assertThat(cells).hasSize(2);
    says("f.__closure__");
    assertThat(driver.session().attention().selectionProperty().get())
        .isEqualTo(new Selection.HeapObjects(cells));
    says("f.__closure__[1]");
    assertThat(driver.session().attention().selectionProperty().get())
        .isEqualTo(new Selection.HeapObject(cells.get(1)));
    says("1 + 1");
    assertThat(driver.session().attention().selectionProperty().get())
        .isEqualTo(new Selection.HeapObject(cells.get(1)));
    model.pick(
        model.entries().stream().filter(e -> e.objects().size() == 2).findFirst().orElseThrow());
    assertThat(driver.session().attention().selectionProperty().get())
        .isEqualTo(new Selection.HeapObjects(cells));
  }

  @Test
  void itEvaluatesInTheFrameThatIsShown() {
    to(3);
    assertThat(model.placeProperty().get()).isEqualTo("Evaluate in make.<locals>.both");
    assertThat(says("a * 10 + b")).containsExactly("VALUE 12");
    driver.session().pickFrame(driver.state().frames().getFirst().id());
    assertThat(model.placeProperty().get()).isEqualTo("Evaluate in <module>");
    assertThat(says("a")).contains("ERROR NameError: name 'a' is not defined");
  }

  @Test
  void theProgramDoesNotChange() {
    long recorded = driver.state().recorded();
    says("f.__closure__[0].__setattr__('cell_contents', 99)", "f()");
    assertThat(says("f()")).containsExactly("VALUE 3");
    assertThat(driver.state().recorded()).isEqualTo(recorded);
    driver.run();
    assertThat(driver.session().outputProperty().get().text(0, 2)).isEqualTo("3\n");
  }

  @Test
  void aCompoundStatementEndsWithAnEmptyLine() {
    assertThat(model.enter("for n in range(2):")).isEqualTo("    ");
    assertThat(model.promptProperty().get()).isEqualTo("...");
    assertThat(model.enter("    print(n)")).isEqualTo("    ");
    assertThat(says("")).containsExactly("OUTPUT 0", "OUTPUT 1");
    assertThat(model.promptProperty().get()).isEqualTo(">>>");
    model.enter("(1,");
    model.cancel();
    assertThat(says("2")).containsExactly("VALUE 2");
  }

  @Test
  void linesCanBeRecalled() {
    assertThat(model.older()).isEmpty();
    says("1");
    says("2");
    assertThat(model.older()).contains("2");
    assertThat(model.older()).contains("1");
    assertThat(model.older()).isEmpty();
    assertThat(model.newer()).isEqualTo("2");
    assertThat(model.newer()).isEmpty();
    assertThat(model.newer()).isEmpty();
    says("1");
    assertThat(model.older()).contains("1");
    assertThat(model.older()).contains("2");
    assertThat(model.older()).isEmpty();
  }

  @Test
  void namesAndAttributesAreCompleted() {
    assertThat(completed("f.__clo")).isEqualTo("f.__closure__");
    assertThat(completed("f.__closure__[0].cell_c")).isEqualTo("f.__closure__[0].cell_contents");
    assertThat(completed("mak")).isEqualTo("make");
    assertThat(completed("non")).isEqualTo("nonlocal");
    assertThat(completed("f.__")).isEqualTo("f.__");
    assertThat(model.entries().getLast().text()).contains("__closure__  ", "__code__");
  }

  private String completed(String text) {
    List<PromptViewModel.Typed> answers = new ArrayList<>();
    model.complete(new PromptViewModel.Typed(text, text.length()), answers::add);
    driver.until(() -> !answers.isEmpty());
    return answers.getFirst().text();
  }

  @Test
  void longAnswersAreCutWithANote() {
    List<String> said = says("'x' * 10_000");
    assertThat(said).singleElement().asString().endsWith(" more characters").hasSizeLessThan(4_100);
    said = says("for n in range(500): print(n)", "");
    assertThat(said).hasSize(201).last().isEqualTo("NOTE … 300 more lines");
  }

  @Test
  void whileTheClassGuessesItAnswersNothing() {
    driver.session().keep(Secret.behind(driver.state().step()));
    assertThat(says("f()"))
        .containsExactly("NOTE While the class guesses the prompt answers nothing.");
  }

  @Test
  void whatIsNoPythonIsToldAsPythonDoes() {
    assertThat(says("1 +")).last().isEqualTo("ERROR SyntaxError: invalid syntax");
    assertThat(says("1 / 0")).contains("ERROR ZeroDivisionError: division by zero");
  }
}
