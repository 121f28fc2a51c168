package org.cellscope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.cellscope.history.Entries;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.MethodObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeObject;

/** Describes a page of the inside of an object: its parts, then its attributes. */
final class ObjectSlots {
  /** Ends the name of a part that is shown entry by entry. */
  private static final String SPREAD = "[]";

  private final Snapshot snapshot;
  private final int from;
  private final int count;
  private final List<SlotView> slots = new ArrayList<>();
  private int met;

  /**
   * A page.
   *
   * @param from how many slots are left out before the first
   * @param count how many are described at most
   */
  ObjectSlots(Snapshot snapshot, int from, int count) {
    this.snapshot = snapshot;
    this.from = from;
    this.count = count;
  }

  /** The slots of an object. */
  SlotPage of(int serial, PyObject object) {
    Entries entries = snapshot.entries(serial);
    switch (Kinds.of(object)) {
      case FUNCTION -> addFunction(entries);
      case CELL -> add("cell_contents", SlotView.Role.PART, serial, 0, entries.get(0));
      case LIST, TUPLE, SET, ITERATOR -> addItems(serial, entries);
      case OTHER -> addParts(serial, object, entries);
      case DICT -> addEntries(serial, SlotView.Role.ITEM, key -> key);
      case METHOD -> addMethod(serial, (MethodObject) object);
      case CLASS -> addClass(object);
      case EXCEPTION -> addException(serial, entries);
      case INSTANCE -> addItems(serial, entries);
      case GENERATOR -> addFrame(serial, object, entries);
      case MODULE, FRAME, BUILTIN, CODE, NUMBER, TEXT, BYTES, SINGLETON -> {}
    }
    int attributes = snapshot.attributes(serial);
    if (attributes != 0
        && Kinds.of(object) != ObjectKind.MODULE
        && !(object instanceof TypeObject)) {
      addAttributes(attributes, Kinds.of(object) == ObjectKind.OTHER);
    }
    return new SlotPage(slots, Math.max(0, met - from - slots.size()));
  }

  /** Meets a slot; only those of the page are described. */
  private void add(String label, SlotView.Role role, int owner, int index, int serial) {
    if (isWanted()) {
      slots.add(snapshot.slot(label, role, owner, index, serial));
    }
    met++;
  }

  private boolean isWanted() {
    return met >= from && !isFull();
  }

  /**
   * Whether the rest need not be met but only counted: stepping must not cost what is not shown.
   */
  private boolean isFull() {
    return slots.size() >= count;
  }

  private void addFunction(Entries entries) {
    for (FunctionObject.Slot slot :
        List.of(FunctionObject.Slot.DEFAULTS, FunctionObject.Slot.CLOSURE)) {
      int tuple = entries.get(slot.ordinal());
      if (tuple != 0 && snapshot.object(tuple) instanceof TupleObject) {
        Entries items = snapshot.entries(tuple);
        for (int i = 0; i < items.size(); i++) {
          String label = slot.attribute() + "[" + i + "]";
          add(label, SlotView.Role.PART, tuple, i, items.get(i));
        }
      }
    }
    int keywords = entries.get(FunctionObject.Slot.KWDEFAULTS.ordinal());
    if (keywords != 0) {
      addEntries(keywords, SlotView.Role.PART, key -> "__kwdefaults__[" + key + "]");
    }
  }

  /** The frame that a generator or coroutine goes on in; none when it has ended. */
  private void addFrame(int serial, PyObject generator, Entries entries) {
    if (entries.size() > 0 && entries.get(0) > 0 && snapshot.state().hasContent(entries.get(0))) {
      String label =
          switch (generator.type().name()) {
            case "coroutine" -> "cr_frame";
            case "async_generator" -> "ag_frame";
            default -> "gi_frame";
          };
      add(label, SlotView.Role.PART, serial, 0, entries.get(0));
    }
  }

