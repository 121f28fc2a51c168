package org.cellscope.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.cellscope.bytecode.Opcode;
import org.cellscope.bytecode.StackUse;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.ExecutionListener;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.Host;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/**
 * Writes down everything that the machine does, on the machine's thread. What an instruction did to
 * the value stack is found by comparing the entries that it may touch before and after it; all
 * other changes are reported by the objects themselves.
 */
public final class Recorder implements ExecutionListener {
  /** Decides before each instruction whether the machine may go on. */
  public interface Gate {
    /** Called before step {@code step} is executed; may block or throw. */
    void before(int step);
  }

  private static final Opcode[] OPCODES = Opcode.values();
  private static final int STEPS_BETWEEN_KEYFRAMES = 1 << 12;

  private final Gate gate;
  private final IntLog log = new IntLog();
  private final IntLog starts = new IntLog();
  private final ObjectTable objects = new ObjectTable();
  private final Keyframes keyframes;
  private final Landmarks landmarks = new Landmarks();
  private final ArrayDeque<PyObject> unwritten = new ArrayDeque<>();
  private @Nullable Heap heap;
  private boolean draining;

  private @Nullable FrameObject observed;
  private int low;
  private int oldCount;
  private int[] old = new int[64];
  private int outputLength;
  private @Nullable FrameObject running;

  public Recorder(Gate gate) {
    this(gate, STEPS_BETWEEN_KEYFRAMES);
  }

  /**
   * A recorder with keyframes at other intervals than usual.
   *
   * @param interval the fewest steps from one keyframe to the next
   */
  public Recorder(Gate gate, int interval) {
    this.gate = gate;
    this.keyframes = new Keyframes(interval, objects);
  }

  /** Says whose numbers are recorded; before anything else. */
  public void attach(Heap newHeap) {
    heap = newHeap;
  }

  private Heap heap() {
    if (heap == null) {
      throw new IllegalStateException("the recorder is attached to no heap");
    }
    return heap;
  }

  private int ref(@Nullable PyObject object) {
    return object == null ? 0 : heap().serial(object);
  }

  @Override
  public void step(FrameObject frame) {
    flush();
    if (keyframes.isDue(starts.size(), log.size())) {
      keyframes.take(starts.size(), log.size(), heap(), running, outputLength);
    }
    starts.add(log.size());
    log.add(frame.unit);
    observe(frame);
    gate.before(starts.size() - 1);
  }

  /** Notes the entries of the value stack that the frame's instruction may touch. */
  private void observe(FrameObject frame) {
    CodeValue code = frame.code;
    int depth = StackUse.depth(OPCODES[code.opcodes()[frame.unit]], code.args()[frame.unit]);
    observed = frame;
    low = Math.max(frame.stackBase(), frame.top - depth);
    oldCount = frame.top - low;
    if (oldCount > old.length) {
      old = new int[oldCount * 2];
    }
    for (int i = 0; i < oldCount; i++) {
      old[i] = ref(frame.slots[low + i]);
    }
  }

  /** Writes down how the noted part of the value stack has changed. */
  private void flush() {
    FrameObject frame = observed;
    if (frame == null) {
      return;
    }
    int newCount = frame.top - low;
    int same = 0;
    while (same < oldCount && same < newCount && old[same] == ref(frame.slots[low + same])) {
      same++;
    }
    if (same == oldCount && same == newCount) {
      return;
    }
    int from = low + same;
    if (same == oldCount && newCount == oldCount + 1) {
      int value = ref(frame.slots[from]);
      log.add(Effect.PUSH | from << Effect.BITS);
      log.add(value);
    } else if (same == newCount && oldCount == newCount + 1) {
      log.add(Effect.POP | from << Effect.BITS);
      log.add(old[same]);
    } else {
      writeStack(frame, same, newCount);
    }
    noteObserved(frame, newCount);
  }

  private void writeStack(FrameObject frame, int same, int newCount) {
    for (int i = same; i < newCount; i++) {
      ref(frame.slots[low + i]);
    }
    log.add(Effect.STACK | low + same << Effect.BITS);
    log.add(oldCount - same);
    log.add(newCount - same);
    for (int i = same; i < oldCount; i++) {
      log.add(old[i]);
    }
    for (int i = same; i < newCount; i++) {
      log.add(ref(frame.slots[low + i]));
    }
  }

  private void noteObserved(FrameObject frame, int count) {
    oldCount = count;
    if (count > old.length) {
      old = new int[count * 2];
    }
    for (int i = 0; i < count; i++) {
      old[i] = ref(frame.slots[low + i]);
    }
  }

  @Override
  public void entered(FrameObject frame) {
    flush();
    observed = null;
    running = frame;
    int serial = ref(frame);
    int caller = ref(frame.back);
    keyframes.entered(serial);
    log.add(Effect.ENTER);
    log.add(serial);
    log.add(caller);
    log.add(frame.back == null ? 0 : frame.back.unit);
    log.add(frame.unit);
  }

  @Override
  public void left(FrameObject frame, @Nullable FrameObject caller) {
    flush();
    observed = null;
    running = caller;
    int serial = ref(frame);
    int callerRef = ref(caller);
    keyframes.left(serial, callerRef);
    log.add(Effect.LEAVE);
    log.add(serial);
    log.add(callerRef);
    log.add(frame.unit);
    log.add(caller == null ? 0 : caller.unit);
    if (caller != null) {
      observe(caller);
    }
  }

