package org.cellscope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellscope.bytecode.BlockStacks;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.history.Entries;
import org.cellscope.objects.Cell;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TypeObject;
import org.cellscope.source.Span;

/** Describes frames at the cursor. */
final class FrameViews {
  private final Snapshot snapshot;
  private final Map<CodeObject, BlockStacks> known;

  /**
   * The frames of a snapshot.
   *
   * @param known the block stacks that were found before, to which others are added
   */
  FrameViews(Snapshot snapshot, Map<CodeObject, BlockStacks> known) {
    this.snapshot = snapshot;
    this.known = known;
  }

  /** The running frame and its callers, the outermost first. */
  List<FrameView> callStack() {
    List<FrameView> frames = new ArrayList<>();
    int current = snapshot.state().current();
    for (int at = current; at != 0; at = snapshot.state().back(at)) {
      frames.addFirst(view(at, at == current ? FrameView.State.CURRENT : FrameView.State.CALLER));
    }
    return frames;
  }

  /** One frame. */
  FrameView view(int serial, FrameView.State state) {
    FrameObject frame = (FrameObject) snapshot.object(serial);
    CodeObject code = frame.code.code();
    int unit = state == FrameView.State.RETURNED ? -1 : snapshot.state().unit(serial);
    Optional<Span> position = unit < 0 ? Optional.empty() : code.positions().get(unit);
    Entries entries = snapshot.entries(serial);
    return new FrameView(
        serial,
        code.qualname(),
        code,
        unit < 0 ? -1 : unit * 2,
        position,
        frame.locals instanceof DictObject names
            ? names(snapshot.serial(names))
            : variables(serial, frame, entries),
        state == FrameView.State.RETURNED
            ? List.of()
            : stack(frame, entries, state == FrameView.State.CURRENT),
        unit < 0 ? List.of() : blocks(frame, entries, unit),
        state);
  }

  private List<SlotView> variables(int serial, FrameObject frame, Entries entries) {
    List<SlotView> slots = new ArrayList<>();
    CodeObject code = frame.code.code();
    List<String> names = frame.code.slotNames();
    int firstFree = names.size() - code.freevars().size();
    for (int i = 0; i < names.size() && i < entries.size(); i++) {
      boolean isCell = entries.get(i) > 0 && snapshot.object(entries.get(i)) instanceof Cell;
      boolean mayBeCell = isCell && (i >= firstFree || code.cellvars().contains(names.get(i)));
      SlotView.Role role =
          !mayBeCell
              ? SlotView.Role.LOCAL
              : i >= firstFree ? SlotView.Role.FREE : SlotView.Role.CELL;
      SlotView slot = snapshot.slot(names.get(i), role, serial, i, entries.get(i));
      if (slot.value().isPresent() || slot.changed()) {
        slots.add(slot);
      }
    }
    return slots;
  }

  /** The names of a module or class body; those that Python itself sets are left out. */
  private List<SlotView> names(int dict) {
    List<SlotView> slots = new ArrayList<>();
    Entries entries = snapshot.entries(dict);
    for (int i = 0; i + 1 < entries.size(); i += 2) {
      boolean named = entries.get(i) != 0 && snapshot.object(entries.get(i)) instanceof StrObject;
      String name = named ? snapshot.object(entries.get(i)).toString() : "";
      if (named && !(name.startsWith("__") && name.endsWith("__"))) {
        slots.add(snapshot.slot(name, SlotView.Role.NAME, dict, i + 1, entries.get(i + 1)));
      }
    }
    return slots;
  }

  private List<FrameView.StackView> stack(FrameObject frame, Entries entries, boolean current) {
    List<FrameView.StackView> stack = new ArrayList<>();
    for (int i = frame.stackBase(); i < entries.size(); i++) {
      boolean pushed = current && i >= snapshot.changes().pushedFrom();
      stack.add(new FrameView.StackView(snapshot.value(entries.get(i)), pushed));
    }
    return stack;
  }

  /** The block stack: of those that the instruction can have, the one that fits the value stack. */
  private List<BlockStacks.Entry> blocks(FrameObject frame, Entries entries, int unit) {
    if (!frame.code.isPython38()) {
      return List.of();
    }
    return known.computeIfAbsent(frame.code.code(), BlockStacks::of).at(unit).stream()
        .filter(situation -> fits(situation.stack(), frame, entries))
        .findFirst()
        .map(BlockStacks.Situation::blocks)
        .orElse(List.of());
  }

  /** Whether what lies on the stack is what is expected there; a caller's arguments may be gone. */
  private boolean fits(List<BlockStacks.Mark> marks, FrameObject frame, Entries entries) {
    int size = entries.size() - frame.stackBase();
    boolean fits = true;
    for (int i = 0; fits && i < marks.size(); i++) {
      int entry = i < size ? entries.get(frame.stackBase() + i) : 0;
      fits =
          switch (marks.get(i)) {
            case VALUE -> true;
            case EXCEPTION -> entry != 0 && snapshot.object(entry) instanceof TypeObject;
            case NO_EXCEPTION -> i < size && entry == 0;
            case RETURN_ADDRESS -> entry != 0 && snapshot.object(entry) instanceof IntObject;
          };
    }
    return fits;
  }
}
