package org.cellscope.app.predict;

import java.util.Optional;
import org.cellscope.app.session.Selection;
import org.cellscope.session.Evaluation;
import org.cellscope.session.FrameView;
import org.cellscope.session.Lab;
import org.cellscope.session.ObjectKind;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SessionState;
import org.cellscope.session.SlotView;
import org.cellscope.session.ValueView;

/** Finds cells that can be covered, and what they hold. */
final class Cells {
  private Cells() {}

  /**
   * The cell that is picked.
   *
   * @param shown the frame in which a name means a cell
   */
  static Optional<ObjectView> selected(
      Selection selection, SessionState state, Optional<FrameView> shown) {
    return switch (selection) {
      case Selection.Nothing() -> Optional.empty();
      case Selection.HeapObjects _ -> Optional.empty();
      case Selection.HeapObject(int id) -> cell(state, id);
      case Selection.Captured(var variable) ->
          shown.flatMap(frame -> of(frame, variable.name())).flatMap(id -> cell(state, id));
    };
  }

  private static Optional<ObjectView> cell(SessionState state, int id) {
    return Optional.ofNullable(state.objects().get(id))
        .filter(object -> object.kind() == ObjectKind.CELL);
  }

  /** The number of the cell of a frame's variable. */
  static Optional<Integer> of(FrameView frame, String variable) {
    return frame.variables().stream()
        .filter(slot -> slot.role() == SlotView.Role.CELL || slot.role() == SlotView.Role.FREE)
        .filter(slot -> slot.label().equals(variable))
        .findFirst()
        .flatMap(SlotView::value)
        .map(ValueView::id);
  }

  /**
   * What a cell holds: the whole repr, where a frame has the variable; otherwise its beginning.
   * Empty for an empty cell.
   */
  static Optional<String> content(Lab lab, int cell, String variable) {
    SessionState state = lab.state();
    Optional<Evaluation> value =
        state.frames().stream()
            .filter(frame -> of(frame, variable).filter(id -> id == cell).isPresent())
            .filter(frame -> frame.state() != FrameView.State.RETURNED)
            .findFirst()
            .map(frame -> lab.evaluate(frame.id(), variable));
    return value.orElse(null) instanceof Evaluation.Value whole
        ? Optional.of(whole.repr())
        : cell(state, cell)
            .flatMap(object -> object.slots().stream().findFirst())
            .flatMap(SlotView::value)
            .map(ValueView::text);
  }
}
