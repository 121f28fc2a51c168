package org.cellscope.app.heapgraph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellscope.session.FrameView;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SessionState;
import org.cellscope.session.SlotView;
import org.cellscope.session.ValueView;

/** Who refers to whom in a state, whatever of it is drawn. */
final class References {
  private final SessionState state;
  private final Map<Integer, FrameView> frames = new HashMap<>();

  References(SessionState state) {
    this.state = state;
    state.frames().forEach(frame -> frames.put(frame.id(), frame));
  }

  /** What a frame or object refers to. */
  List<Integer> from(int id) {
    List<Integer> found = new ArrayList<>();
    FrameView frame = frames.get(id);
    ObjectView object = state.objects().get(id);
    if (frame != null && FrameChoice.holds(state, frame)) {
      frame.variables().forEach(slot -> add(slot, found));
      frame.stack().forEach(entry -> entry.value().map(ValueView::id).ifPresent(found::add));
    } else if (object != null) {
      object.slots().forEach(slot -> add(slot, found));
    }
    return found;
  }

  private static void add(SlotView slot, List<Integer> found) {
    slot.value().map(ValueView::id).ifPresent(found::add);
  }

  /** Everything that can be reached from an object, itself included, the nearest first. */
  Set<Integer> reachedFrom(int id) {
    Set<Integer> reached = new LinkedHashSet<>(List.of(id));
    Deque<Integer> waiting = new ArrayDeque<>(reached);
    while (!waiting.isEmpty()) {
      for (int next : from(waiting.remove())) {
        if (reached.add(next)) {
          waiting.add(next);
        }
      }
    }
    return reached;
  }

  /**
   * A shortest path from a frame on the call stack to an object, both included; empty when nothing
   * leads to it.
   */
  List<Integer> pathTo(int id) {
    Map<Integer, Integer> came = new HashMap<>();
    Deque<Integer> waiting = new ArrayDeque<>();
    for (FrameView frame : state.frames()) {
      boolean isRoot =
          switch (frame.state()) {
            case CURRENT, CALLER -> true;
            case SUSPENDED -> false;
            case RETURNED -> FrameChoice.isModule(state, frame);
          };
      if (isRoot) {
        came.put(frame.id(), frame.id());
        waiting.add(frame.id());
      }
    }
    while (!waiting.isEmpty() && !came.containsKey(id)) {
      int at = waiting.remove();
      for (int next : from(at)) {
        if (came.putIfAbsent(next, at) == null) {
          waiting.add(next);
        }
      }
    }
    return came.containsKey(id) ? pathBack(came, id) : List.of();
  }

  private static List<Integer> pathBack(Map<Integer, Integer> came, int id) {
    List<Integer> path = new ArrayList<>(List.of(id));
    int at = id;
    for (Integer from = came.get(at); from != null && from != at; from = came.get(at)) {
      path.addFirst(from);
      at = from;
    }
    return path;
  }
}
