package org.cellscope.app.heapgraph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cellscope.app.heapgraph.HeapBox.Look;
import org.cellscope.app.heapgraph.layout.Box;
import org.cellscope.app.heapgraph.layout.Graph;
import org.cellscope.app.heapgraph.layout.Link;
import org.cellscope.app.session.CapturedVariables;
import org.cellscope.session.FrameView;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SessionState;
import org.cellscope.session.SlotView;
import org.cellscope.session.ValueView;

/**
 * Turns a state into boxes and links.
 *
 * <p>Passes: the frames with their variables, of a deep call stack the first and the last; what
 * these lead to, object by object; what only value stacks hold, for which the frames get rows of
 * their own; the links of all rows.
 */
final class GraphBuilder {
  private static final int SPARE_ROWS = 2;
  private static final int MOST_FRAMES = 6;
  private static final int FOLDED = Integer.MIN_VALUE;

  private final SessionState state;
  private final CapturedVariables captured;
  private final List<FrameView> frames;
  private final int folded;
  private final Set<Integer> frameIds = new LinkedHashSet<>();
  private final Map<Integer, HeapBox> boxes = new LinkedHashMap<>();
  private final Map<Integer, Box> sizes = new HashMap<>();
  private final Deque<Integer> waiting = new ArrayDeque<>();
  private final Set<Integer> met = new LinkedHashSet<>();

  /**
   * Boxes and links.
   *
   * @param boxes by id, frames first
   */
  record Result(Map<Integer, HeapBox> boxes, Graph graph) {}

  GraphBuilder(SessionState state, CapturedVariables captured) {
    this.state = state;
    this.captured = captured;
    List<FrameView> live = state.frames().stream().filter(GraphBuilder::isLive).toList();
    this.folded = live.size() > MOST_FRAMES ? live.size() - MOST_FRAMES + 1 : 0;
    Set<Integer> hidden = new HashSet<>();
    live.subList(Math.min(1, folded), Math.min(1, folded) + folded)
        .forEach(f -> hidden.add(f.id()));
    this.frames = state.frames().stream().filter(f -> !hidden.contains(f.id())).toList();
    frames.forEach(frame -> frameIds.add(frame.id()));
  }

  private static boolean isLive(FrameView frame) {
    return switch (frame.state()) {
      case CURRENT, CALLER -> true;
      case SUSPENDED, RETURNED -> false;
    };
  }

  /** The module's names stay where they are when it has ended. */
  private boolean isModule(FrameView frame) {
    return frame == state.frames().getFirst();
  }

  /** What stands for the frames in the middle of a deep call stack. */
  private HeapBox foldedBox() {
    String text = folded + " frames wait";
    return new HeapBox(
        FOLDED, Look.FOLDED, "", "⋮", text, List.of(), "", false, OptionalInt.empty(), text);
  }

  Result build() {
    Map<Integer, List<Row>> rows = new LinkedHashMap<>();
    for (FrameView frame : frames) {
      rows.put(frame.id(), rows(frame.variables()));
    }
    followAll();
    for (FrameView frame : frames) {
      List<Row> all = new ArrayList<>(rows.getOrDefault(frame.id(), List.of()));
      all.addAll(stackRows(frame));
      boolean live = isLive(frame) || isModule(frame);
      add(
          frameBox(frame, all),
          live ? Box.Band.FRAME : Box.Band.ASIDE,
          live ? 0 : frame.variables().size());
      if (folded > 0 && boxes.size() == 1) {
        add(foldedBox(), Box.Band.FRAME, 0);
      }
    }
    followAll();
    for (int id : met) {
      ObjectView object = state.objects().get(id);
      if (object != null) {
        HeapBox box = objectBox(object, rows(object.slots()));
        Box.Band band = box.look() == Look.CELL ? Box.Band.CELL : Box.Band.OBJECT;
        add(box, band, box.rows().size() + spare(object));
      }
    }
    return new Result(boxes, new Graph(List.copyOf(sizes(boxes)), links()));
  }

  private List<Box> sizes(Map<Integer, HeapBox> shown) {
    var all = new ArrayList<Box>();
    shown.keySet().forEach(id -> all.add(sizes.get(id)));
    return all;
  }

  private void add(HeapBox box, Box.Band band, int expectedRows) {
    boxes.put(box.id(), box);
    sizes.put(box.id(), Metrics.box(box, band, expectedRows));
  }

  /** Meets everything that is waiting, and what that leads to. */
  private void followAll() {
    while (!waiting.isEmpty()) {
      ObjectView object = state.objects().get(waiting.remove());
      if (object != null) {
        object.slots().forEach(slot -> slot.value().ifPresent(this::target));
      }
    }
  }

  private List<Row> rows(List<SlotView> slots) {
    List<Row> rows = new ArrayList<>();
    for (SlotView slot : slots) {
      rows.add(row(slot));
    }
    return rows;
  }

  private Row row(SlotView slot) {
    OptionalInt target = slot.value().map(this::target).orElse(OptionalInt.empty());
    String text = slot.value().map(ValueView::text).orElse("unbound");
    String label = Texts.fit(slot.label(), Metrics.LONGEST - (target.isPresent() ? 3 : 8));
    int left = Metrics.LONGEST - label.length() - 1;
    String value = target.isPresent() ? "" : Texts.fit(text, Math.max(3, left));
    int rest = left - Math.max(2, value.length()) - 1;
    Optional<String> old =
        slot.before()
            .filter(_ -> rest >= 3)
            .map(before -> Texts.fit(isInline(before) ? before.text() : "●", rest));
    return new Row(
        label,
        value,
        old,
        target,
        slot.changed(),
        target.isPresent() ? number(target.getAsInt()) : OptionalInt.empty(),
        slot.value().isEmpty(),
        slot.label() + ": " + text + slot.before().map(o -> ", before: " + o.text()).orElse(""));
  }

