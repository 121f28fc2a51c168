package org.cellscope.app.heapgraph;

import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.cellscope.app.widget.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** What the graph shows, and what can be made of it. */
final class GraphMenu {
  private final MenuButton button = new MenuButton();

  GraphMenu(HeapGraphViewModel model, Exporter exporter) {
    button.setId("heap-menu");
    button.setGraphic(new FontIcon(Material2MZ.MORE_VERT));
    button.getStyleClass().addAll("button-icon", "flat", "small", "no-arrow");
    Wording.tip(button, GraphText.MORE);
    Wording.again(button, () -> button.getItems().forEach(Wording::renew));
    CheckMenuItem boxes = check("heap-boxes", GraphText.AS_BOXES);
    boxes.setOnAction(_ -> model.setInline(!boxes.isSelected()));
    CheckMenuItem ids = check("heap-ids", GraphText.SHOW_IDS);
    ids.setOnAction(_ -> model.setIds(ids.isSelected()));
    model
        .optionsProperty()
        .subscribe(
            options -> {
              boxes.setSelected(!options.inline());
              ids.setSelected(options.ids());
            });
    button
        .getItems()
        .addAll(
            boxes,
            ids,
            item("heap-arrange", GraphText.ARRANGE, model::arrangeAnew),
            new SeparatorMenuItem(),
            item("export-svg", GraphText.SAVE_SVG, exporter::saveSvg),
            item("export-png", GraphText.SAVE_PNG, exporter::savePng),
            item("export-html", GraphText.SAVE_HTML, exporter::saveHtml),
            item("export-gif", GraphText.SAVE_GIF, exporter::saveGif));
  }

  private static CheckMenuItem check(String id, GraphText text) {
    CheckMenuItem item = Wording.text(new CheckMenuItem(), text);
    item.setId(id);
    return item;
  }

  private static MenuItem item(String id, GraphText text, Runnable action) {
    MenuItem item = Wording.text(new MenuItem(), text);
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }

  Node node() {
    return button;
  }
}
