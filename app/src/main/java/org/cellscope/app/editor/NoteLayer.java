package org.cellscope.app.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.fxmisc.richtext.CodeArea;

/**
 * The values behind the ends of lines, and the names of marks in them that cannot be seen. They are
 * no part of the text, and no pointer meets them.
 */
final class NoteLayer {
  /** What is said of a line, with its place in the layer, in pixels. */
  private record Placed(
      Optional<LineNote> note, String hidden, double x, double y, double height) {}

  private final CodeArea area;
  private final Pane layer = new Layer();
  private List<LineNote> notes = List.of();
  private List<Placed> placed = List.of();

  NoteLayer(CodeArea area) {
    this.area = area;
    layer.setMouseTransparent(true);
    layer.getStyleClass().add("line-notes");
    var clip = new Rectangle();
    clip.widthProperty().bind(layer.widthProperty());
    clip.heightProperty().bind(layer.heightProperty());
    layer.setClip(clip);
    layer.setManaged(false);
    area.layoutBoundsProperty()
        .subscribe(bounds -> layer.resize(bounds.getWidth(), bounds.getHeight()));
    area.viewportDirtyEvents().subscribe(_ -> layer.requestLayout());
  }

  /** Shows others. */
  void show(List<LineNote> now) {
    notes = List.copyOf(now);
    layer.requestLayout();
  }

  /** Laid out behind the area, in the same pulse: the ends of its lines are known by then. */
  private final class Layer extends Pane {
    @Override
    protected void layoutChildren() {
      place();
      super.layoutChildren();
    }
  }

  /** What is in its place already stays, so that looking for places never asks for layout. */
  private void place() {
    boolean isSeen = layer.getScene() != null && !area.getVisibleParagraphs().isEmpty();
    List<Placed> now = isSeen ? places() : List.of();
    if (!now.equals(placed)) {
      placed = now;
      layer.getChildren().setAll(now.stream().map(NoteLayer::node).toList());
      layer.getChildren().forEach(Node::applyCss);
    }
  }

  /** Lines that are not seen have no place. */
  private List<Placed> places() {
    Map<Integer, LineNote> ofLines =
        notes.stream().collect(Collectors.toMap(LineNote::line, note -> note, (one, _) -> one));
    List<Placed> found = new ArrayList<>();
    int first = area.firstVisibleParToAllParIndex();
    int last = area.lastVisibleParToAllParIndex();
    for (int paragraph = first; paragraph <= last; paragraph++) {
      Optional<LineNote> note = Optional.ofNullable(ofLines.get(paragraph + 1));
      String hidden = HiddenMarks.in(area.getText(paragraph));
      if (note.isPresent() || !hidden.isEmpty()) {
        end(paragraph).ifPresent(end -> found.add(placed(note, hidden, end)));
      }
    }
    return found;
  }

  private static Placed placed(Optional<LineNote> note, String hidden, Bounds end) {
    return new Placed(
        note,
        hidden,
        Math.rint(end.getMaxX()),
        Math.rint(end.getMinY()),
        Math.rint(end.getHeight()));
  }

  /** The last character of a line, in the layer. */
  private Optional<Bounds> end(int paragraph) {
    int length = area.getParagraphLength(paragraph);
    if (length == 0) {
      return Optional.empty();
    }
    int last = area.getAbsolutePosition(paragraph, length);
    return area.getCharacterBoundsOnScreen(last - 1, last).map(layer::screenToLocal);
  }

  private static Node node(Placed placed) {
    var row = new HBox();
    row.getStyleClass().add("line-note");
    if (!placed.hidden.isEmpty()) {
      row.getChildren().add(label(placed.hidden, "hidden-marks"));
    }
    placed.note.ifPresent(note -> fill(row, note));
    row.relocate(placed.x, placed.y);
    row.setMinHeight(placed.height);
    row.setMaxHeight(placed.height);
    return row;
  }

  private static void fill(HBox row, LineNote note) {
    note.result().ifPresent(text -> row.getChildren().add(label(text, "result")));
    for (LineNote.Value value : note.values()) {
      Label label = label(value.toString(), "value");
      if (value.changed()) {
        label.getStyleClass().add("changed");
      }
      row.getChildren().add(label);
    }
  }

  private static Label label(String text, String styleClass) {
    var label = new Label(text.lines().findFirst().orElse(""));
    label.getStyleClass().addAll("code", styleClass);
    return label;
  }

  Pane node() {
    return layer;
  }
}
