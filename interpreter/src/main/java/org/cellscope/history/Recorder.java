package org.cellscope.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.ExecutionListener;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.Host;
import org.cellscope.objects.ListenerLeft;
import org.cellscope.objects.MutationListener;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/**
 * Writes down everything that the machine does, on the machine's thread. What an instruction did to
 * the value stack a {@link ValueStackObserver} finds; all other changes are reported by the objects
 * themselves.
 */
public final class Recorder implements ExecutionListener {
  /** Decides before each instruction whether the machine may go on. */
  public interface Gate {
    /** Called before step {@code step} is executed; may block or throw. */
    void before(int step);
  }

  private static final int STEPS_BETWEEN_KEYFRAMES = 1 << 12;

  private final Gate gate;
  private final IntLog log = new IntLog();
  private final IntLog starts = new IntLog();
  private final ObjectTable objects = new ObjectTable();
  private final Keyframes keyframes;
  private final Makers makers = new Makers(this);
  private final Landmarks landmarks = new Landmarks();
  private final ValueStackObserver stack = new ValueStackObserver(log, this::ref);
  private final ArrayDeque<PyObject> unwritten = new ArrayDeque<>();
  private @Nullable Heap heap;
  private boolean draining;
  private boolean writing;

  private int outputLength;
  private @Nullable FrameObject running;
  private int firstStep;
  private int forgettings;
  private boolean ended;

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
    writing = true;
    stack.flush();
    drain();
    if (keyframes.isDue(starts.size(), log.size())) {
      takeKeyframe();
    }
    log.reserve(1);
    starts.add(log.size());
    log.add(frame.unit);
    stack.observe(frame);
    writing = false;
    gate.before(starts.size() - 1);
  }

  private void takeKeyframe() {
    if (ended) {
      writing = false;
      throw new ListenerLeft();
    }
    keyframes.take(starts.size(), log.size(), heap(), running, outputLength);
  }

  @Override
  public void entered(FrameObject frame) {
    writing = true;
    stack.entered();
    running = frame;
    int serial = ref(frame);
    int caller = ref(frame.back);
    keyframes.entered(serial);
    log.reserve(5);
    log.add(Effect.ENTER);
    log.add(serial);
    log.add(caller);
    log.add(frame.back == null ? 0 : frame.back.unit);
    log.add(frame.unit);
    writing = false;
  }

  @Override
  public void left(FrameObject frame, @Nullable FrameObject caller) {
    writing = true;
    stack.left();
    running = caller;
    int serial = ref(frame);
    int callerRef = ref(caller);
    keyframes.left(serial, callerRef);
    log.reserve(5);
    log.add(Effect.LEAVE);
    log.add(serial);
    log.add(callerRef);
    log.add(frame.unit);
    log.add(caller == null ? 0 : caller.unit);
    if (caller != null) {
      stack.returned(caller);
    }
    writing = false;
  }

  @Override
  public void unwinding(FrameObject frame, int top) {
    writing = true;
    stack.unwinding(frame, top);
    writing = false;
  }

  @Override
  public void raised(ExceptionObject exception) {
    writing = true;
    int serial = ref(exception);
    landmarks.raised(starts.size() - 1);
    log.reserve(2);
    log.add(Effect.RAISED);
    log.add(serial);
    writing = false;
  }

  @Override
  public void wrote(Host.Stream stream, String text) {
    writing = true;
    landmarks.wrote(starts.size() - 1);
    log.reserve(2);
    log.add(Effect.OUTPUT);
    log.add(text.length());
    outputLength += text.length();
    writing = false;
  }

  @Override
  public void set(PyObject owner, int index, @Nullable PyObject before, @Nullable PyObject now) {
    writing = true;
    int ownerRef = ref(owner);
    int beforeRef = ref(before);
    int nowRef = ref(now);
    keyframes.touch(ownerRef);
    log.reserve(4);
    log.add(Effect.SET | index + 1 << Effect.BITS);
    log.add(ownerRef);
    log.add(beforeRef);
    log.add(nowRef);
    writing = false;
  }

  @Override
  public void splice(
      PyObject owner,
      int index,
      List<? extends @Nullable PyObject> removed,
      List<? extends @Nullable PyObject> inserted) {
    writing = true;
    int ownerRef = ref(owner);
    removed.forEach(this::ref);
    inserted.forEach(this::ref);
    keyframes.touch(ownerRef);
    log.reserve(4L + removed.size() + inserted.size());
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
    writing = false;
  }

  @Override
  public void known(PyObject object) {
    objects.put(heap().serial(object), object, log.size());
    unwritten.add(object);
    drain();
  }

  /** Writes down what became known; what an error interrupts is written before the next effect. */
  private void drain() {
    if (draining) {
      return;
    }
    draining = true;
    try {
      for (PyObject next = unwritten.peek(); next != null; next = unwritten.peek()) {
        writeContent(next);
        unwritten.remove();
      }
    } finally {
      draining = false;
    }
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
    log.reserve(4L + entries.size());
    objects.addMutable();
    int payload = object.isMutable() ? Effect.IS_MUTABLE : 0;
    if (object instanceof FrameObject) {
      payload |= Effect.IS_FRAME;
      keyframes.touch(serial);
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

  @Override
  public boolean isComplete() {
    return !writing;
  }

  /**
   * Writes down what the last instruction did, when no other will follow; takes back what is known
   * of it if that is not everything.
   *
   * @return how many steps are recorded
   */
  public int finish() {
    if (writing) {
      stack.dismiss();
      int last = Math.max(0, starts.size() - 1);
      if (last < starts.size()) {
        log.truncate(starts.get(last) + 1);
      }
      return last;
    }
    stack.finish();
    return starts.size();
  }

  /**
   * Ends the recording before the step at which the machine is parked; the gate must then throw
   * {@link ListenerLeft}.
   */
  public void end() {
    ended = true;
    stack.dismiss();
    keyframes.makeDue();
  }

  /** Hears of objects that get a number while the recording is looked at after its {@link #end}. */
  public MutationListener lateObjects() {
    return new LateObjects(heap(), this);
  }

  /**
   * Forgets about the older half of the recording; all steps keep their numbers, all objects that
   * the rest speaks of their identities. The machine must be parked before a step.
   *
   * @param last the last step that may become the first
   * @param atMost how much memory the recording may take, in bytes
   * @param cancelled asked now and then; when true, everything stays as it was
   * @return whether the recording takes less than that now
   */
  public boolean forget(int last, long atMost, BooleanSupplier cancelled) {
    Keyframe half = keyframes.before(Math.min(last, starts.countBelow(log.size() / 2)));
    Keyframe newest = keyframes.before(last);
    if (newest == null || newest.step() <= firstStep) {
      return false;
    }
    boolean done =
        forgetBefore(half == null || half.step() <= firstStep ? newest : half, cancelled);
    if (done && bytes() > atMost && newest.step() > firstStep) {
      done = forgetBefore(newest, cancelled);
    }
    return done && bytes() <= atMost;
  }

  private boolean forgetBefore(Keyframe first, BooleanSupplier cancelled) {
    if (!new Forgetting(this, first).run(cancelled)) {
      return false;
    }
    firstStep = first.step();
    landmarks.forgetBefore(firstStep);
    forgettings++;
    return true;
  }

  /** The first step at which a state can stand: 0 unless earlier ones were forgotten. */
  public int firstStep() {
    return firstStep;
  }

  /** How often steps were forgotten; whoever has read the log before has to read it anew. */
  public int forgettings() {
    return forgettings;
  }

  /** How many instructions have been begun. */
  public int begun() {
    return starts.size();
  }

  /**
   * An object by its number.
   *
   * @param serial greater than 0, of an object that has become known
   * @throws IllegalArgumentException if there is no such object, or it died long ago
   */
  public PyObject object(int serial) {
    return objects.get(serial);
  }

  /** Whether there is an object with a number; one that died before the first step is gone. */
  public boolean knows(int serial) {
    return objects.find(serial) != null;
  }

  boolean isFrame(int serial) {
    return objects.find(serial) instanceof FrameObject;
  }

  /** What put a cell into a frame when it was made; empty for cells that no frame has made. */
  public Optional<StepChanges.Write> maker(int cell) {
    return makers.of(cell);
  }

  /** The largest number of an object that has become known; 0 for none. */
  public int known() {
    return Math.max(0, objects.size() - 1);
  }

  /**
   * The step whose execution made an object known; -1 for those known before the first, and when it
   * is forgotten.
   */
  public int birth(int serial) {
    int place = objects.place(serial);
    return place < 0 ? -1 : starts.countBelow(place) - 1;
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

  Makers makers() {
    return makers;
  }

  Keyframes keyframes() {
    return keyframes;
  }

  /** How much memory the recording takes, about. */
  public long bytes() {
    return log.bytes() + starts.bytes() + objects.bytes() + keyframes.bytes() + landmarks.bytes();
  }
}
