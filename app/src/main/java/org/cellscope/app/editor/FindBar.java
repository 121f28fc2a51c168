package org.cellscope.app.editor;

import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cellscope.app.widget.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** The bar under the text in which one finds and replaces. */
final class FindBar {
  private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

  /** What the bar has done in the text. */
  interface Target {
    void next();

    void previous();

    void replace();

    void replaceAll();

    /** The text gets the focus back. */
    void leave();
  }

  private final FindViewModel model;
  private final Target target;
  private final TextField query = field("find-query", EditorText.FIND);
  private final TextField replacement = field("find-replacement", EditorText.REPLACE_WITH);
  private final Label count = new Label();
  private final VBox bar;

  FindBar(FindViewModel model, Target target) {
    this.model = model;
    this.target = target;
    HBox replaceRow =
        row(
            replacement,
            button(EditorText.REPLACE, EditorText.REPLACE_TIP, target::replace),
            button(EditorText.REPLACE_ALL, EditorText.REPLACE_ALL_TIP, target::replaceAll));
    replaceRow.visibleProperty().bind(model.replacesProperty());
    replaceRow.managedProperty().bind(model.replacesProperty());
    bar = new VBox(findRow(), replaceRow);
    Wording.again(bar, model::sayAgain);
    bar.getStyleClass().add("find-bar");
    bar.visibleProperty().bind(model.openProperty());
    bar.managedProperty().bind(model.openProperty());
    query.textProperty().bindBidirectional(model.queryProperty());
    replacement.textProperty().bindBidirectional(model.replacementProperty());
    bar.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    query.setOnAction(_ -> target.next());
    replacement.setOnAction(_ -> target.replace());
    model.messageProperty().subscribe(this::tell);
  }

  private HBox findRow() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    count.getStyleClass().add("find-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    return row(
        query,
        toggle("Aa", EditorText.MATCH_CASE, model.matchCaseProperty()),
        toggle("W", EditorText.WHOLE_WORD, model.wholeWordProperty()),
        toggle(".*", EditorText.REGEX, model.regexProperty()),
        icon(Material2AL.ARROW_UPWARD, EditorText.PREVIOUS_MATCH, target::previous),
        icon(Material2AL.ARROW_DOWNWARD, EditorText.NEXT_MATCH, target::next),
        count,
        gap,
        icon(Material2AL.CLOSE, EditorText.CLOSE, this::leave));
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      leave();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
      target.previous();
      event.consume();
    }
  }

  private void leave() {
    model.close();
    target.leave();
  }

  private void tell(String message) {
    count.setText(message);
    count.pseudoClassStateChanged(PROBLEM, model.problemProperty().get());
    count.setAccessibleText(message);
    count.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private static HBox row(Node... nodes) {
    var row = new HBox(nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("find-row");
    return row;
  }

  private static TextField field(String id, EditorText words) {
    var field = new TextField();
    field.setId(id);
    Wording.prompt(field, words);
    Wording.name(field, words);
    field.getStyleClass().add("code");
    field.setPrefColumnCount(18);
    return field;
  }

  private static ToggleButton toggle(String text, EditorText words, BooleanProperty property) {
    var button = new ToggleButton(text);
    button.getStyleClass().addAll("flat", "find-toggle");
    button.setMinWidth(Region.USE_PREF_SIZE);
    Wording.tip(button, words);
    button.selectedProperty().bindBidirectional(property);
    return button;
  }

  private static Button icon(Ikon icon, EditorText words, Runnable action) {
    Button button = button(words, action);
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll("button-icon", "flat");
    return button;
  }

  private static Button button(EditorText text, EditorText words, Runnable action) {
    return Wording.text(button(words, action), text);
  }

  private static Button button(EditorText words, Runnable action) {
    var button = new Button();
    button.setMinWidth(Region.USE_PREF_SIZE);
    Wording.tip(button, words);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /** Puts the caret into the field. */
  void focus() {
    query.requestFocus();
    query.selectAll();
  }

  Node node() {
    return bar;
  }
}
