package org.cellscope.app.editor;

import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import org.cellscope.app.widget.Wording;
import org.fxmisc.richtext.CodeArea;

/** The names to choose from, below the caret; the text keeps the focus. */
final class CompletionPopup {
  private static final int ROWS = 9;
  private static final double ROW_EM = 1.75;
  private static final double WIDTH_EM = 24;

  private final CodeArea area;
  private final CompletionViewModel model;
  private final BiConsumer<Integer, String> accepted;
  private final Popup popup = new Popup();
  private final ListView<Completions.Item> list = new ListView<>();

  /**
   * A popup that is not shown yet.
   *
   * @param accepted told the start of the name that was begun, and the whole name
   */
  CompletionPopup(CodeArea area, CompletionViewModel model, BiConsumer<Integer, String> accepted) {
    this.area = area;
    this.model = model;
    this.accepted = accepted;
    list.setCellFactory(_ -> new Row());
    list.setFocusTraversable(false);
    Wording.name(list, EditorText.COMPLETIONS);
    list.getStyleClass().add("completions");
    list.setOnMouseClicked(_ -> accept());
    popup.getContent().add(list);
    popup.setAutoHide(true);
    popup.setOnAutoHide(_ -> model.dismiss());
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.focusedProperty().subscribe(focused -> dismissUnless(focused));
    model.offerProperty().subscribe(this::show);
  }

  private void dismissUnless(boolean focused) {
    if (!focused) {
      model.dismiss();
    }
  }

  private void show(Completions.Offer offer) {
    list.getItems().setAll(offer.items());
    if (offer.items().isEmpty() || area.getScene() == null) {
      popup.hide();
      return;
    }
    list.getSelectionModel().select(0);
    list.scrollTo(0);
    area.getCaretBounds()
        .ifPresent(
            caret -> {
              list.setStyle(area.getScene().getRoot().getStyle());
              list.getStylesheets().setAll(area.getScene().getRoot().getStylesheets());
              if (!list.getStyleClass().contains("cellscope")) {
                list.getStyleClass().add("cellscope");
              }
              double em = caret.getHeight() / 1.5;
              list.setPrefSize(
                  WIDTH_EM * em, (Math.min(ROWS, offer.items().size()) * ROW_EM + 0.4) * em);
              popup.show(area, caret.getMinX(), caret.getMaxY());
            });
  }

  private void pressed(KeyEvent event) {
    if (!popup.isShowing()) {
      return;
    }
    boolean used =
        switch (event.getCode()) {
          case UP -> move(-1);
          case DOWN -> move(1);
          case ENTER, TAB -> accept();
          case ESCAPE -> dismiss();
          case LEFT, RIGHT, HOME, END, PAGE_UP, PAGE_DOWN -> !dismiss();
          default -> false;
        };
    if (used) {
      event.consume();
    }
  }

  private boolean move(int by) {
    int size = list.getItems().size();
    int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
    list.getSelectionModel().select(next);
    list.scrollTo(next);
    return true;
  }

  private boolean accept() {
    Completions.Item chosen = list.getSelectionModel().getSelectedItem();
    int start = model.offerProperty().get().start();
    dismiss();
    if (chosen != null) {
      accepted.accept(start, chosen.name());
    }
    return true;
  }

  private boolean dismiss() {
    model.dismiss();
    return true;
  }

  /** A name at the left, and what it is at the right. */
  private static final class Row extends ListCell<Completions.Item> {
    private final Label name = new Label();
    private final Label kind = new Label();
    private final HBox row;

    Row() {
      var gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      name.getStyleClass().add("code");
      kind.getStyleClass().add("completion-kind");
      row = new HBox(name, gap, kind);
    }

    @Override
    protected void updateItem(Completions.Item item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
      } else {
        name.setText(item.name());
        kind.setText(item.kind().text());
        setGraphic(row);
        setAccessibleText(item.name() + ", " + item.kind().text());
      }
    }
  }
}
