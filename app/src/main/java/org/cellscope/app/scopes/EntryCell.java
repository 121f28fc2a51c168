package org.cellscope.app.scopes;

import java.util.Locale;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.cellscope.app.widget.VariablePalette;
import org.cellscope.session.Movement;
import org.jspecify.annotations.Nullable;

/** A line of the tree on the screen. */
final class EntryCell extends TreeCell<Entry> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

  private final ScopesViewModel model;
  private final HBox row = new HBox();

  EntryCell(ScopesViewModel model) {
    this.model = model;
    row.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("scope-cell");
    setOnMouseClicked(
        _ -> {
          if (getItem() != null) {
            model.pick(getItem());
          }
        });
  }

  @Override
  protected void updateItem(@Nullable Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    setContextMenu(null);
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText("");
    } else {
      fill(entry);
      setGraphic(row);
      setAccessibleText(entry.text());
      setContextMenu(entry instanceof Entry.Name name ? menu(name) : null);
    }
    mark();
  }

  private ContextMenu menu(Entry.Name name) {
    var last = new MenuItem(ScopeText.WHO_WROTE.text(name.name()));
    last.setMnemonicParsing(false);
    last.setOnAction(_ -> model.toWrite(name, Movement.Direction.BACK));
    var next = new MenuItem(ScopeText.NEXT_WRITE.text(name.name()));
    next.setMnemonicParsing(false);
    next.setOnAction(_ -> model.toWrite(name, Movement.Direction.FORWARD));
    var menu = new ContextMenu(last, next);
    menu.setOnShowing(
        _ -> menu.getItems().forEach(item -> item.setDisable(model.place(name).isEmpty())));
    return menu;
  }

  private void fill(Entry entry) {
    row.getStyleClass().setAll("scope-row");
    switch (entry) {
      case Entry.Block block ->
          row.getChildren()
              .setAll(
                  label(block.title(), "scope-block", "code"), label(block.note(), "scope-why"));
      case Entry.Name name -> {
        number(name)
            .ifPresent(n -> row.getStyleClass().addAll("captured", VariablePalette.styleClass(n)));
        row.getChildren()
            .setAll(
                label(name.name(), "scope-name", "code"),
                label(
                    name.label().word(),
                    "scope-label",
                    name.label().name().toLowerCase(Locale.ROOT)),
                label(name.why(), "scope-why"));
      }
    }
  }

  private static Label label(String text, String... styleClasses) {
    var label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private OptionalInt number(Entry.Name name) {
    return name.variable().map(model::number).orElse(OptionalInt.empty());
  }

  /** Marks the block that runs and the picked variable. */
  void mark() {
    Entry entry = getItem();
    pseudoClassStateChanged(
        CURRENT,
        entry instanceof Entry.Block block
            && model.currentProperty().get().filter(s -> s == block.scope()).isPresent());
    OptionalInt picked = model.highlightedProperty().get();
    row.pseudoClassStateChanged(
        LIT, entry instanceof Entry.Name name && picked.isPresent() && number(name).equals(picked));
  }
}
