package org.cellscope.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cellscope.history.Entries;
import org.cellscope.history.MachineState;
import org.cellscope.history.Recorder;
import org.cellscope.history.StepChanges;
import org.cellscope.objects.BuiltinFunction;
import org.cellscope.objects.BytesObject;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.FloatText;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.GeneratorObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.MethodDescriptor;
import org.cellscope.objects.MethodObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.Text;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeObject;

/**
 * Reads the machine at the cursor: what objects are called, what they hold, what the last step
 * wrote. Runs no Python code.
 */
final class Snapshot {
  private static final int LONGEST = 40;

  private record Place(int owner, int index) {}

  private final MachineState state;
  private final Recorder recorder;
  private final Heap heap;
  private final StepChanges changes;
  private final Map<Place, Integer> written = new HashMap<>();

  Snapshot(MachineState state, Recorder recorder, Heap heap) {
    this.state = state;
    this.recorder = recorder;
    this.heap = heap;
    this.changes = StepChanges.of(recorder, state.step() - 1);
    for (StepChanges.Write write : changes.writes()) {
      written.putIfAbsent(new Place(write.owner(), write.index()), write.old());
    }
  }

  MachineState state() {
    return state;
  }

  StepChanges changes() {
    return changes;
  }

  PyObject object(int serial) {
    PyObject fixed = serial < 0 ? Heap.fixed(serial) : recorder.object(serial);
    if (fixed == null) {
      throw new IllegalArgumentException("no object " + serial);
    }
    return fixed;
  }

  int serial(PyObject object) {
    return heap.serial(object);
  }

  /** Whether the last step made the object. */
  boolean isNew(int serial) {
    return serial > 0 && recorder.birth(serial) == state.step() - 1 && state.step() > 0;
  }

  /** The entries of an object: as recorded if it can change, otherwise as they are. */
  Entries entries(int serial) {
    if (state.hasContent(serial)) {
      return state.entries(serial);
    }
    if (object(serial) instanceof TupleObject tuple) {
      return new Items(heap, tuple);
    }
    IntStream.Builder all = IntStream.builder();
    object(serial).visitReferences(entry -> all.add(entry == null ? 0 : heap.serial(entry)));
    return Entries.of(all.build().toArray());
  }

  /** The items of a tuple, which may be large and never changes. */
  private record Items(Heap heap, TupleObject tuple) implements Entries {
    @Override
    public int size() {
      return tuple.size();
    }

    @Override
    public int get(int index) {
      return heap.serial(tuple.get(index));
    }

    @Override
    public int filled() {
      return tuple.size();
    }
  }

  /** The attribute dictionary of an object; 0 for none. */
  int attributes(int serial) {
    return state.hasContent(serial) ? state.attributes(serial) : 0;
  }

  /** A reference; empty for none. */
  Optional<ValueView> value(int serial) {
    return serial == 0 ? Optional.empty() : Optional.of(view(serial));
  }

  private ValueView view(int serial) {
    PyObject object = object(serial);
    return new ValueView(serial, Kinds.of(object), text(serial, object));
  }

  /** A place that holds a reference, with what the last step did to it. */
  SlotView slot(String label, SlotView.Role role, int owner, int index, int serial) {
    Integer old = written.get(new Place(owner, index));
    return new SlotView(
        label,
        role,
        value(serial),
        old != null,
        old == null || old == 0 ? Optional.empty() : value(old));
  }

  /** A short text for an object. */
  String text(int serial, PyObject object) {
    return switch (object) {
      case SingletonObject single -> single.repr();
      case IntObject number -> cut(number.isLong() ? number.toString() : bigText(number));
      case FloatObject number -> FloatText.repr(number.value());
      case StrObject text -> cut(Text.repr(cut(text.value())));
      case BytesObject bytes -> "bytes of " + bytes.size();
      case FunctionObject function -> "function " + function.qualname();
      case MethodObject method -> "method " + callableName(method.function());
      case BuiltinFunction function -> "built-in " + function.code().name();
      case MethodDescriptor method -> "method " + method.code().name();
      case TypeObject type -> "class " + type.name();
      case ModuleObject module -> "module " + module.name();
      case CodeValue code -> "code " + code.qualname();
      case FrameObject frame -> "frame " + frame.code.qualname();
      case GeneratorObject generator -> generator.type().name() + " " + generator.qualname();
      default -> containerText(serial, object);
    };
  }

  private String containerText(int serial, PyObject object) {
    String type = object.type().name();
    return switch (Kinds.of(object)) {
      case LIST, TUPLE, SET -> type + " of " + entries(serial).filled();
      case DICT -> type + " of " + entries(serial).filled() / 2;
      case CELL -> "cell";
      default -> type + " object";
    };
  }

  private static String bigText(IntObject number) {
    int bits = number.bigValue().bitLength();
    return bits < 4 * LONGEST ? number.toString() : "int of " + bits + " bits";
  }

  private static String callableName(PyObject callable) {
    return callable instanceof FunctionObject function
        ? function.qualname()
        : callable.type().name();
  }

  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