  private void addItems(int serial, Entries entries) {
    boolean hasHoles = entries.filled() < entries.size();
    int index = hasHoles ? 0 : Math.clamp(from - (long) met, 0, entries.size());
    met += index;
    for (int i = index; i < entries.size(); i++) {
      if (isFull()) {
        met += entries.filled() - index;
        return;
      }
      if (entries.get(i) != 0) {
        add(isWanted() ? "[" + index + "]" : "", SlotView.Role.ITEM, serial, i, entries.get(i));
        index++;
      }
    }
  }

  /** The entries of a dictionary; keys that have an inside are slots of their own. */
  private void addEntries(int dict, SlotView.Role role, UnaryOperator<String> label) {
    Entries entries = snapshot.entries(dict);
    int index = 0;
    for (int i = 0; i + 1 < entries.size(); i += 2) {
      if (isFull()) {
        met += entries.filled() / 2 - index;
        return;
      }
      if (entries.get(i) != 0) {
        index++;
        PyObject key = snapshot.object(entries.get(i));
        String text = isWanted() ? snapshot.text(entries.get(i), key) : "";
        add(label.apply(text), role, dict, i + 1, entries.get(i + 1));
        if (!Kinds.of(key).isPlain()) {
          add(text, SlotView.Role.KEY, dict, i, entries.get(i));
        }
      }
    }
  }

  private void addMethod(int serial, MethodObject method) {
    int function = snapshot.serial(method.function());
    int self = snapshot.serial(method.self());
    add("__func__", SlotView.Role.PART, serial, 0, function);
    add("__self__", SlotView.Role.PART, serial, 1, self);
  }

  private void addClass(PyObject object) {
    if (object.attributes() instanceof PyObject members) {
      addAttributes(snapshot.serial(members), true);
    }
  }

  private void addAttributes(int dict, boolean keepsBooks) {
    Entries entries = snapshot.entries(dict);
    for (int i = 0; i + 1 < entries.size(); i += 2) {
      if (entries.get(i) != 0) {
        PyObject key = snapshot.object(entries.get(i));
        String name =
            key instanceof StrObject text ? text.value() : snapshot.text(entries.get(i), key);
        if (!keepsBooks || !PartNames.isBookkeeping(name)) {
          add(name, SlotView.Role.ATTRIBUTE, dict, i + 1, entries.get(i + 1));
        }
      }
    }
  }

  private void addParts(int serial, PyObject object, Entries entries) {
    List<String> names = object.referenceNames();
    if (names.isEmpty()) {
      addItems(serial, entries);
    }
    for (int i = 0; i < Math.min(names.size(), entries.size()); i++) {
      String name = names.get(i);
      if (entries.get(i) == 0 || snapshot.object(entries.get(i)) instanceof SingletonObject) {
        continue;
      }
      if (name.endsWith(SPREAD)) {
        addSpread(name.substring(0, name.length() - SPREAD.length()), entries.get(i));
      } else if (!name.isEmpty()) {
        add(name, SlotView.Role.PART, serial, i, entries.get(i));
      }
    }
  }

  private void addSpread(String name, int container) {
    if (Kinds.of(snapshot.object(container)) == ObjectKind.DICT) {
      addEntries(container, SlotView.Role.PART, key -> name + "[" + key + "]");
      return;
    }
    Entries items = snapshot.entries(container);
    for (int i = 0; i < items.size(); i++) {
      if (isFull()) {
        met += items.size() - i;
        return;
      }
      add(name + "[" + i + "]", SlotView.Role.PART, container, i, items.get(i));
    }
  }

  private void addException(int serial, Entries entries) {
    for (ExceptionObject.Slot slot :
        List.of(
            ExceptionObject.Slot.ARGS, ExceptionObject.Slot.CAUSE, ExceptionObject.Slot.CONTEXT)) {
      int value = entries.get(slot.ordinal());
      if (value != 0) {
        String label =
            slot == ExceptionObject.Slot.ARGS
                ? "args"
                : "__" + slot.name().toLowerCase(Locale.ROOT) + "__";
        add(label, SlotView.Role.PART, serial, slot.ordinal(), value);
      }
    }
  }
}