  /** The box that a value is drawn as, which is thereby met. */
  private OptionalInt target(ValueView value) {
    if (isInline(value)) {
      return OptionalInt.empty();
    }
    if (!frameIds.contains(value.id()) && met.add(value.id())) {
      waiting.add(value.id());
    }
    return OptionalInt.of(value.id());
  }

  private boolean isInline(ValueView value) {
    if (frameIds.contains(value.id())) {
      return false;
    }
    ObjectView object = state.objects().get(value.id());
    return value.kind().isPlain() || object == null || isBare(object);
  }

  /** Library objects without an inside would be boxes that say no more than their name. */
  private static boolean isBare(ObjectView object) {
    return switch (object.kind()) {
      case CLASS, MODULE, METHOD, BUILTIN, CODE, FRAME, ITERATOR, OTHER -> object.slots().isEmpty();
      case NUMBER, TEXT, BYTES, SINGLETON -> true;
      case FUNCTION, CELL, INSTANCE, LIST, TUPLE, DICT, SET, GENERATOR, EXCEPTION -> false;
    };
  }

  private OptionalInt number(int id) {
    ObjectView object = state.objects().get(id);
    return object == null
        ? OptionalInt.empty()
        : object.variable().map(captured::number).orElse(OptionalInt.empty());
  }

  /** Rows for what nothing but the value stack holds. */
  private List<Row> stackRows(FrameView frame) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < frame.stack().size(); i++) {
      Optional<ValueView> value = frame.stack().get(i).value();
      if (value.isPresent()
          && !isInline(value.get())
          && !met.contains(value.get().id())
          && !frameIds.contains(value.get().id())) {
        OptionalInt target = target(value.get());
        rows.add(
            new Row(
                "stack[" + i + "]",
                "",
                Optional.empty(),
                target,
                frame.stack().get(i).changed(),
                number(target.getAsInt()),
                true,
                "stack[" + i + "]: " + value.get().text()));
      }
    }
    return rows;
  }

  private HeapBox frameBox(FrameView frame, List<Row> rows) {
    Look look =
        switch (frame.state()) {
          case CURRENT -> Look.RUNNING;
          case CALLER -> Look.WAITING;
          case SUSPENDED -> Look.SUSPENDED;
          case RETURNED -> isModule(frame) ? Look.WAITING : Look.RETURNED;
        };
    String title = Texts.title(frame);
    String doing = Texts.doing(frame);
    return new HeapBox(
        frame.id(),
        look,
        "frame",
        Texts.fit(title, Metrics.LONGEST - 5),
        doing,
        rows,
        "",
        false,
        OptionalInt.empty(),
        describe("frame " + title + ", " + doing, rows));
  }

  private HeapBox objectBox(ObjectView object, List<Row> rows) {
    Look look =
        switch (object.kind()) {
          case FUNCTION -> Look.FUNCTION;
          case CELL -> Look.CELL;
          case CLASS,
              INSTANCE,
              MODULE,
              METHOD,
              BUILTIN,
              LIST,
              TUPLE,
              DICT,
              SET,
              GENERATOR,
              ITERATOR,
              EXCEPTION,
              CODE,
              FRAME,
              NUMBER,
              TEXT,
              BYTES,
              SINGLETON,
              OTHER ->
              Look.VALUE;
        };
    String kind = Texts.kind(object);
    String title = Texts.shortName(object.title());
    return new HeapBox(
        object.id(),
        look,
        kind,
        Texts.fit(title, Metrics.LONGEST - kind.length()),
        Texts.subtitle(object),
        rows,
        object.hidden() == 0 ? "" : "… " + object.hidden() + " more",
        object.isNew(),
        number(object.id()),
        describe((kind + " " + title).strip(), rows));
  }

  private static String describe(String heading, List<Row> rows) {
    var text = new StringBuilder(heading);
    for (Row row : rows) {
      text.append("; ").append(row.fullText());
    }
    return text.toString();
  }

  private static int spare(ObjectView object) {
    return switch (object.kind()) {
      case LIST, DICT, SET, INSTANCE -> SPARE_ROWS;
      default -> 0;
    };
  }

  private List<Link> links() {
    Set<Integer> unsteady = new LinkedHashSet<>();
    for (FrameView frame : frames) {
      if (frame.state() == FrameView.State.RETURNED && !isModule(frame)) {
        unsteady.add(frame.id());
      }
    }
    List<Link> links = new ArrayList<>();
    for (HeapBox box : boxes.values()) {
      for (int i = 0; i < box.rows().size(); i++) {
        Row row = box.rows().get(i);
        if (row.target().isPresent() && boxes.containsKey(row.target().getAsInt())) {
          boolean steady = !unsteady.contains(box.id()) && !(box.look().isFrame() && row.quiet());
          links.add(
              new Link(box.id(), i, Metrics.rowMiddle(box, i), row.target().getAsInt(), steady));
        }
      }
    }
    return links;
  }
}
