package org.cellscope.app.predict;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cellscope.app.widget.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** The bar with the question, the guesses and the answer; there only while something is asked. */
public final class PredictView {
  private final PredictViewModel model;
  private final Label question = new Label();
  private final Label answer = new Label();
  private final Label hint = new Label();
  private final TextArea guess = new TextArea();
  private final Button add = Wording.text(new Button(), PredictText.ADD_GUESS);
  private final Button show = Wording.text(new Button(), PredictText.SHOW_ANSWER);
  private final FlowPane guesses = new FlowPane();
  private final HBox asking = new HBox(guess, add, show);
  private final HBox first = new HBox(question, asking);
  private final HBox second = new HBox(guesses, answer);
  private final HBox bar;

  /** The bar of a model. */
  public PredictView(PredictViewModel model) {
    this.model = model;
    question.getStyleClass().add("predict-question");
    answer.getStyleClass().addAll("predict-answer", "code");
    hint.getStyleClass().add("predict-hint");
    guesses.getStyleClass().add("predict-guesses");
    asking.getStyleClass().add("predict-asking");
    asking.setAlignment(Pos.CENTER_LEFT);
    for (Label label : List.of(question, answer, hint)) {
      label.setWrapText(true);
      hideWhenEmpty(label);
    }
    prepareGuess();
    add.setOnAction(_ -> addGuess());
    question.setMinWidth(Region.USE_PREF_SIZE);
    add.setMinWidth(Region.USE_PREF_SIZE);
    show.setMinWidth(Region.USE_PREF_SIZE);
    show.getStyleClass().add("accent");
    show.setOnAction(_ -> model.show());
    hint.textProperty().bind(model.hintProperty());
    first.getStyleClass().add("predict-row");
    first.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(asking, Priority.ALWAYS);
    second.getStyleClass().add("predict-row");
    HBox.setHgrow(guesses, Priority.SOMETIMES);
    var rows = new VBox(first, second, hint);
    rows.getStyleClass().add("predict-rows");
    HBox.setHgrow(rows, Priority.ALWAYS);
    bar = new HBox(rows, closeButton());
    bar.getStyleClass().add("predict");
    bar.setAccessibleRole(AccessibleRole.PARENT);
    Wording.name(bar, PredictText.PREDICT);
    Wording.again(bar, model::sayAgain);
    bar.setMinHeight(Region.USE_PREF_SIZE);
    bar.managedProperty().bind(bar.visibleProperty());
    bar.addEventFilter(KeyEvent.KEY_PRESSED, this::closeOnEscape);
    model.predictionProperty().addListener((_, before, now) -> follow(before, now));
    hint.textProperty()
        .subscribe(
            _ -> {
              announce(hint);
              show(model.predictionProperty().get());
            });
  }

  private static void hideWhenEmpty(Label label) {
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
  }

  private void prepareGuess() {
    guess.setId("predict-guess");
    guess.getStyleClass().add("code");
    Wording.prompt(guess, PredictText.GUESS_PROMPT);
    Wording.name(guess, PredictText.GUESS_NAME);
    guess.setPrefRowCount(1);
    guess.setWrapText(true);
    HBox.setHgrow(guess, Priority.ALWAYS);
    guess.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
  }

  private Button closeButton() {
    var close = new Button();
    close.setGraphic(new FontIcon(Material2AL.CLOSE));
    close.getStyleClass().addAll("button-icon", "flat", "small");
    Wording.name(close, PredictText.CLOSE);
    close.setOnAction(_ -> model.close());
    return close;
  }

  /**
   * Enter adds the guess; with Shift it is another line of it; with Control the answer is shown;
   * with Alt it is a key of the window.
   */
  private void enter(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isAltDown()) {
      event.consume();
      if (event.isShiftDown()) {
        guess.replaceSelection("\n");
      } else if (event.isShortcutDown()) {
        model.show();
      } else {
        addGuess();
      }
    } else if (event.getCode() == KeyCode.TAB) {
      event.consume();
      (event.isShiftDown() ? guess : add).requestFocus();
    }
  }

  private void closeOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      model.close();
    }
  }

  private void addGuess() {
    model.guess(guess.getText());
    guess.clear();
    guess.requestFocus();
  }

  private void follow(Prediction before, Prediction now) {
    show(now);
    if (now instanceof Prediction.Asking && !(before instanceof Prediction.Asking)) {
      guess.clear();
      guess.requestFocus();
      announce(question);
    } else if (now instanceof Prediction.Shown) {
      announce(answer);
    }
  }

  private void show(Prediction now) {
    boolean asks = now instanceof Prediction.Asking;
    bar.setVisible(!(now instanceof Prediction.None) || !hint.getText().isEmpty());
    asking.setVisible(asks);
    asking.setManaged(asks);
    switch (now) {
      case Prediction.None() -> fill("", "", List.of());
      case Prediction.Asking(_, String words, List<Guess> said) ->
          fill(words, "", said.stream().map(this::counted).toList());
      case Prediction.Shown shown ->
          fill(
              shown.words(),
              answer(shown),
              shown.guesses().stream().map(each -> judged(each, shown.answer())).toList());
    }
  }

  private void fill(String words, String answered, List<Node> said) {
    question.setText(words);
    answer.setText(answered);
    guesses.getChildren().setAll(said);
    guesses.setVisible(!said.isEmpty());
    guesses.setManaged(!said.isEmpty());
    first.setManaged(!words.isEmpty());
    second.setManaged(!said.isEmpty() || !answered.isEmpty());
  }

  private static String answer(Prediction.Shown shown) {
    String text = shown.answer().stripTrailing();
    String told = text.isEmpty() ? PredictText.NOTHING.text() : text;
    return shown.note().map(note -> told + "\n" + note).orElse(told);
  }

  private Node counted(Guess said) {
    var row = new HBox(text(said), count(said, -1), number(said), count(said, 1));
    row.getStyleClass().add("predict-guess");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Button count(Guess said, int more) {
    var button = new Button(more > 0 ? "+" : "−");
    button.getStyleClass().addAll("flat", "small");
    button.setAccessibleText(
        (more > 0 ? PredictText.ONE_MORE : PredictText.ONE_LESS).text(said.text()));
    button.setOnAction(_ -> model.count(said.text(), more));
    return button;
  }

  private static Node judged(Guess said, String answer) {
    boolean right = said.isRight(answer);
    var verdict = new Label((right ? PredictText.RIGHT : PredictText.WRONG).text());
    verdict.getStyleClass().add(right ? "predict-right" : "predict-wrong");
    var row = new HBox(verdict, text(said), number(said));
    row.getStyleClass().add("predict-guess");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Label text(Guess said) {
    var text = new Label(said.text());
    text.getStyleClass().add("code");
    return text;
  }

  private static Label number(Guess said) {
    var number = new Label("× " + said.count());
    number.getStyleClass().add("predict-count");
    return number;
  }

  /** Screen readers speak a text that has changed, wherever the focus is. */
  private static void announce(Label label) {
    label.setAccessibleText(label.getText());
    label.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  /** The bar. */
  public Node node() {
    return bar;
  }
}
