package org.cellscope.app.session;

import java.util.List;
import java.util.Optional;
import org.cellscope.session.CapturedVariable;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SessionState;

/** What the user has picked; every pane highlights it where it shows it. */
public sealed interface Selection {
  /** Nothing is picked. */
  record Nothing() implements Selection {}

  /** An object, by its number in the session; frames and objects share the numbers. */
  record HeapObject(int id) implements Selection {}

  /** Several objects, such as the cells of a function. */
  record HeapObjects(List<Integer> ids) implements Selection {
    public HeapObjects {
      ids = List.copyOf(ids);
    }
  }

  /** A variable that lives in a cell. */
  record Captured(CapturedVariable variable) implements Selection {}

  /** The captured variable that is picked, by itself or as one of its cells. */
  default Optional<CapturedVariable> variable(SessionState state) {
    return switch (this) {
      case Nothing() -> Optional.empty();
      case HeapObject(int id) ->
          Optional.ofNullable(state.objects().get(id)).flatMap(ObjectView::variable);
      case HeapObjects _ -> Optional.empty();
      case Captured(CapturedVariable variable) -> Optional.of(variable);
    };
  }
}
