package org.cellscope.app.predict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.app.session.Question;
import org.cellscope.app.session.Secret;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionDriver;
import org.cellscope.app.session.Visit;
import org.cellscope.app.session.Watched;
import org.cellscope.session.Arrival;
import org.cellscope.session.FrameView;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.ObjectKind;
import org.cellscope.session.ObjectView;
import org.cellscope.session.Onward;
import org.cellscope.session.SlotView;
import org.cellscope.session.ValueView;
import org.cellscope.session.Watch;
import org.cellscope.source.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PredictViewModelTest {
  private static final String SOURCE =
      """
      def make():
          count = 41
          def step():
              nonlocal count
              count += 1
              return count
          return step
      step = make()
      print([step() for _ in range(2)])
      print("done")
      """;
  private static final Movement OVER = new Movement.Over(Direction.FORWARD);

  private final SessionDriver driver =
      new SessionDriver(source -> LabSession.open(source, LabSettings.defaults()));
  private final PredictViewModel model = new PredictViewModel(driver.session());
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void open() {
    driver.open(SOURCE);
    model.whenShown((visit, question) -> told.add(visit + " " + question));
  }

  @AfterEach
  void close() {
    driver.close();
  }

  private Prediction now() {
    return model.predictionProperty().get();
  }

  private Prediction.Shown answered() {
    model.show();
    driver.until(() -> now() instanceof Prediction.Shown);
    return (Prediction.Shown) now();
  }

  private void ask(String visit, Question question) {
    model.ask(Visit.parse(visit).orElseThrow(), question);
    driver.until(() -> now() instanceof Prediction.Asking);
    driver.until(() -> line() == Visit.parse(visit).orElseThrow().line());
  }

  private int line() {
    return driver.state().current().flatMap(FrameView::position).map(Span::line).orElse(0);
  }

  @Test
  void theAnswerIsWhatTheWholeLinePrints() {
    ask("9", new Question.Output());
    assertThat(((Prediction.Asking) now()).words()).isEqualTo("What will line 9 print?");
    assertThat(driver.state().outputLength()).isZero();
    assertThat(answered().answer()).isEqualTo("[42, 43]\n");
    driver.until(() -> line() == 10);
    assertThat(now()).isInstanceOf(Prediction.Shown.class);
    assertThat(told).containsExactly("9 Output[]");
  }

  @Test
  void whileItIsAskedNothingGoesOnEvenWhereItIsRecorded() {
    driver.run();
    ask("9", new Question.Output());
    long step = driver.state().step();
    driver.session().move(OVER);
    driver.session().move(new Movement.Run(Direction.FORWARD));
    driver.session().seek(step + 1);
    assertThat(model.hintProperty().get()).contains("Show the answer");
    driver.session().ask(lab -> lab.state().step(), at -> told.add("at " + (at - step)));
    driver.until(() -> !told.isEmpty());
    assertThat(told).containsExactly("at 0");
    assertThat(driver.state().outputLength()).isZero();
  }

  @Test
  void guessesAreCountedAndJudged() {
    ask("9", new Question.Output());
    for (String guess : List.of("[42, 43]", "[42, 42]", " [42, 43] ", "  ")) {
      model.guess(guess);
    }
    assertThat(((Prediction.Asking) now()).guesses())
        .containsExactly(new Guess("[42, 43]", 2), new Guess("[42, 42]", 1));
    model.count("[42, 42]", 1);
    model.count("[42, 43]", -2);
    Prediction.Shown shown = answered();
    assertThat(shown.guesses()).containsExactly(new Guess("[42, 42]", 2));
    assertThat(shown.guesses().getFirst().isRight(shown.answer())).isFalse();
  }

  @Test
  void goingBackTakesTheQuestionAway() {
    ask("9", new Question.Output());
    driver.session().move(new Movement.Over(Direction.BACK));
    driver.until(() -> line() == 8);
    assertThat(now()).isEqualTo(new Prediction.None());
    assertThat(driver.session().secretProperty().get()).isEqualTo(Secret.none());
  }

  @Test
  void theAnswerGoesWhenTheProgramGoesOn() {
    ask("9", new Question.Output());
    answered();
    driver.until(() -> line() == 10);
    driver.session().move(OVER);
    driver.until(() -> line() != 10);
    assertThat(now()).isEqualTo(new Prediction.None());
  }

  @Test
  void aCoveredCellShowsItsContentNowhere() {
    ask("5/2", new Question.Content("count"));
    driver.until(() -> cell().slots().getFirst().value().equals(Optional.of(Secret.COVERED)));
    assertThat(driver.state().objects().values().stream().map(ObjectView::title))
        .doesNotContain("42");
    assertThat(answered().answer()).isEqualTo("42");
    driver.until(
        () -> cell().slots().getFirst().value().map(ValueView::text).orElse("").equals("42"));
  }

  @Test
  void aCellStaysCoveredWhileTheProgramGoesOn() {
    ask("5", new Question.Content("count"));
    driver.session().move(OVER);
    driver.until(() -> line() == 6);
    assertThat(cell().slots().getFirst().value()).contains(Secret.COVERED);
    assertThat(cell().slots().getFirst().before()).isEmpty();
    assertThat(driver.state().event().text()).doesNotContain("42");
    assertThat(answered().answer()).isEqualTo("42");
  }

  private ObjectView cell() {
    return driver.state().objects().values().stream()
        .filter(object -> object.kind() == ObjectKind.CELL)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSelectedCellCanBeCovered() {
    model.askForSelection();
    assertThat(model.hintProperty().get()).contains("Select a cell");
    driver.session().move(new Movement.ToLine(5, Direction.FORWARD));
    driver.until(() -> line() == 5);
    driver.session().attention().selectionProperty().set(new Selection.HeapObject(cell().id()));
    model.askForSelection();
    assertThat(((Prediction.Asking) now()).words()).isEqualTo("What is in the cell of count?");
    assertThat(driver.session().secretProperty().get()).isEqualTo(Secret.in(cell().id()));
    model.close();
    driver
        .session()
        .attention()
        .selectionProperty()
        .set(new Selection.Captured(cell().variable().orElseThrow()));
    model.askForSelection();
    assertThat(driver.session().secretProperty().get()).isEqualTo(Secret.in(cell().id()));
  }

  @Test
  void aLineWithoutACallIsNotAskedAbout() {
    driver.session().move(new Movement.ToLine(2, Direction.FORWARD));
    driver.until(() -> line() == 2);
    model.askHere();
    assertThat(now()).isEqualTo(new Prediction.None());
    assertThat(model.hintProperty().get()).startsWith("Line 2 calls nothing");
  }

  @Test
  void everyPrintCanBeAskedAboutOneAfterTheOther() {
    model.beforeEveryPrintProperty().set(true);
    driver.session().move(new Movement.ToLine(8, Direction.FORWARD));
    driver.until(() -> line() == 8);
    assertThat(now()).isEqualTo(new Prediction.None());
    driver.session().move(OVER);
    driver.until(() -> now() instanceof Prediction.Asking);
    assertThat(line()).isEqualTo(9);
    answered();
    driver.until(() -> line() == 10);
    driver.session().move(OVER);
    assertThat(((Prediction.Asking) now()).words()).isEqualTo("What will line 10 print?");
    assertThat(answered().answer()).isEqualTo("done\n");
  }

  @Test
  void anotherProgramEndsTheQuestion() {
    ask("9", new Question.Output());
    driver.open("pass\n");
    assertThat(now()).isEqualTo(new Prediction.None());
  }

  @Test
  void aQuestionWithinAnInputTellsThatTheLineHasNotEnded() {
    driver.open("print('a', end=''); x = input()\n");
    ask("1", new Question.Output());
    Prediction.Shown shown = answered();
    assertThat(shown.answer()).isEqualTo("a");
    assertThat(shown.note()).contains("The program waits for a line of input.");
  }

  @Test
  void whiteSpaceAtTheEndsAndAddressesMakeNoGuessWrong() {
    assertThat(new Guess("a\nb", 1).isRight("a  \nb\n\n")).isTrue();
    assertThat(new Guess("<cell at 0x1>", 1).isRight("<cell at 0x7f00>\n")).isTrue();
    assertThat(new Guess("ab", 1).isRight("a b")).isFalse();
    assertThat(new Guess("A", 1).isRight("a")).isFalse();
  }

  @Test
  void nobodyIsLedToTheWritesOfACoveredCell() {
    driver.run();
    ask("5/2", new Question.Content("count"));
    long asked = driver.state().step();
    int cell = driver.session().secretProperty().get().cell().orElseThrow();
    var place = new Watched(new Watch.Cell(cell), "count");
    driver.session().toLastWrite(place);
    assertThat(model.hintProperty().get()).startsWith("Show the answer");
    assertThat(driver.state().step()).isEqualTo(asked);
    model.close();
    driver.session().toLastWrite(place);
    driver.until(() -> driver.state().step() < asked);
    model.ask(new Visit(6, 1), new Question.Content("count"));
    driver.until(() -> now() instanceof Prediction.Asking);
    assertThat(driver.state().arrival().orElseThrow().reason()).isNotEqualTo(Arrival.Reason.WRITE);
  }

  @Test
  void aProgramDoesNotGoOnWithoutHistoryWhileItIsAsked() {
    ask("9", new Question.Output());
    driver.session().goOn(Onward.WITHOUT_HISTORY);
    assertThat(model.hintProperty().get()).startsWith("Show the answer");
  }

  @Test
  void theHistoryOfACoveredCellTellsNothing() {
    driver.run();
    ask("5/2", new Question.Content("count"));
    Secret secret = driver.session().secretProperty().get();
    int cell = secret.cell().orElseThrow();
    driver
        .session()
        .ask(
            lab -> lab.past().historyOf(cell),
            held ->
                told.add(
                    held.size()
                        + " "
                        + secret.known(cell, held).size()
                        + " "
                        + Secret.behind(0).known(cell, held).size()));
    driver.until(() -> !told.isEmpty());
    assertThat(told).containsExactly("4 0 0");
    assertThat(cell().slots()).extracting(SlotView::label).containsExactly("cell_contents");
  }
}
