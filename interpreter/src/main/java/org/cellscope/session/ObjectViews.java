package org.cellscope.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.objects.Cell;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.GeneratorObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.MethodObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeObject;

/** Describes the objects that can be reached from frames at the cursor, nearest first. */
final class ObjectViews {
  private final Snapshot snapshot;
  private final CaptureMap captures;
  private final LabSettings settings;
  private final Map<Integer, ObjectView> described = new LinkedHashMap<>();
  private final Map<Integer, CapturedVariable> cells = new HashMap<>();
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
    if (drawn && !described.containsKey(value.id()) && !pending.contains(value.id())) {
      if (described.size() + pending.size() < settings.maxObjects()) {
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
      List<SlotView> slots = slots(serial, object);
      int shown = Math.min(slots.size(), settings.maxItems());
      described.put(serial, view(serial, object, slots.subList(0, shown), slots.size() - shown));
      slots.subList(0, shown).forEach(slot -> slot.value().ifPresent(this::add));
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
    for (int entry : snapshot.entries(serial)) {
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
    int closure = snapshot.entries(serial)[FunctionObject.Slot.CLOSURE.ordinal()];
    if (closure != 0) {
      CodeObject code = function.code().code();
      int[] entries = snapshot.entries(closure);
      for (int i = 0; i < entries.length && i < code.freevars().size(); i++) {
        noteCell(code, code.freevars().get(i), entries[i]);
      }
    }
  }

  private ObjectView view(int serial, PyObject object, List<SlotView> slots, int hidden) {
    return new ObjectView(
        serial,
        Kinds.of(object),
        object.type().name(),
        title(object),
        Heap.address(serial),
        slots,
        hidden,
        snapshot.isNew(serial),
        Optional.empty());
  }

  private static String title(PyObject object) {
    return switch (object) {
      case FunctionObject function -> function.qualname();
      case TypeObject type -> type.name();
      case GeneratorObject generator -> generator.qualname().toString();
      default -> object.type().name();
    };
  }

  private List<SlotView> slots(int serial, PyObject object) {
    List<SlotView> slots = new ArrayList<>();
    int[] entries = snapshot.entries(serial);
    switch (Kinds.of(object)) {
      case FUNCTION -> addFunction(entries, slots);
      case CELL ->
          slots.add(snapshot.slot("cell_contents", SlotView.Role.PART, serial, 0, entries[0]));
      case LIST, TUPLE, SET, ITERATOR -> addItems(serial, entries, slots);
      case OTHER -> addParts(serial, object, entries, slots);
      case DICT -> addEntries(serial, SlotView.Role.ITEM, true, slots);
      case METHOD -> addMethod(serial, (MethodObject) object, slots);
      case CLASS -> addClass(object, slots);
      case EXCEPTION -> addException(serial, entries, slots);
      case INSTANCE -> addItems(serial, entries, slots);
      case GENERATOR -> addFrame(serial, object, entries, slots);
      case MODULE, FRAME, BUILTIN, CODE, NUMBER, TEXT, BYTES, SINGLETON -> {}
    }
    int attributes = snapshot.attributes(serial);
    if (attributes != 0
        && Kinds.of(object) != ObjectKind.MODULE
        && !(object instanceof TypeObject)) {
      addAttributes(attributes, Kinds.of(object) == ObjectKind.OTHER, slots);
    }
    return slots;
  }

  private void addFunction(int[] entries, List<SlotView> slots) {
    for (FunctionObject.Slot slot :
        List.of(FunctionObject.Slot.DEFAULTS, FunctionObject.Slot.CLOSURE)) {
      int tuple = entries[slot.ordinal()];
      if (tuple != 0 && snapshot.object(tuple) instanceof TupleObject) {
        int[] items = snapshot.entries(tuple);
        for (int i = 0; i < items.length; i++) {
          String label = slot.attribute() + "[" + i + "]";
          slots.add(snapshot.slot(label, SlotView.Role.PART, tuple, i, items[i]));
        }
      }
    }
    int keywords = entries[FunctionObject.Slot.KWDEFAULTS.ordinal()];
    if (keywords != 0) {
      addEntries(keywords, SlotView.Role.PART, true, "__kwdefaults__", slots);
    }
  }

  /** The frame that a generator or coroutine goes on in; none when it has ended. */
  private void addFrame(int serial, PyObject generator, int[] entries, List<SlotView> slots) {
    if (entries.length > 0 && entries[0] > 0 && snapshot.state().hasContent(entries[0])) {
      String label =
          switch (generator.type().name()) {
            case "coroutine" -> "cr_frame";
            case "async_generator" -> "ag_frame";
            default -> "gi_frame";
          };
      slots.add(snapshot.slot(label, SlotView.Role.PART, serial, 0, entries[0]));
    }
  }

  private void addItems(int serial, int[] entries, List<SlotView> slots) {
    int index = 0;
    for (int i = 0; i < entries.length; i++) {
      if (entries[i] != 0) {
        slots.add(snapshot.slot("[" + index++ + "]", SlotView.Role.ITEM, serial, i, entries[i]));
      }
    }
  }

  private void addEntries(int dict, SlotView.Role role, boolean quoted, List<SlotView> slots) {
    addEntries(dict, role, quoted, "", slots);
  }

  private void addEntries(
      int dict, SlotView.Role role, boolean quoted, String prefix, List<SlotView> slots) {
    int[] entries = snapshot.entries(dict);
    for (int i = 0; i + 1 < entries.length; i += 2) {
      if (entries[i] != 0) {
        PyObject key = snapshot.object(entries[i]);
        String text =
            !quoted && key instanceof StrObject name
                ? name.value()
                : snapshot.text(entries[i], key);
        slots.add(
            snapshot.slot(
                prefix.isEmpty() ? text : prefix + "[" + text + "]",
                role,
                dict,
                i + 1,
                entries[i + 1]));
        if (!Kinds.of(key).isPlain()) {
          slots.add(snapshot.slot(text, SlotView.Role.KEY, dict, i, entries[i]));
        }
      }
    }
  }

  private void addMethod(int serial, MethodObject method, List<SlotView> slots) {
    int function = snapshot.serial(method.function());
    int self = snapshot.serial(method.self());
    slots.add(snapshot.slot("__func__", SlotView.Role.PART, serial, 0, function));
    slots.add(snapshot.slot("__self__", SlotView.Role.PART, serial, 1, self));
  }

  private void addClass(PyObject object, List<SlotView> slots) {
    if (object.attributes() instanceof PyObject members) {
      addAttributes(snapshot.serial(members), true, slots);
    }
  }

  private void addAttributes(int dict, boolean keepsBooks, List<SlotView> slots) {
    List<SlotView> all = new ArrayList<>();
    addEntries(dict, SlotView.Role.ATTRIBUTE, false, all);
    all.removeIf(slot -> keepsBooks && PartNames.isBookkeeping(slot.label()));
    slots.addAll(all);
  }

  private void addParts(int serial, PyObject object, int[] entries, List<SlotView> slots) {
    List<String> names = PartNames.of(object);
    if (names.isEmpty()) {
      addItems(serial, entries, slots);
    }
    for (int i = 0; i < Math.min(names.size(), entries.length); i++) {
      if (entries[i] != 0 && !(snapshot.object(entries[i]) instanceof SingletonObject)) {
        slots.add(snapshot.slot(names.get(i), SlotView.Role.PART, serial, i, entries[i]));
      }
    }
  }

  private void addException(int serial, int[] entries, List<SlotView> slots) {
    for (ExceptionObject.Slot slot :
        List.of(
            ExceptionObject.Slot.ARGS, ExceptionObject.Slot.CAUSE, ExceptionObject.Slot.CONTEXT)) {
      int value = entries[slot.ordinal()];
      if (value != 0) {
        String label =
            slot == ExceptionObject.Slot.ARGS
                ? "args"
                : "__" + slot.name().toLowerCase(Locale.ROOT) + "__";
        slots.add(snapshot.slot(label, SlotView.Role.PART, serial, slot.ordinal(), value));
      }
    }
  }
}
