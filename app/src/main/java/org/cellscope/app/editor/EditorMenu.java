package org.cellscope.app.editor;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.session.Watched;
import org.fxmisc.richtext.CodeArea;

/** The context menu of a text: the name under the pointer decides what there is to ask. */
final class EditorMenu {
  private final CodeArea area;
  private final EditorViewModel model;

  EditorMenu(CodeArea area, EditorViewModel model) {
    this.area = area;
    this.model = model;
    area.setContextMenu(new ContextMenu(new MenuItem()));
    area.setOnContextMenuRequested(this::fill);
  }

  private void fill(ContextMenuEvent event) {
    int offset = area.hit(event.getX(), event.getY()).getInsertionIndex();
    area.getContextMenu()
        .getItems()
        .setAll(model.placeAt(offset).map(this::writes).orElseGet(this::breakpoint));
  }

  private List<MenuItem> writes(Watched place) {
    SessionViewModel session = model.session();
    return List.of(
        item(EditorText.WHO_WROTE.text(place.name()), () -> session.toLastWrite(place)),
        item(EditorText.NEXT_WRITE.text(place.name()), () -> session.toNextWrite(place)));
  }

  private List<MenuItem> breakpoint() {
    return List.of(
        item(
            EditorText.BREAKPOINT_HERE.text(),
            () -> model.session().breakpoints().toggle(area.getCurrentParagraph() + 1)));
  }

  private static MenuItem item(String text, Runnable action) {
    var item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
