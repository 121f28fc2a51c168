package org.cellscope.app.heapgraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cellscope.app.session.CapturedVariables;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.session.FrameView;
import org.cellscope.session.ObjectKind;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SessionState;
import org.cellscope.session.SlotView;
import org.cellscope.session.ValueView;

/** Makes the boxes of frames, objects and plain values. */
final class BoxMaker {
  private static final String CLOSURE = "__closure__[";
  private static final String DEFAULTS = "__defaults__[";
  private static final int NOTE_COLUMNS = 30;

  private final SessionState state;
  private final CapturedVariables captured;
  private final GraphOptions options;
  private final RowMaker rows;
  private final Sharers sharers;

  BoxMaker(SessionState state, CapturedVariables captured, GraphOptions options, RowMaker rows) {
    this.state = state;
    this.captured = captured;
    this.options = options;
    this.rows = rows;
    this.sharers = new Sharers(state);
  }

  /** Stands for frames that are not drawn. */
  static HeapBox folded(int id, String title, String text) {
    return new HeapBox(
        id,
        Look.FOLDED,
        "",
        title,
        text,
        List.of(),
        List.of(),
        false,
        OptionalInt.empty(),
        0,
        text);
  }

  /**
   * The box of a frame.
   *
   * @param stack rows for what nothing but its value stack holds
   */
  HeapBox frame(FrameView frame, List<Row> stack) {
    List<Row> all = new ArrayList<>();
    frame.variables().forEach(slot -> all.add(rows.row(slot, "")));
    all.addAll(stack);
    boolean gone = !FrameChoice.holds(state, frame);
    Look look =
        switch (frame.state()) {
          case CURRENT -> Look.RUNNING;
          case CALLER -> Look.WAITING;
          case SUSPENDED -> Look.SUSPENDED;
          case RETURNED -> gone ? Look.RETURNED : Look.WAITING;
        };
    String title = Texts.title(frame);
    String doing = Texts.doing(frame);
    List<String> footers = new ArrayList<>();
    if (gone) {
      footers.add(keptBy(frame));
    }
    return new HeapBox(
        frame.id(),
        look,
        "frame",
        Texts.fit(title, Metrics.LONGEST - 5),
        doing,
        all,
        fit(footers),
        false,
        OptionalInt.empty(),
        0,
        describe(GraphText.FRAME.text(title, doing), all, footers));
  }

  /** How the cells of a frame that has returned outlived it. */
  private String keptBy(FrameView frame) {
    List<Integer> cells =
        frame.variables().stream()
            .flatMap(slot -> slot.value().map(ValueView::id).stream())
            .toList();
    String functions = sharers.of(cells);
    boolean one = cells.size() == 1;
    return functions.isEmpty()
        ? (one ? GraphText.CELL_IN_USE : GraphText.CELLS_IN_USE).text()
        : (one ? GraphText.CELL_KEPT : GraphText.CELLS_KEPT).text(functions);
  }

  /** The box of an object. */
  HeapBox object(ObjectView object) {
    List<SlotView> shown = Containers.shown(object, options.unfolded());
    List<Row> all = new ArrayList<>();
    for (SlotView slot : shown) {
      all.add(rows.row(slot, object.code().map(code -> note(slot, code, object)).orElse("")));
    }
    String kind = Texts.kind(object);
    String title = Texts.shortName(object.title());
    int hidden = object.slots().size() - shown.size() + object.hidden();
    List<String> footers = footers(object, hidden);
    return new HeapBox(
        object.id(),
        KindLook.of(object.kind()).look(),
        kind,
        Texts.fit(title, Metrics.LONGEST - kind.length()),
        Texts.fit(Texts.subtitle(object), NOTE_COLUMNS),
        all,
        fit(footers),
        object.isNew(),
        object.variable().map(captured::number).orElse(OptionalInt.empty()),
        hidden,
        describe((kind + " " + title).strip(), all, footers));
  }

  private List<String> footers(ObjectView object, int hidden) {
    List<String> footers = new ArrayList<>();
    if (hidden > 0) {
      int all = object.slots().size() + object.hidden();
      footers.add(GraphText.MORE_ITEMS.text(hidden, all));
    }
    if (object.kind() == ObjectKind.CELL) {
      String functions = sharers.of(List.of(object.id()));
      if (!functions.isEmpty()) {
        footers.add(
            (sharers.count(object.id()) > 1 ? GraphText.SHARED_BY : GraphText.IN_FUNCTION)
                .text(functions));
      }
    }
    addId(object.address(), footers);
    return footers;
  }

  private void addId(long address, List<String> footers) {
    if (options.ids()) {
      footers.add("id 0x" + Long.toHexString(address));
    }
  }

  private static List<String> fit(List<String> footers) {
    return footers.stream().map(text -> Texts.fit(text, NOTE_COLUMNS)).toList();
  }

  /** The variable behind an entry of a function's closure or defaults. */
  private static String note(SlotView slot, CodeObject code, ObjectView function) {
    if (slot.label().startsWith(CLOSURE)) {
      return name(code.freevars(), index(slot, CLOSURE));
    }
    if (slot.label().startsWith(DEFAULTS)) {
      long count =
          function.slots().stream().filter(each -> each.label().startsWith(DEFAULTS)).count();
      return name(code.varnames(), code.argCount() - (int) count + index(slot, DEFAULTS));
    }
    return "";
  }

  private static int index(SlotView slot, String prefix) {
    return Integer.parseInt(slot.label(), prefix.length(), slot.label().length() - 1, 10);
  }

  private static String name(List<String> names, int index) {
    return index >= 0 && index < names.size() ? names.get(index) : "";
  }

  /** The box of a number, a string or the like. */
  HeapBox plain(ValueView value) {
    List<String> footers = new ArrayList<>();
    addId(value.address(), footers);
    return new HeapBox(
        value.id(),
        Look.VALUE,
        "",
        Texts.fit(value.text(), Metrics.LONGEST),
        "",
        List.of(),
        footers,
        false,
        OptionalInt.empty(),
        0,
        describe(value.text(), List.of(), footers));
  }

  /** The row for a value that nothing but a value stack holds, if it has a box. */
  Optional<Row> stackRow(int index, FrameView.StackView entry) {
    return entry
        .value()
        .filter(rows::hasBox)
        .map(value -> rows.stackRow(index, value, entry.changed()));
  }

  private static String describe(String heading, List<Row> rows, List<String> footers) {
    var text = new StringBuilder(heading);
    rows.forEach(row -> text.append("; ").append(row.fullText()));
    footers.forEach(footer -> text.append("; ").append(footer));
    return text.toString();
  }
}
