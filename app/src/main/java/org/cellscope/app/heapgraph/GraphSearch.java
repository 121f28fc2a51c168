package org.cellscope.app.heapgraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.session.FrameView;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SessionState;
import org.cellscope.session.SlotView;
import org.cellscope.session.ValueView;

/** Finds frames and objects by their names, the names of their slots and what these hold. */
final class GraphSearch {
  private final SessionViewModel session;
  private final IntConsumer found;
  private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
  private String query = "";
  private int at = -1;

  /**
   * A search.
   *
   * @param found told the number of what was found, before it is picked
   */
  GraphSearch(SessionViewModel session, IntConsumer found) {
    this.session = session;
    this.found = found;
  }

  /** Picks the first box that has a text, or the next one when it is asked for again. */
  void find(String text, boolean forward) {
    List<Integer> matches = matches(text);
    boolean again = text.equals(query) && at >= 0;
    query = text;
    if (matches.isEmpty()) {
      at = -1;
      result.set(text.isBlank() ? "" : GraphText.NOT_FOUND.text());
      return;
    }
    at = again ? Math.floorMod(at + (forward ? 1 : -1), matches.size()) : 0;
    result.set(GraphText.MATCH_OF.text(at + 1, matches.size()));
    found.accept(matches.get(at));
    session.attention().selectionProperty().set(new Selection.HeapObject(matches.get(at)));
  }

  private List<Integer> matches(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<Integer> matches = new ArrayList<>();
    if (wanted.isEmpty()) {
      return matches;
    }
    SessionState state = session.stateProperty().get();
    for (FrameView frame : state.frames()) {
      if (has(frame.title(), wanted) || has(frame.variables(), wanted)) {
        matches.add(frame.id());
      }
    }
    for (ObjectView object : state.objects().values()) {
      if (has(object.title(), wanted) || has(object.slots(), wanted)) {
        matches.add(object.id());
      }
    }
    return matches;
  }

  private static boolean has(List<SlotView> slots, String wanted) {
    return slots.stream()
        .anyMatch(
            slot ->
                has(slot.label(), wanted)
                    || slot.value()
                        .filter(value -> value.kind().isPlain())
                        .map(ValueView::text)
                        .filter(text -> has(text, wanted))
                        .isPresent());
  }

  private static boolean has(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** Which of how many matches is shown, or that there is none. */
  ReadOnlyStringProperty resultProperty() {
    return result.getReadOnlyProperty();
  }
}
