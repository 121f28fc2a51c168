package org.cellscope.app.editor;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.cellscope.app.session.Conditions;
import org.cellscope.app.widget.Wording;

/** A field for a Python expression that says while one types what is wrong with it. */
final class ConditionField {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("danger");

  private final TextField field = new TextField();
  private final Label problem = new Label();
  private final VBox node = new VBox(field, problem);

  ConditionField() {
    field.getStyleClass().addAll("code", "condition-field");
    Wording.prompt(field, EditorText.CONDITION_PROMPT);
    Wording.name(field, EditorText.CONDITION);
    problem.getStyleClass().addAll("condition-problem", "code");
    problem.setWrapText(true);
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    field.textProperty().subscribe(this::check);
  }

  private void check(String text) {
    String wrong = Conditions.problem(text).orElse("");
    problem.setText(wrong);
    field.pseudoClassStateChanged(ERROR, !wrong.isEmpty());
    field.setAccessibleHelp(wrong);
  }

  void setText(String text) {
    field.setText(text);
  }

  /** Told the text at Enter, if it is an expression or blank. */
  void onDone(Consumer<String> receiver) {
    field.setOnAction(_ -> done(receiver));
  }

  /** Told the text when the user leaves the field, if it is another one and an expression. */
  void onLeft(Consumer<String> receiver) {
    String before = field.getText();
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused && !field.getText().equals(before)) {
                done(receiver);
              }
            });
  }

  private void done(Consumer<String> receiver) {
    if (problem.getText().isEmpty()) {
      receiver.accept(field.getText());
    }
  }

  void focus() {
    field.requestFocus();
    field.selectAll();
  }

  Node node() {
    return node;
  }
}
