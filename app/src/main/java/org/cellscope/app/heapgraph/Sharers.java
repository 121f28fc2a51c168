package org.cellscope.app.heapgraph;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellscope.session.ObjectKind;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SessionState;
import org.cellscope.session.SlotView;
import org.cellscope.session.ValueView;

/** Which functions carry a cell in their {@code __closure__}. */
final class Sharers {
  private static final String CLOSURE = "__closure__";

  private final Map<Integer, Map<String, Integer>> names = new HashMap<>();

  Sharers(SessionState state) {
    for (ObjectView object : state.objects().values()) {
      if (object.kind() == ObjectKind.FUNCTION) {
        for (SlotView slot : object.slots()) {
          if (slot.label().startsWith(CLOSURE)) {
            slot.value().map(ValueView::id).ifPresent(cell -> add(cell, object.title()));
          }
        }
      }
    }
  }

  private void add(int cell, String qualname) {
    names
        .computeIfAbsent(cell, _ -> new LinkedHashMap<>())
        .merge(Texts.shortName(qualname), 1, Integer::sum);
  }

  /** The functions that carry any of some cells, by name: {@code add, reset}. */
  String of(List<Integer> cells) {
    Map<String, Integer> all = new LinkedHashMap<>();
    for (int cell : cells) {
      names
          .getOrDefault(cell, Map.of())
          .forEach((name, count) -> all.merge(name, count, Math::max));
    }
    var text = new StringBuilder();
    all.forEach(
        (name, count) ->
            text.append(text.isEmpty() ? "" : ", ")
                .append(count > 1 ? count + " × " : "")
                .append(name));
    return text.toString();
  }

  /** How many functions carry a cell. */
  int count(int cell) {
    return names.getOrDefault(cell, Map.of()).values().stream().mapToInt(n -> n).sum();
  }
}