  @Override
  public void unwinding(FrameObject frame, int top) {
    if (observed != frame) {
      flush();
      observe(frame);
    }
    if (top >= low) {
      return;
    }
    int more = low - top;
    int[] extended = new int[Math.max(old.length, (oldCount + more) * 2)];
    for (int i = 0; i < more; i++) {
      extended[i] = ref(frame.slots[top + i]);
    }
    System.arraycopy(old, 0, extended, more, oldCount);
    old = extended;
    oldCount += more;
    low = top;
  }

  @Override
  public void raised(ExceptionObject exception) {
    int serial = ref(exception);
    landmarks.raised(starts.size() - 1);
    log.add(Effect.RAISED);
    log.add(serial);
  }

  @Override
  public void wrote(Host.Stream stream, String text) {
    landmarks.wrote(starts.size() - 1);
    log.add(Effect.OUTPUT);
    log.add(text.length());
    outputLength += text.length();
  }

  @Override
  public void set(PyObject owner, int index, @Nullable PyObject before, @Nullable PyObject now) {
    int ownerRef = ref(owner);
    int beforeRef = ref(before);
    int nowRef = ref(now);
    keyframes.touch(ownerRef);
    log.add(Effect.SET | index + 1 << Effect.BITS);
    log.add(ownerRef);
    log.add(beforeRef);
    log.add(nowRef);
  }

  @Override
  public void splice(
      PyObject owner,
      int index,
      List<? extends @Nullable PyObject> removed,
      List<? extends @Nullable PyObject> inserted) {
    int ownerRef = ref(owner);
    removed.forEach(this::ref);
    inserted.forEach(this::ref);
    keyframes.touch(ownerRef);
    log.add(Effect.SPLICE | index << Effect.BITS);
    log.add(ownerRef);
    log.add(removed.size());
    log.add(inserted.size());
    for (PyObject item : removed) {
      log.add(ref(item));
    }
    for (PyObject item : inserted) {
      log.add(ref(item));
    }
  }

  @Override
  public void known(PyObject object) {
    objects.put(heap().serial(object), object, log.size());
    unwritten.add(object);
    if (draining) {
      return;
    }
    draining = true;
    while (!unwritten.isEmpty()) {
      writeContent(unwritten.poll());
    }
    draining = false;
  }

  /** Makes everything that an object refers to known as well, then writes its content down. */
  private void writeContent(PyObject object) {
    if (object instanceof TypeObject type && type.isBuiltin()) {
      return;
    }
    if (!object.type().isBuiltin()) {
      ref(object.type());
    }
    if (object instanceof FrameObject frame) {
      ref(frame.globals);
      ref(frame.locals);
      ref(frame.function);
      ref(frame.code);
    }
    DictObject attributes = object.attributes();
    int attributesRef = ref(attributes);
    List<@Nullable PyObject> entries = new ArrayList<>();
    object.visitReferences(entries::add);
    entries.forEach(this::ref);
    if (!object.isMutable() && attributes == null) {
      return;
    }
    writeKnown(object, attributesRef, entries);
  }

  private void writeKnown(PyObject object, int attributesRef, List<@Nullable PyObject> entries) {
    int serial = heap().serial(object);
    objects.addMutable();
    int payload = object.isMutable() ? Effect.IS_MUTABLE : 0;
    if (object instanceof FrameObject) {
      payload |= Effect.IS_FRAME;
    } else {
      objects.putContent(serial, log.size());
    }
    log.add(Effect.KNOWN | payload << Effect.BITS);
    log.add(serial);
    log.add(attributesRef);
    log.add(entries.size());
    for (PyObject entry : entries) {
      log.add(ref(entry));
    }
  }

  /** Writes down what the last instruction did, when no other will follow. */
  public void finish() {
    flush();
    observed = null;
  }

  /** How many instructions have been begun. */
  public int begun() {
    return starts.size();
  }

  /**
   * An object by its number.
   *
   * @param serial greater than 0, of an object that has become known
   */
  public PyObject object(int serial) {
    return objects.get(serial);
  }

  /** The largest number of an object that has become known; 0 for none. */
  public int known() {
    return Math.max(0, objects.size() - 1);
  }

  /** The step whose execution made an object known; -1 for those known before the first. */
  public int birth(int serial) {
    return starts.countBelow(objects.place(serial)) - 1;
  }

  /**
   * Steps that wrote output, in order.
   *
   * @param from the first step that may be among them
   * @param to the first behind them
   * @param atMost how many; of more, some that lie evenly among them
   */
  public List<Integer> outputs(int from, int to, int atMost) {
    return landmarks.outputs(from, to, atMost);
  }

  /** Steps in which exceptions were raised, as {@link #outputs}. */
  public List<Integer> raises(int from, int to, int atMost) {
    return landmarks.raises(from, to, atMost);
  }

  IntLog log() {
    return log;
  }

  IntLog starts() {
    return starts;
  }

  ObjectTable objects() {
    return objects;
  }

  Keyframes keyframes() {
    return keyframes;
  }

  /** How much memory the recording takes, about. */
  public long bytes() {
    return log.bytes() + starts.bytes() + objects.bytes() + keyframes.bytes() + landmarks.bytes();
  }
}
