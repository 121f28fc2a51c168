package org.cellscope.app.heapgraph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cellscope.session.FrameView;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SessionState;
import org.cellscope.session.SlotView;
import org.cellscope.session.ValueView;

/**
 * Which objects have boxes: those that the user's filter lets through, the nearest to the frames
 * first, at most so many; what the user asked for by name is among them in any case.
 */
final class BoxChoice {
  private final SessionState state;
  private final GraphOptions options;
  private final List<FrameView> frames;
  private final References references;
  private final Set<Integer> objects = new LinkedHashSet<>();
  private final Deque<Integer> waiting = new ArrayDeque<>();
  private int folded;

  private BoxChoice(SessionState state, GraphOptions options, List<FrameView> frames) {
    this.state = state;
    this.options = options;
    this.frames = frames;
    this.references = new References(state);
  }

  /**
   * What is drawn.
   *
   * @param frames those of the frames that the filter lets through
   * @param objects the ids of the objects
   * @param folded how many more objects there are
   */
  record Choice(List<FrameView> frames, Set<Integer> objects, int folded) {
    /** All ids. */
    Set<Integer> all() {
      Set<Integer> all = new HashSet<>(objects);
      frames.forEach(frame -> all.add(frame.id()));
      return all;
    }
  }

  /** What is drawn of a state. */
  static Choice of(SessionState state, GraphOptions options, List<FrameView> frames) {
    var choice = new BoxChoice(state, options, frames);
    return switch (options.filter()) {
      case GraphOptions.Filter.Everything() -> choice.everything();
      case GraphOptions.Filter.ReachedFrom(int id) ->
          choice.only(choice.references.reachedFrom(id));
      case GraphOptions.Filter.KeptAlive(int id) -> choice.only(choice.path(id));
    };
  }

  private Set<Integer> path(int id) {
    return new LinkedHashSet<>(references.pathTo(id));
  }

  private Choice only(Set<Integer> wanted) {
    for (int id : wanted) {
      add(id);
    }
    return new Choice(
        state.frames().stream().filter(frame -> wanted.contains(frame.id())).toList(),
        objects,
        folded);
  }

  private Choice everything() {
    for (FrameView frame : frames) {
      if (FrameChoice.holds(state, frame)) {
        frame.variables().forEach(this::meet);
        frame.stack().forEach(entry -> entry.value().map(ValueView::id).ifPresent(waiting::add));
      }
    }
    Set<Integer> met = new HashSet<>();
    while (!waiting.isEmpty()) {
      int id = waiting.remove();
      ObjectView object = state.objects().get(id);
      if (object != null && met.add(id)) {
        add(id);
        Containers.shown(object, options.unfolded()).forEach(this::meet);
      }
    }
    options.revealed().forEach(this::reveal);
    return new Choice(frames, objects, folded);
  }

  private void meet(SlotView slot) {
    slot.value().map(ValueView::id).ifPresent(waiting::add);
  }

  private void add(int id) {
    ObjectView object = state.objects().get(id);
    if (object == null || !KindLook.hasBox(object)) {
      return;
    }
    if (objects.size() + frames.size() < options.mostBoxes()) {
      objects.add(id);
    } else {
      folded++;
    }
  }

  /** A box that was asked for comes with the way to it. */
  private void reveal(int id) {
    for (int at : references.pathTo(id)) {
      ObjectView object = state.objects().get(at);
      if (object != null && KindLook.hasBox(object) && objects.add(at)) {
        folded = Math.max(0, folded - 1);
      }
    }
  }
}
