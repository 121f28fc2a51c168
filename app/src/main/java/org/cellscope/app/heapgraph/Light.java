package org.cellscope.app.heapgraph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellscope.app.heapgraph.layout.Route;
import org.cellscope.app.session.Selection;
import org.cellscope.session.CapturedVariable;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SessionState;

/**
 * What is highlighted.
 *
 * @param centres the boxes that were picked or pointed at
 * @param boxes these and the boxes with an edge from or to them
 * @param picked whether something was picked, so that the rest steps back; pointing at a box is no
 *     reason for that
 */
record Light(Set<Integer> centres, Set<Integer> boxes, boolean picked) {
  static final Light NONE = new Light(Set.of(), Set.of(), false);

  /** What the picked and the pointed at things light up in a drawing. */
  static Light of(Picture drawn, SessionState state, Selection selection, Selection hovered) {
    Set<Integer> centres = new LinkedHashSet<>(ids(selection, state));
    centres.retainAll(drawn.boxes().keySet());
    boolean picked = !centres.isEmpty();
    ids(hovered, state).stream().filter(drawn.boxes()::containsKey).forEach(centres::add);
    return centres.isEmpty() ? NONE : new Light(centres, around(centres, drawn), picked);
  }

  private static Set<Integer> around(Set<Integer> centres, Picture drawn) {
    Set<Integer> boxes = new LinkedHashSet<>(centres);
    for (Picture.Edge edge : drawn.edges()) {
      int from = edge.route().link().from();
      int to = edge.route().link().to();
      if (centres.contains(from)) {
        boxes.add(to);
      }
      if (centres.contains(to)) {
        boxes.add(from);
      }
    }
    return boxes;
  }

  private static Set<Integer> ids(Selection of, SessionState state) {
    return switch (of) {
      case Selection.Nothing() -> Set.of();
      case Selection.HeapObject(int id) -> Set.of(id);
      case Selection.HeapObjects(List<Integer> several) -> new LinkedHashSet<>(several);
      case Selection.Captured(CapturedVariable variable) ->
          state.objects().values().stream()
              .filter(object -> object.variable().equals(Optional.of(variable)))
              .map(ObjectView::id)
              .collect(Collectors.toCollection(LinkedHashSet::new));
    };
  }

  boolean isOn() {
    return !centres.isEmpty();
  }

  boolean isOn(Route route) {
    return centres.contains(route.link().from()) || centres.contains(route.link().to());
  }
}
