package org.cellscope.app.heapgraph;

import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** What the graph shows, and what can be made of it. */
final class GraphMenu {
  private final MenuButton button = new MenuButton();

  GraphMenu(HeapGraphViewModel model, Exporter exporter) {
    button.setId("heap-menu");
    button.setGraphic(new FontIcon(Material2MZ.MORE_VERT));
    button.getStyleClass().addAll("button-icon", "flat", "small", "no-arrow");
    button.setTooltip(new Tooltip("More about the graph"));
    button.setAccessibleText("More about the graph");
    CheckMenuItem boxes = check("heap-boxes", "Numbers, strings and None as boxes");
    boxes.setOnAction(_ -> model.setInline(!boxes.isSelected()));
    CheckMenuItem ids = check("heap-ids", "Show ids");
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
            item("heap-arrange", "Arrange anew", model::arrangeAnew),
            new SeparatorMenuItem(),
            item("export-svg", "Save the graph as SVG…", exporter::saveSvg),
            item("export-png", "Save the graph as PNG…", exporter::savePng),
            item("export-html", "Save the run as a web page…", exporter::saveHtml),
            item("export-gif", "Save the run as an animated picture…", exporter::saveGif));
  }

  private static CheckMenuItem check(String id, String text) {
    var item = new CheckMenuItem(text);
    item.setId(id);
    return item;
  }

  private static MenuItem item(String id, String text, Runnable action) {
    var item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }

  Node node() {
    return button;
  }
}
