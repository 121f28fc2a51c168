package org.cellscope.app.session;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.cellscope.session.Arrival;
import org.cellscope.session.FrameView;
import org.cellscope.session.Movement;
import org.cellscope.session.ObjectKind;
import org.cellscope.session.ObjectView;
import org.cellscope.session.Past;
import org.cellscope.session.SessionState;
import org.cellscope.session.SlotView;
import org.cellscope.session.StepEvent;
import org.cellscope.session.ValueView;
import org.cellscope.session.Watch;

/**
 * What nobody is to see while a class guesses. It is taken out of the state before any pane gets
 * it, so that no pane can give it away.
 *
 * @param last the cursor beyond which nothing is shown; empty for no limit
 * @param cell the number of the cell whose content is covered; empty for none
 */
public record Secret(OptionalLong last, OptionalInt cell) {
  /** What stands for the content of a covered cell. */
  public static final ValueView COVERED =
      new ValueView(Integer.MAX_VALUE, ObjectKind.SINGLETON, "?");

  private static final Secret NONE = new Secret(OptionalLong.empty(), OptionalInt.empty());

  /** Everything may be seen. */
  public static Secret none() {
    return NONE;
  }

  /** Nothing behind a step is shown. */
  public static Secret behind(long step) {
    return new Secret(OptionalLong.of(step), OptionalInt.empty());
  }

  /** The content of a cell is not shown. */
  public static Secret in(int cell) {
    return new Secret(OptionalLong.empty(), OptionalInt.of(cell));
  }

  /** Whether a step must not be shown. */
  public boolean hides(long step) {
    return last.isPresent() && step > last.getAsLong();
  }

  /** Whether a movement must not be made: it leads to what nobody is to see. */
  boolean forbids(Movement movement) {
    return last.isPresent() && goesForward(movement)
        || movement instanceof Movement.ToWrite(Watch watch, _) && coversWritesOf(watch);
  }

  private static boolean goesForward(Movement movement) {
    return switch (movement) {
      case Movement.Step(_, Movement.Direction direction) -> isForward(direction);
      case Movement.Over(Movement.Direction direction) -> isForward(direction);
      case Movement.Out(Movement.Direction direction) -> isForward(direction);
      case Movement.Run(Movement.Direction direction) -> isForward(direction);
      case Movement.ToLine(_, _, Movement.Direction direction) -> isForward(direction);
      case Movement.ToEvent(_, Movement.Direction direction) -> isForward(direction);
      case Movement.ToWrite(_, Movement.Direction direction) -> isForward(direction);
      case Movement.ToStep _ -> true;
    };
  }

  private static boolean isForward(Movement.Direction direction) {
    return direction == Movement.Direction.FORWARD;
  }

  /** Whether nobody is to know what is written to a place. */
  public boolean coversWritesOf(Watch watch) {
    return watch instanceof Watch.Cell(int id) && covers(id);
  }

  /** What may be known of the values of a cell. */
  public List<Past.Held> known(int cell, List<Past.Held> values) {
    return covers(cell)
        ? List.of()
        : values.stream().filter(held -> !hides(held.when().step())).toList();
  }

  /** What may be known of an object. */
  public ObjectView known(ObjectView object) {
    if (!covers(object.id())) {
      return object;
    }
    return new ObjectView(
        object.id(),
        object.kind(),
        object.typeName(),
        object.title(),
        object.address(),
        object.slots().stream().map(Secret::covered).toList(),
        object.hidden(),
        object.isNew(),
        object.variable(),
        object.code());
  }

  private boolean covers(int object) {
    return cell.isPresent() && cell.getAsInt() == object;
  }

  private static SlotView covered(SlotView slot) {
    return new SlotView(
        slot.label(), slot.role(), Optional.of(COVERED), slot.changed(), Optional.empty());
  }

  /**
   * What may be known of a state: the content of the covered cell is replaced, on the value stacks
   * as well; objects that only lead from it are left out.
   */
  SessionState known(SessionState state) {
    ObjectView covered = cell.isPresent() ? state.objects().get(cell.getAsInt()) : null;
    if (covered == null) {
      return state;
    }
    Set<Integer> contents = new HashSet<>();
    covered.slots().forEach(slot -> slot.value().ifPresent(value -> contents.add(value.id())));
    List<FrameView> frames = state.frames().stream().map(f -> known(f, contents)).toList();
    Map<Integer, ObjectView> objects = new LinkedHashMap<>(state.objects());
    objects.replaceAll((_, object) -> known(object));
    Set<Integer> hidden = reachable(contents, objects);
    hidden.removeAll(reachable(roots(frames), objects));
    objects.keySet().removeAll(hidden);
    return new SessionState(
        state.step(),
        state.first(),
        state.recorded(),
        state.status(),
        event(state.event(), covered),
        frames,
        Collections.unmodifiableMap(objects),
        state.omitted(),
        state.outputLength(),
        state.notice(),
        state.arrival().map(Secret::known));
  }

  /** What was written when a movement ended may be what is covered. */
  private static Arrival known(Arrival arrival) {
    return arrival.reason() == Arrival.Reason.WRITE ? new Arrival.Reached() : arrival;
  }

  private static StepEvent event(StepEvent event, ObjectView covered) {
    boolean wrote = covered.slots().stream().anyMatch(SlotView::changed);
    return wrote
        ? new StepEvent(event.kind(), covered.title(), Optional.of("?"), event.place())
        : event;
  }

  private static FrameView known(FrameView frame, Set<Integer> contents) {
    return new FrameView(
        frame.id(),
        frame.title(),
        frame.code(),
        frame.offset(),
        frame.position(),
        frame.variables(),
        frame.stack().stream()
            .map(
                entry ->
                    entry.value().filter(value -> contents.contains(value.id())).isPresent()
                        ? new FrameView.StackView(Optional.of(COVERED), entry.changed())
                        : entry)
            .toList(),
        frame.blocks(),
        frame.state());
  }

  private static Set<Integer> roots(List<FrameView> frames) {
    Set<Integer> roots = new HashSet<>();
    for (FrameView frame : frames) {
      frame.variables().forEach(slot -> slot.value().ifPresent(value -> roots.add(value.id())));
      frame.stack().forEach(entry -> entry.value().ifPresent(value -> roots.add(value.id())));
    }
    return roots;
  }

  private static Set<Integer> reachable(Set<Integer> from, Map<Integer, ObjectView> objects) {
    Set<Integer> met = new HashSet<>();
    var todo = new ArrayDeque<>(from);
    while (!todo.isEmpty()) {
      int id = todo.remove();
      ObjectView object = objects.get(id);
      if (met.add(id) && object != null) {
        object.slots().forEach(slot -> slot.value().ifPresent(value -> todo.add(value.id())));
      }
    }
    return met;
  }
}
