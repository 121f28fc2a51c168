package org.cellscope.app.console;

import java.util.Locale;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.cellscope.app.widget.Wording;

/** The prompt and what was said at it. */
public final class PromptView {
  private static final double ROW = 1.55;
  private static final int MOST_ROWS = 7;
  private static final PseudoClass LEADS = PseudoClass.getPseudoClass("leads");

  private final PromptViewModel model;
  private final ListView<PromptViewModel.Entry> said;
  private final TextField field = new TextField();
  private final Node line;

  /** The prompt of a model. */
  public PromptView(PromptViewModel model) {
    this.model = model;
    this.said = new ListView<>(model.entries());
    said.getStyleClass().addAll("prompt-said", "code");
    Wording.name(said, ConsoleText.ANSWERS);
    said.setCellFactory(_ -> new EntryCell());
    said.setOnMouseClicked(_ -> pick());
    said.setOnKeyPressed(this::pickOnEnter);
    model.entries().addListener((ListChangeListener<PromptViewModel.Entry>) _ -> follow());
    said.setMinHeight(0);
    line = line();
    follow();
  }

  private Node line() {
    var prompt = new Label();
    prompt.getStyleClass().addAll("prompt-mark", "code");
    prompt.textProperty().bind(model.promptProperty());
    prompt.setLabelFor(field);
    prompt.setMinWidth(Region.USE_PREF_SIZE);
    field.getStyleClass().addAll("prompt-field", "code");
    field.setId("prompt-field");
    field.promptTextProperty().bind(model.placeProperty());
    Wording.name(field, ConsoleText.PROMPT);
    Wording.again(field, model::sayPlace);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    HBox.setHgrow(field, Priority.ALWAYS);
    var row = new HBox(prompt, field);
    row.getStyleClass().add("prompt-line");
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinHeight(Region.USE_PREF_SIZE);
    return row;
  }

  private void typed(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> {
        event.consume();
        put(new PromptViewModel.Typed(model.enter(field.getText()), Integer.MAX_VALUE));
      }
      case UP -> {
        event.consume();
        model.older().ifPresent(text -> put(new PromptViewModel.Typed(text, Integer.MAX_VALUE)));
      }
      case DOWN -> {
        event.consume();
        put(new PromptViewModel.Typed(model.newer(), Integer.MAX_VALUE));
      }
      case ESCAPE -> {
        event.consume();
        model.cancel();
        field.clear();
      }
      case TAB -> complete(event);
      case L -> {
        if (event.isShortcutDown()) {
          event.consume();
          model.clear();
        }
      }
      default -> {}
    }
  }

  /** In an empty line the key moves the focus, as everywhere. */
  private void complete(KeyEvent event) {
    if (!field.getText().isBlank() && !event.isShiftDown()) {
      event.consume();
      model.complete(
          new PromptViewModel.Typed(field.getText(), field.getCaretPosition()), this::put);
    }
  }

  private void put(PromptViewModel.Typed typed) {
    field.setText(typed.text());
    field.positionCaret(Math.min(typed.caret(), typed.text().length()));
  }

  private void pickOnEnter(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      pick();
    }
  }

  private void pick() {
    PromptViewModel.Entry entry = said.getSelectionModel().getSelectedItem();
    if (entry != null) {
      model.pick(entry);
    }
  }

  private void follow() {
    int rows = Math.min(model.entries().size(), MOST_ROWS);
    said.setVisible(rows > 0);
    said.setManaged(rows > 0);
    String height = String.format(Locale.ROOT, "%.2fem", rows * ROW + 0.3);
    said.setStyle("-fx-pref-height: " + height + ";");
    Platform.runLater(() -> said.scrollTo(Math.max(0, model.entries().size() - 1)));
  }

  /** What was said; it can be made lower than it would like to be. */
  public Node said() {
    return said;
  }

  /** The line to type in. */
  public Node node() {
    return line;
  }

  private static final class EntryCell extends ListCell<PromptViewModel.Entry> {
    @Override
    protected void updateItem(PromptViewModel.Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      for (PromptViewModel.Kind kind : PromptViewModel.Kind.values()) {
        getStyleClass().remove(style(kind));
      }
      if (empty || entry == null) {
        setText("");
        pseudoClassStateChanged(LEADS, false);
      } else {
        setText(entry.text());
        getStyleClass().add(style(entry.kind()));
        pseudoClassStateChanged(LEADS, !entry.objects().isEmpty());
      }
    }

    private static String style(PromptViewModel.Kind kind) {
      return "prompt-" + kind.name().toLowerCase(Locale.ROOT);
    }
  }
}
