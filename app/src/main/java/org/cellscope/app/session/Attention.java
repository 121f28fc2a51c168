package org.cellscope.app.session;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.cellscope.source.Span;

/** Where the user looks: what is picked or pointed at in one pane lights up in all of them. */
public final class Attention {
  private final ObjectProperty<Selection> selection =
      new SimpleObjectProperty<>(new Selection.Nothing());
  private final ObjectProperty<Selection> hovered =
      new SimpleObjectProperty<>(new Selection.Nothing());
  private final ReadOnlyObjectWrapper<Selection> highlight =
      new ReadOnlyObjectWrapper<>(new Selection.Nothing());
  private final ObjectProperty<Optional<Span>> pointedAt =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<OptionalInt> pickedLine =
      new SimpleObjectProperty<>(OptionalInt.empty());

  /** Nobody looks at anything. */
  Attention() {
    hovered.addListener((_, _, _) -> updateHighlight());
    selection.addListener((_, _, _) -> updateHighlight());
  }

  private void updateHighlight() {
    highlight.set(hovered.get() instanceof Selection.Nothing ? selection.get() : hovered.get());
  }

  /** There is another program. */
  void forget() {
    selection.set(new Selection.Nothing());
    hovered.set(new Selection.Nothing());
  }

  /** The cursor has moved: what was pointed at in the text counts no more. */
  void moved() {
    pointedAt.set(Optional.empty());
    pickedLine.set(OptionalInt.empty());
  }

  /** What the user has picked, in whichever pane. */
  public ObjectProperty<Selection> selectionProperty() {
    return selection;
  }

  /** What the mouse is over, in whichever pane. */
  public ObjectProperty<Selection> hoveredProperty() {
    return hovered;
  }

  /** What every pane lights up: what the mouse is over, otherwise what is picked. */
  public ReadOnlyObjectProperty<Selection> highlightProperty() {
    return highlight.getReadOnlyProperty();
  }

  /** A stretch of the source that a pane points at, until the next step. */
  public ObjectProperty<Optional<Span>> pointedAtProperty() {
    return pointedAt;
  }

  /** A line of the source, counted from 1, whose code the panes point at, until the next step. */
  public ObjectProperty<OptionalInt> pickedLineProperty() {
    return pickedLine;
  }
}
