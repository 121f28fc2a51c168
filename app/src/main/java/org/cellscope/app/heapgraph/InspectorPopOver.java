package org.cellscope.app.heapgraph;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import org.cellscope.app.widget.Appearance;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SlotView;
import org.cellscope.session.ValueView;

/** The inside of an object, a page at a time; only the page is ever described. */
final class InspectorPopOver {
  /** How many entries a page has. */
  static final int PAGE = 50;

  private static final double WIDTH = 30;
  private static final double HEIGHT = 24;

  private final HeapGraphViewModel model;
  private final Appearance appearance;

  InspectorPopOver(HeapGraphViewModel model, Appearance appearance) {
    this.model = model;
    this.appearance = appearance;
  }

  /** Opens beside a box. */
  void show(BoxView box) {
    new Pages(box.box().id()).show(box);
  }

  private final class Pages {
    private final int object;
    private final Label heading = new Label();
    private final ListView<String> list = new ListView<>();
    private final Button first = button("inspector-first", "⏮", GraphText.FIRST_PAGE.text());
    private final Button previous =
        button("inspector-previous", "◀", GraphText.PREVIOUS_PAGE.text());
    private final Button next = button("inspector-next", "▶", GraphText.NEXT_PAGE.text());
    private final Button last = button("inspector-last", "⏭", GraphText.LAST_PAGE.text());
    private int from;
    private int all;

    Pages(int object) {
      this.object = object;
      heading.setId("inspector-heading");
      list.setId("inspector");
      list.getStyleClass().add("code");
      list.setAccessibleText(GraphText.ENTRIES.text());
      first.setOnAction(_ -> load(0));
      previous.setOnAction(_ -> load(Math.max(0, from - PAGE)));
      next.setOnAction(_ -> load(from + PAGE));
      last.setOnAction(_ -> load((all - 1) / PAGE * PAGE));
    }

    private static Button button(String id, String text, String words) {
      var button = new Button(text);
      button.setId(id);
      button.setAccessibleText(words);
      button.getStyleClass().addAll("flat", "small");
      return button;
    }

    void show(BoxView box) {
      var buttons = new HBox(first, previous, next, last);
      var popOver = new BoxPopOver(appearance, heading, list, WIDTH, HEIGHT, buttons);
      load(0);
      popOver.show(box);
    }

    private void load(int start) {
      model.inspect(object, start, PAGE, page -> fill(page, start));
    }

    private void fill(ObjectView page, int start) {
      from = start;
      int end = start + page.slots().size();
      all = end + page.hidden();
      String title = (Texts.kind(page) + " " + Texts.shortName(page.title())).strip();
      heading.setText(
          all == 0
              ? GraphText.NOTHING_IN.text(title)
              : GraphText.PAGE_OF.text(title, start + 1, end, all));
      list.getItems().setAll(page.slots().stream().map(Pages::text).toList());
      first.setDisable(start == 0);
      previous.setDisable(start == 0);
      next.setDisable(page.hidden() == 0);
      last.setDisable(page.hidden() == 0);
    }

    private static String text(SlotView slot) {
      return slot.label()
          + ": "
          + slot.value().map(ValueView::text).orElseGet(GraphText.UNBOUND::text);
    }
  }
}
