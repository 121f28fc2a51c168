package org.cellscope.app.heapgraph;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cellscope.app.session.CapturedVariables;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SessionState;
import org.cellscope.session.SlotView;
import org.cellscope.session.ValueView;

/** Makes the rows of boxes: whatever a slot holds is written in place or has a box. */
final class RowMaker {
  private static final String UNBOUND = "unbound";
  private static final String ELSEWHERE = "●";

  private final SessionState state;
  private final CapturedVariables captured;
  private final boolean inline;
  private final Set<Integer> shown;
  private final Set<Integer> frames = new HashSet<>();
  private final Map<Integer, ValueView> plain = new LinkedHashMap<>();

  /**
   * A maker.
   *
   * @param inline whether plain values are written in place
   * @param shown the frames and objects that have boxes
   */
  RowMaker(SessionState state, CapturedVariables captured, boolean inline, Set<Integer> shown) {
    this.state = state;
    this.captured = captured;
    this.inline = inline;
    this.shown = shown;
    state.frames().forEach(frame -> frames.add(frame.id()));
  }

  /** The plain values that rows lead to. */
  Map<Integer, ValueView> plain() {
    return plain;
  }

  /** A slot's row. */
  Row row(SlotView slot, String note) {
    Optional<ValueView> value = slot.value();
    boolean hasBox = value.filter(this::hasBox).isPresent();
    OptionalInt target = hasBox ? OptionalInt.of(value.orElseThrow().id()) : OptionalInt.empty();
    boolean folded = hasBox && !isShown(value.orElseThrow());
    String text = value.map(ValueView::text).orElse(UNBOUND);
    int room = Metrics.LONGEST - (target.isPresent() && !folded ? 3 : 8);
    String label = Texts.fit(slot.label(), room);
    int left = Metrics.LONGEST - Texts.columns(label) - 1;
    String fittingNote =
        note.isEmpty() ? "" : Texts.fit(note, Math.max(0, left - (hasBox && !folded ? 3 : 1)));
    left -= fittingNote.isEmpty() ? 0 : Texts.columns(fittingNote) + 1;
    String shownText = folded ? "▸" : target.isPresent() ? "" : Texts.fit(text, Math.max(3, left));
    int rest = left - Math.max(2, Texts.columns(shownText)) - 1;
    Optional<String> old =
        slot.before()
            .filter(_ -> rest >= 3)
            .map(before -> Texts.fit(isPlain(before) ? before.text() : ELSEWHERE, rest));
    return new Row(
        label,
        fittingNote,
        shownText,
        old,
        target,
        folded,
        slot.changed(),
        target.isPresent() ? number(target.getAsInt()) : OptionalInt.empty(),
        value.isEmpty(),
        fullText(slot, note, text));
  }

  private static String fullText(SlotView slot, String note, String text) {
    return slot.label()
        + (note.isEmpty() ? "" : " (" + note + ")")
        + ": "
        + text
        + slot.before().map(old -> GraphText.HELD_BEFORE.text(old.text())).orElse("");
  }

  /** The row of an entry of the value stack. */
  Row stackRow(int index, ValueView value, boolean changed) {
    boolean folded = !isShown(value);
    return new Row(
        "stack[" + index + "]",
        "",
        folded ? "▸" : "",
        Optional.empty(),
        OptionalInt.of(value.id()),
        folded,
        changed,
        number(value.id()),
        true,
        "stack[" + index + "]: " + value.text());
  }

  /** Whether a value is drawn as a box, as far as there is room for it. */
  boolean hasBox(ValueView value) {
    if (isFrame(value)) {
      return true;
    }
    if (value.kind().isPlain()) {
      return !inline;
    }
    ObjectView object = state.objects().get(value.id());
    return object != null && KindLook.hasBox(object);
  }

  private boolean isFrame(ValueView value) {
    return frames.contains(value.id());
  }

  private boolean isPlain(ValueView value) {
    return value.kind().isPlain() || !hasBox(value);
  }

  /** Plain values are drawn wherever their owner is. */
  private boolean isShown(ValueView value) {
    if (value.kind().isPlain()) {
      plain.putIfAbsent(value.id(), value);
      return true;
    }
    return shown.contains(value.id());
  }

  private OptionalInt number(int id) {
    ObjectView object = state.objects().get(id);
    return object == null
        ? OptionalInt.empty()
        : object.variable().map(captured::number).orElse(OptionalInt.empty());
  }
}
