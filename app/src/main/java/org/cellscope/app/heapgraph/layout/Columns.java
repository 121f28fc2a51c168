package org.cellscope.app.heapgraph.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The column of every box: where it is or was; of a new one its distance from the frames, at least
 * its band's.
 *
 * <p>Two searches by distance: the first from the frames along steady links, which say where things
 * belong; the second for what only the value stack or a frame that has returned still holds.
 */
final class Columns {
  /**
   * Where a box belongs.
   *
   * @param order how early it was met
   * @param owner the link that leads to it on the shortest way; null for frames
   */
  record Slot(int id, int column, int order, @Nullable Link owner) {}

  private final Map<Integer, Box> boxes = new HashMap<>();
  private final Map<Integer, List<Link>> linksFrom = new HashMap<>();
  private final Map<Integer, Slot> found = new HashMap<>();
  private final PriorityQueue<Slot> waiting =
      new PriorityQueue<>(Comparator.comparingInt(Slot::column).thenComparingInt(Slot::order));
  private final Placement before;
  private int order;

  private Columns(Graph graph, Placement before) {
    this.before = before;
    graph.boxes().forEach(box -> boxes.put(box.id(), box));
    for (Link link : graph.links()) {
      linksFrom.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link);
    }
  }

  /**
   * The slots of all boxes.
   *
   * @param before where boxes are now, and were
   */
  static Map<Integer, Slot> of(Graph graph, Placement before) {
    var columns = new Columns(graph, before);
    columns.find(graph);
    return columns.found;
  }

  private void find(Graph graph) {
    List<Box> frames = graph.boxes().stream().filter(b -> b.band().isFrame()).toList();
    for (Box frame : frames) {
      found.put(frame.id(), new Slot(frame.id(), settled(frame.id(), 0), order++, null));
    }
    frames.forEach(frame -> offer(frame.id(), true));
    settle();
    frames.forEach(frame -> offer(frame.id(), false));
    settle();
    for (Box box : graph.boxes()) {
      if (!found.containsKey(box.id())) {
        found.put(
            box.id(), new Slot(box.id(), settled(box.id(), box.band().column()), order++, null));
        offer(box.id(), true);
        settle();
      }
    }
  }

  private void offer(int from, boolean steadyOnly) {
    int column = slot(from).column;
    for (Link link : linksFrom.getOrDefault(from, List.of())) {
      Box target = boxes.get(link.to());
      if (target != null && !found.containsKey(link.to()) && (link.steady() || !steadyOnly)) {
        int next = Math.min(Grid.LAST, Math.max(target.band().column(), column + 1));
        waiting.add(new Slot(link.to(), settled(link.to(), next), order++, link));
      }
    }
  }

  /** A box never leaves its column. */
  private int settled(int id, int wanted) {
    @Nullable Rect old = before.known(id);
    return old == null ? wanted : Grid.column(old);
  }

  private void settle() {
    for (Slot slot = waiting.poll(); slot != null; slot = waiting.poll()) {
      if (found.putIfAbsent(slot.id, slot) == null) {
        offer(slot.id, false);
      }
    }
  }

  private Slot slot(int id) {
    Slot slot = found.get(id);
    if (slot == null) {
      throw new IllegalStateException("box " + id + " has no column yet");
    }
    return slot;
  }
}
