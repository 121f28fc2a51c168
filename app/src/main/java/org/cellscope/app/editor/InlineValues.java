package org.cellscope.app.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.session.FrameView;
import org.cellscope.session.SessionState;
import org.cellscope.session.SlotView;
import org.cellscope.session.ValueView;
import org.cellscope.source.SourceFile;

/**
 * The values that stand at the ends of lines: of every variable of the shown frame, in the line of
 * its block that mentions it first and in the line where the frame is; and behind the expression
 * that the last step computed its value. A function behind its own name says nothing and is left
 * out.
 */
final class InlineValues {
  private static final int MOST_IN_A_LINE = 4;
  private static final int LONGEST_EXPRESSION = 24;

  private final String text;
  private final SessionState state;
  private final FrameView frame;
  private final SourceFile source;

  InlineValues(SourceFile source, SessionState state, FrameView frame) {
    this.source = source;
    this.text = source.text();
    this.state = state;
    this.frame = frame;
  }

  /**
   * The notes, by line.
   *
   * @param names tells which block a name belongs to
   * @param here the line where the frame is
   * @param withValues whether the names' values are wanted
   */
  List<LineNote> notes(List<Token> tokens, CapturedNames names, int here, boolean withValues) {
    Map<Integer, Map<String, LineNote.Value>> values = new TreeMap<>();
    if (withValues) {
      collect(tokens, names, here, values);
    }
    Map<Integer, String> results = new TreeMap<>();
    Evaluated.in(frame)
        .ifPresent(
            found -> {
              results.put(found.span().endLine(), result(found));
              values.computeIfAbsent(found.span().endLine(), _ -> Map.of());
            });
    List<LineNote> notes = new ArrayList<>();
    values.forEach(
        (line, inLine) ->
            notes.add(
                new LineNote(
                    line,
                    Optional.ofNullable(results.get(line)),
                    inLine.values().stream().limit(MOST_IN_A_LINE).toList())));
    return List.copyOf(notes);
  }

  private void collect(
      List<Token> tokens,
      CapturedNames names,
      int here,
      Map<Integer, Map<String, LineNote.Value>> to) {
    Map<String, LineNote.Value> known = values();
    Map<String, Integer> first = new LinkedHashMap<>();
    for (Token token : tokens) {
      LineNote.Value value = known.get(text.substring(token.start(), token.end()));
      if (value != null && isOfFrame(names.blockOf(token, text))) {
        int line = source.position(token.start()).line();
        int mentioned = first.computeIfAbsent(value.name(), _ -> line);
        if (line == mentioned || line == here) {
          to.computeIfAbsent(line, _ -> new LinkedHashMap<>()).putIfAbsent(value.name(), value);
        }
      }
    }
  }

  private boolean isOfFrame(Optional<CodeObject> block) {
    return block.filter(frame.code()::equals).isPresent();
  }

  private Map<String, LineNote.Value> values() {
    Map<String, LineNote.Value> values = new LinkedHashMap<>();
    for (SlotView slot : frame.variables()) {
      SlotView holder = holder(slot);
      holder
          .value()
          .filter(value -> !isItsOwnName(slot.label(), value))
          .ifPresent(
              value ->
                  values.put(
                      slot.label(),
                      new LineNote.Value(slot.label(), value.text(), holder.changed())));
    }
    return values;
  }

  /** The place that holds the value: for a variable that lives in a cell the cell's content. */
  private SlotView holder(SlotView slot) {
    return switch (slot.role()) {
      case CELL, FREE ->
          slot.value()
              .flatMap(cell -> Optional.ofNullable(state.objects().get(cell.id())))
              .filter(cell -> cell.variable().isPresent() && !cell.slots().isEmpty())
              .map(cell -> cell.slots().getFirst())
              .orElse(slot);
      case LOCAL, NAME, ATTRIBUTE, ITEM, KEY, PART -> slot;
    };
  }

  private static boolean isItsOwnName(String name, ValueView value) {
    return switch (value.kind()) {
      case FUNCTION, CLASS, MODULE, BUILTIN -> value.text().matches("(.*[ .'])?" + name + "'?>?");
      default -> false;
    };
  }

  /** {@code → 6}, with the expression before it when more of the line follows it. */
  private String result(Evaluated found) {
    Range range = Range.of(source, found.span());
    String expression = text.substring(range.start(), range.end());
    int lineEnd = text.indexOf('\n', range.end());
    String rest = text.substring(range.end(), lineEnd < 0 ? text.length() : lineEnd);
    boolean isLast = rest.isBlank() && !expression.contains("\n");
    return (isLast ? "" : cut(expression) + " ") + "→ " + found.value().text();
  }

  private static String cut(String expression) {
    String line = expression.lines().findFirst().orElse("");
    return line.length() < expression.length() || line.length() > LONGEST_EXPRESSION
        ? line.substring(0, Math.min(LONGEST_EXPRESSION, line.length())) + "…"
        : line;
  }
}
