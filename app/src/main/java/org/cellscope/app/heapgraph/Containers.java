package org.cellscope.app.heapgraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SlotView;

/** Which slots of an object have rows: of a big container the first few and what the step wrote. */
final class Containers {
  /** How many rows a folded container has at most. */
  static final int MOST_ROWS = 12;

  private static final int MOST_CHANGED = 3;

  private Containers() {}

  /** The slots that have rows. */
  static List<SlotView> shown(ObjectView object, Set<Integer> unfolded) {
    List<SlotView> all = object.slots();
    if (all.size() <= MOST_ROWS || unfolded.contains(object.id())) {
      return all;
    }
    List<SlotView> shown = new ArrayList<>(all.subList(0, MOST_ROWS));
    all.subList(MOST_ROWS, all.size()).stream()
        .filter(SlotView::changed)
        .limit(MOST_CHANGED)
        .forEach(shown::add);
    return shown;
  }
}
