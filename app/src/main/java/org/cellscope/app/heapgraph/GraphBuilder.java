package org.cellscope.app.heapgraph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * <p>Passes: {@link FrameChoice} and {@link BoxChoice} choose what is drawn; the boxes of frames,
 * with rows for what only value stacks hold; the boxes of objects; those of plain values that are
 * not written in place; the links of all rows.
 */
final class GraphBuilder {
  private static final int SPARE_ROWS = 2;
  private static final int WAITING = Integer.MIN_VALUE;
  private static final int RETURNED = Integer.MIN_VALUE + 1;

  private final SessionState state;
  private final FrameChoice frames;
  private final BoxChoice.Choice choice;
  private final RowMaker rows;
  private final BoxMaker maker;
  private final Fate fate;
  private final Set<Integer> held = new HashSet<>();
  private final Set<Integer> ghosts = new HashSet<>();
  private final Map<Integer, HeapBox> boxes = new LinkedHashMap<>();
  private final List<Box> sizes = new ArrayList<>();

  /**
   * Boxes and links.
   *
   * @param boxes by id, frames first
   * @param folded how many objects are not drawn because there are too many
   */
  record Result(Map<Integer, HeapBox> boxes, Graph graph, int folded) {}

  GraphBuilder(SessionState state, CapturedVariables captured, GraphOptions options) {
    this.state = state;
    this.frames = FrameChoice.of(state);
    this.choice = BoxChoice.of(state, options, frames.shown());
    this.rows = new RowMaker(state, captured, options.inline(), choice.all());
    this.maker = new BoxMaker(state, captured, options, rows);
    this.fate = new Fate(state);
  }

  Result build() {
    boolean whole = choice.frames().equals(frames.shown());
    noteHeld();
    for (FrameView frame : choice.frames()) {
      addFrame(frame);
      if (whole && boxes.size() == 1 && frames.waiting() > 0) {
        addFolded(WAITING, GraphText.FRAMES_WAIT.text(frames.waiting()), Box.Band.FRAME);
      }
    }
    if (whole && frames.returned() > 0) {
      addFolded(RETURNED, GraphText.MORE_RETURNED.text(frames.returned()), Box.Band.ASIDE);
    }
    for (int id : choice.objects()) {
      addObject(Objects.requireNonNull(state.objects().get(id)));
    }
    for (ValueView value : List.copyOf(rows.plain().values())) {
      add(maker.plain(value), Box.Band.OBJECT, 0);
    }
    return new Result(boxes, new Graph(sizes, links()), choice.folded());
  }

  /** What variables and objects hold needs no row for the value stack. */
  private void noteHeld() {
    for (FrameView frame : choice.frames()) {
      frame.variables().forEach(this::noteHeld);
    }
    for (int id : choice.objects()) {
      Objects.requireNonNull(state.objects().get(id)).slots().forEach(this::noteHeld);
    }
  }

  private void noteHeld(SlotView slot) {
    slot.value().map(ValueView::id).ifPresent(held::add);
  }

  private void addFrame(FrameView frame) {
    boolean onStack =
        switch (frame.state()) {
          case CURRENT, CALLER -> true;
          case SUSPENDED -> false;
          case RETURNED -> FrameChoice.isModule(state, frame);
        };
    if (!FrameChoice.holds(state, frame)) {
      ghosts.add(frame.id());
    }
    add(
        maker.frame(frame, stackRows(frame)),
        onStack ? Box.Band.FRAME : Box.Band.ASIDE,
        FrameRoom.rows(frame, onStack));
  }

  private List<Row> stackRows(FrameView frame) {
    List<Row> found = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < frame.stack().size(); i++) {
      FrameView.StackView entry = frame.stack().get(i);
      boolean needed =
          entry
              .value()
              .filter(value -> !value.kind().isPlain())
              .filter(value -> !held.contains(value.id()) && seen.add(value.id()))
              .isPresent();
      if (needed) {
        maker.stackRow(i, entry).ifPresent(found::add);
      }
    }
    return found;
  }

  private void addFolded(int id, String text, Box.Band band) {
    add(BoxMaker.folded(id, "⋮", text), band, 0);
  }

  private void addObject(ObjectView object) {
    HeapBox box = maker.object(object);
    Box.Band band =
        box.look() == Look.CELL
            ? Box.Band.CELL
            : held.contains(object.id()) ? Box.Band.OBJECT : fate.of(object);
    boolean mayGrow = KindLook.of(object.kind()).grows() && box.hidden() == 0;
    add(box, band, box.rows().size() + (mayGrow ? SPARE_ROWS : 0));
  }

  private void add(HeapBox box, Box.Band band, int expectedRows) {
    boxes.put(box.id(), box);
    sizes.add(Metrics.box(box, band, expectedRows));
  }

  private List<Link> links() {
    List<Link> links = new ArrayList<>();
    for (HeapBox box : boxes.values()) {
      for (int i = 0; i < box.rows().size(); i++) {
        Row row = box.rows().get(i);
        if (row.hasEdge() && boxes.containsKey(row.target().getAsInt())) {
          boolean steady = !ghosts.contains(box.id()) && !(box.look().isFrame() && row.quiet());
          links.add(
              new Link(box.id(), i, Metrics.rowMiddle(box, i), row.target().getAsInt(), steady));
        }
      }
    }
    return links;
  }
}
