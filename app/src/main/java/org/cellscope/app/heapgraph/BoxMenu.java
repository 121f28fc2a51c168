package org.cellscope.app.heapgraph;

import java.util.OptionalInt;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.cellscope.app.widget.Appearance;

/** What can be done with a box. */
final class BoxMenu {
  private final HeapGraphViewModel model;
  private final HistoryPopOver history;
  private final InspectorPopOver inspector;

  BoxMenu(HeapGraphViewModel model, Appearance appearance) {
    this.model = model;
    this.history = new HistoryPopOver(model, appearance);
    this.inspector = new InspectorPopOver(model, appearance);
  }

  /**
   * Opens the menu of a box at a point of the screen.
   *
   * @param row the row that the mouse is over
   */
  void show(BoxView view, OptionalInt row, double x, double y) {
    ContextMenu menu = of(view, row);
    if (!menu.getItems().isEmpty()) {
      menu.show(view, x, y);
    }
  }

  /** Opens the inside of a box. */
  void inspect(BoxView view) {
    inspector.show(view);
  }

  private ContextMenu of(BoxView view, OptionalInt row) {
    HeapBox box = view.box();
    int id = box.id();
    var menu = new ContextMenu();
    menu.setId("box-menu");
    if (box.look() == Look.CELL) {
      add(menu, "box-history", GraphText.HISTORY.text(box.title()), () -> history.show(view));
    }
    model
        .watched(id, row)
        .ifPresent(
            watched ->
                add(
                    menu,
                    "box-last-write",
                    GraphText.WHO_WROTE.text(watched.name()),
                    () -> model.goToLastWrite(id, row)));
    switch (box.look()) {
      case CELL, VALUE, CLASS, FUNCTION -> addObject(menu, view);
      case RUNNING, WAITING, SUSPENDED ->
          add(
              menu,
              "box-reach",
              GraphText.REACH_FRAME.text(),
              () -> model.filter(new GraphOptions.Filter.ReachedFrom(id)));
      case RETURNED, FOLDED -> {}
    }
    addPin(menu, id);
    return menu;
  }

  private void addObject(ContextMenu menu, BoxView view) {
    HeapBox box = view.box();
    int id = box.id();
    GraphText reach =
        box.look() == Look.FUNCTION ? GraphText.REACH_FUNCTION : GraphText.REACH_OBJECT;
    add(
        menu,
        "box-reach",
        reach.text(),
        () -> model.filter(new GraphOptions.Filter.ReachedFrom(id)));
    add(
        menu,
        "box-alive",
        GraphText.KEPT_ALIVE.text(),
        () -> model.filter(new GraphOptions.Filter.KeptAlive(id)));
    add(menu, "box-inspect", GraphText.INSPECT.text(), () -> inspector.show(view));
    boolean unfolded = model.optionsProperty().get().unfolded().contains(id);
    if (box.hidden() > 0 || unfolded) {
      add(
          menu,
          "box-unfold",
          (unfolded ? GraphText.FIRST_ENTRIES : GraphText.MORE_ENTRIES).text(),
          () -> model.toggle(id));
    }
  }

  private void addPin(ContextMenu menu, int id) {
    if (model.pictureProperty().get().placement().pinned().contains(id)) {
      if (!menu.getItems().isEmpty()) {
        menu.getItems().add(new SeparatorMenuItem());
      }
      add(menu, "box-unpin", GraphText.UNPIN.text(), () -> model.unpin(id));
    }
  }

  private static void add(ContextMenu menu, String id, String text, Runnable action) {
    var item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(_ -> action.run());
    menu.getItems().add(item);
  }
}
