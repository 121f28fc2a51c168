package org.cellscope.app.heapgraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.cellscope.app.widget.VariablePalette;

/** A box on the screen. */
final class BoxView extends VBox {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final PseudoClass CENTRE = PseudoClass.getPseudoClass("centre");

  private HeapBox box;

  BoxView(HeapBox box) {
    this.box = box;
    setAccessibleRole(AccessibleRole.BUTTON);
    setFocusTraversable(true);
    fill();
  }

  HeapBox box() {
    return box;
  }

  /** Shows a box; nothing is touched when it says the same as before. */
  void update(HeapBox now) {
    if (!now.equals(box)) {
      box = now;
      fill();
    }
  }

  void light(boolean lit, boolean centre) {
    pseudoClassStateChanged(LIT, lit);
    pseudoClassStateChanged(CENTRE, centre);
  }

  private void fill() {
    setId("box-" + box.id());
    setAccessibleText(box.description());
    getStyleClass().setAll("heap-box", box.look().name().toLowerCase(Locale.ROOT));
    if (box.look().isFrame()) {
      getStyleClass().add("frame");
    }
    if (box.isNew()) {
      getStyleClass().add("new");
    }
    box.captured().ifPresent(number -> getStyleClass().add(VariablePalette.styleClass(number)));
    List<Node> lines = new ArrayList<>();
    lines.add(heading());
    if (!box.rows().isEmpty() || !box.footer().isEmpty()) {
      var rows = new VBox();
      rows.getStyleClass().add("heap-rows");
      box.rows().forEach(row -> rows.getChildren().add(row(row)));
      if (!box.footer().isEmpty()) {
        rows.getChildren().add(line("heap-footer", label(box.footer(), "heap-quiet")));
      }
      lines.add(rows);
    }
    getChildren().setAll(lines);
  }

  private Node heading() {
    var line = new HBox(6);
    line.setAlignment(Pos.CENTER_LEFT);
    fix(line, Metrics.TITLE);
    if (box.look() == HeapBox.Look.RUNNING) {
      var arrow = new Region();
      arrow.getStyleClass().add("heap-arrow");
      line.getChildren().add(arrow);
    }
    if (!box.kind().isEmpty()) {
      line.getChildren().add(label(box.kind(), "heap-kind"));
    }
    line.getChildren().add(label(box.title(), "heap-title"));
    var heading = new VBox(line);
    heading.getStyleClass().add("heap-heading");
    if (!box.subtitle().isEmpty()) {
      Label second = label(box.subtitle(), "heap-subtitle");
      fix(second, Metrics.SUBTITLE);
      heading.getChildren().add(second);
    }
    return heading;
  }

  private static Node row(Row row) {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line =
        line("heap-row", label(row.label(), row.quiet() ? "heap-quiet" : "heap-label"), gap);
    row.before()
        .ifPresent(
            before -> {
              var old = new Text(before);
              old.getStyleClass().add("heap-before");
              old.setStrikethrough(true);
              line.getChildren().add(old);
            });
    if (row.target().isPresent()) {
      var port = new Region();
      port.getStyleClass().add("heap-port");
      row.captured().ifPresent(n -> port.getStyleClass().add(VariablePalette.styleClass(n)));
      line.getChildren().add(port);
    } else {
      line.getChildren().add(label(row.value(), row.quiet() ? "heap-quiet" : "heap-value"));
    }
    if (row.changed()) {
      line.getStyleClass().add("changed");
    }
    if (row.fullText().length() > row.label().length() + row.value().length() + 2) {
      Tooltip.install(line, new Tooltip(row.fullText()));
    }
    return line;
  }

  private static HBox line(String styleClass, Node... children) {
    var line = new HBox(5, children);
    line.getStyleClass().add(styleClass);
    line.setAlignment(Pos.CENTER_LEFT);
    fix(line, Metrics.ROW);
    return line;
  }

  private static void fix(Region region, double height) {
    region.setMinHeight(height);
    region.setPrefHeight(height);
    region.setMaxHeight(height);
  }

  private static Label label(String text, String styleClass) {
    var label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
