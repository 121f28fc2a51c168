package org.cellscope.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.history.Entries;
import org.cellscope.objects.Cell;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.GeneratorObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.TypeObject;

/** Describes the objects that can be reached from frames at the cursor, nearest first. */
final class ObjectViews {
  private final Snapshot snapshot;
  private final CaptureMap captures;
  private final LabSettings settings;
  private final Map<Integer, ObjectView> described = new LinkedHashMap<>();
  private final Map<Integer, CapturedVariable> cells = new HashMap<>();
  private final Set<Integer> added = new HashSet<>();
  private final Deque<Integer> pending = new ArrayDeque<>();
  private final List<Integer> suspended = new ArrayList<>();
  private int omitted;

  ObjectViews(Snapshot snapshot, CaptureMap captures, LabSettings settings) {
    this.snapshot = snapshot;
    this.captures = captures;
    this.settings = settings;
  }

  /** Adds what frames refer to. */
  void addRoots(List<FrameView> frames) {
    for (FrameView frame : frames) {
      for (SlotView slot : frame.variables()) {
        slot.value().ifPresent(value -> noteCell(frame.code(), slot.label(), value.id()));
        slot.value().ifPresent(this::add);
      }
      for (FrameView.StackView entry : frame.stack()) {
        entry.value().ifPresent(this::add);
      }
    }
  }

  private void noteCell(CodeObject code, String name, int serial) {
    if (snapshot.object(serial) instanceof Cell) {
      captures.variable(code, name).ifPresent(variable -> cells.putIfAbsent(serial, variable));
    }
  }

  private void add(ValueView value) {
    boolean drawn =
        !value.kind().isPlain()
            && value.kind() != ObjectKind.BUILTIN
            && value.kind() != ObjectKind.CODE;
    if (drawn && !added.contains(value.id())) {
      if (added.size() < settings.maxObjects()) {
        added.add(value.id());
        pending.add(value.id());
      } else {
        omitted++;
      }
    }
  }

  /** Describes everything that was added and what can be reached from it. */
  Map<Integer, ObjectView> describe() {
    while (!pending.isEmpty()) {
      int serial = pending.poll();
      PyObject object = snapshot.object(serial);
      noteClosure(serial, object);
      ObjectView view = view(serial, 0, settings.maxItems());
      described.put(serial, view);
      view.slots().forEach(slot -> slot.value().ifPresent(this::add));
      if (object instanceof GeneratorObject) {
        noteGenerator(serial);
      }
    }
    described.replaceAll((serial, view) -> named(view));
    return described;
  }

  /** A cell is often met before the function that says which variable it is. */
  private ObjectView named(ObjectView view) {
    CapturedVariable variable = cells.get(view.id());
    return view.kind() != ObjectKind.CELL || variable == null
        ? view
        : new ObjectView(
            view.id(),
            view.kind(),
            view.typeName(),
            variable.name(),
            view.address(),
            view.slots(),
            view.hidden(),
            view.isNew(),
            Optional.of(variable));
  }

  private void noteGenerator(int serial) {
    Entries entries = snapshot.entries(serial);
    for (int i = 0; i < entries.size(); i++) {
      int entry = entries.get(i);
      if (entry > 0
          && snapshot.object(entry) instanceof FrameObject
          && snapshot.state().hasContent(entry)
          && snapshot.state().back(entry) == 0
          && entry != snapshot.state().current()) {
        suspended.add(entry);
      }
    }
  }

  /** The frames of suspended generators that were met. */
  List<Integer> suspendedFrames() {
    return suspended;
  }

  /** How many objects were left out. */
  int omitted() {
    return omitted;
  }

  private void noteClosure(int serial, PyObject object) {
    if (!(object instanceof FunctionObject function)) {
      return;
    }
    int closure = snapshot.entries(serial).get(FunctionObject.Slot.CLOSURE.ordinal());
    if (closure != 0) {
      CodeObject code = function.code().code();
      Entries entries = snapshot.entries(closure);
      for (int i = 0; i < entries.size() && i < code.freevars().size(); i++) {
        noteCell(code, code.freevars().get(i), entries.get(i));
      }
    }
  }

  /**
   * One object.
   *
   * @param from how many of its slots are left out
   * @param count how many are described at most
   */
  ObjectView view(int serial, int from, int count) {
    PyObject object = snapshot.object(serial);
    SlotPage page = new ObjectSlots(snapshot, from, count).of(serial, object);
    return new ObjectView(
        serial,
        Kinds.of(object),
        object.type().name(),
        title(object),
        Heap.address(serial),
        page.slots(),
        page.hidden(),
        snapshot.isNew(serial),
        Optional.empty(),
        object instanceof FunctionObject function
            ? Optional.of(function.code().code())
            : Optional.empty());
  }

  private static String title(PyObject object) {
    return switch (object) {
      case FunctionObject function -> function.qualname();
      case TypeObject type -> type.name();
      case GeneratorObject generator -> generator.qualname().toString();
      default -> object.type().name();
    };
  }
}
