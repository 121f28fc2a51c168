package org.cellscope.app.session;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cellscope.session.CapturedVariable;
import org.cellscope.session.FrameView;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SessionState;
import org.cellscope.session.SlotView;
import org.cellscope.session.ValueView;
import org.cellscope.session.Watch;

/** The place whose writes are looked for: what was asked about last, or what is selected. */
public final class Watching {
  private final ReadOnlyObjectWrapper<Optional<Watched>> watched =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper watches = new ReadOnlyBooleanWrapper();

  /** Nothing is watched. */
  Watching() {
    watched.subscribe(now -> watches.set(now.isPresent()));
  }

  /** Watches a place until something else is selected. */
  void watch(Watched place) {
    watched.set(Optional.of(place));
  }

  /** The selection has changed. */
  void follow(Selection selection, SessionState state, Optional<FrameView> frame) {
    watched.set(
        switch (selection) {
          case Selection.Nothing() -> Optional.empty();
          case Selection.HeapObjects _ -> Optional.empty();
          case Selection.HeapObject(int id) ->
              Optional.ofNullable(state.objects().get(id)).map(Watched::of);
          case Selection.Captured(CapturedVariable variable) -> cell(variable, state, frame);
        });
  }

  /** The cell of a variable: the shown frame's, otherwise the newest there is. */
  private static Optional<Watched> cell(
      CapturedVariable variable, SessionState state, Optional<FrameView> frame) {
    Stream<ObjectView> ofFrame =
        frame.stream()
            .flatMap(f -> f.variables().stream())
            .filter(slot -> slot.label().equals(variable.name()))
            .map(SlotView::value)
            .flatMap(Optional::stream)
            .map(ValueView::id)
            .flatMap(id -> Stream.ofNullable(state.objects().get(id)));
    return Stream.concat(
            ofFrame,
            state.objects().values().stream()
                .sorted((one, other) -> Integer.compare(other.id(), one.id())))
        .filter(object -> object.variable().equals(Optional.of(variable)))
        .findFirst()
        .map(cell -> new Watched(new Watch.Cell(cell.id()), variable.name()));
  }

  /** The place; empty for none. */
  public ReadOnlyObjectProperty<Optional<Watched>> watchedProperty() {
    return watched.getReadOnlyProperty();
  }

  /** Whether there is a place. */
  public BooleanExpression watchesProperty() {
    return watches;
  }
}
