package org.cellscope.vm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellscope.bytecode.Opcode;
import org.cellscope.objects.BytesObject;
import org.cellscope.objects.DeathListener;
import org.cellscope.objects.Finalizers;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.InstanceObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.ObjectGraph;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/**
 * Finds out when objects die, as reference counting does: at once, except in cycles, which wait for
 * {@code gc.collect()}. Works only while somebody watches an object; then, after each instruction
 * that may have dropped a reference on the way to it (see {@link Witnesses}, which spares most of
 * the first pass by searching among young objects alone):
 *
 * <ol>
 *   <li>everything that can be reached from the frames, the modules, the exceptions being handled
 *       and what built-ins hold is marked;
 *   <li>what could be reached before and cannot now is a candidate, together with the garbage of
 *       earlier cycles;
 *   <li>candidates that no other candidate refers to die, and with them the references they held;
 *       those that are left refer to each other and stay as garbage.
 * </ol>
 */
final class Lifetimes {
  /** Instructions that only add references, or only move them within a frame. */
  private static final Set<Opcode> KEEPING =
      EnumSet.of(
          Opcode.NOP,
          Opcode.RESUME,
          Opcode.PUSH_NULL,
          Opcode.LOAD_FAST,
          Opcode.LOAD_FAST_CHECK,
          Opcode.LOAD_CONST,
          Opcode.LOAD_CLOSURE,
          Opcode.LOAD_DEREF,
          Opcode.LOAD_NAME,
          Opcode.LOAD_GLOBAL,
          Opcode.MAKE_CELL,
          Opcode.MAKE_FUNCTION,
          Opcode.COPY_FREE_VARS,
          Opcode.COPY,
          Opcode.SWAP,
          Opcode.KW_NAMES,
          Opcode.EXTENDED_ARG,
          Opcode.JUMP_FORWARD,
          Opcode.JUMP_BACKWARD,
          Opcode.BUILD_TUPLE,
          Opcode.BUILD_LIST,
          Opcode.BUILD_MAP,
          Opcode.LOAD_BUILD_CLASS);

  /** Instructions after which nothing lies on top of the stack that was not met before. */
  private static final Set<Opcode> MAKING_NOTHING =
      EnumSet.of(
          Opcode.NOP,
          Opcode.RESUME,
          Opcode.PUSH_NULL,
          Opcode.POP_TOP,
          Opcode.LOAD_FAST,
          Opcode.LOAD_FAST_CHECK,
          Opcode.LOAD_CONST,
          Opcode.LOAD_GLOBAL,
          Opcode.LOAD_NAME,
          Opcode.LOAD_DEREF,
          Opcode.LOAD_CLOSURE,
          Opcode.STORE_FAST,
          Opcode.STORE_NAME,
          Opcode.STORE_GLOBAL,
          Opcode.STORE_DEREF,
          Opcode.STORE_ATTR,
          Opcode.STORE_SUBSCR,
          Opcode.COPY,
          Opcode.SWAP,
          Opcode.KW_NAMES,
          Opcode.EXTENDED_ARG,
          Opcode.COMPARE_OP,
          Opcode.IS_OP,
          Opcode.CONTAINS_OP,
          Opcode.JUMP_FORWARD,
          Opcode.JUMP_BACKWARD,
          Opcode.POP_JUMP_IF_FALSE,
          Opcode.POP_JUMP_IF_TRUE,
          Opcode.POP_JUMP_IF_NONE,
          Opcode.POP_JUMP_IF_NOT_NONE,
          Opcode.UNARY_NOT,
          Opcode.LIST_APPEND,
          Opcode.SET_ADD,
          Opcode.MAP_ADD);

  /** So much garbage in cycles is collected without being asked for. */
  private static final int MUCH = 2_000;

  /** How many objects may be met, besides twice those alive, before the dead are sorted out. */
  private static final int FEW = 5_000;

  /**
   * The objects that can be reached, in the order in which they were found: what an object refers
   * to in the order in which CPython drops it.
   */
  private record Marked(Set<PyObject> set, List<PyObject> order) {}

  private final Interpreter rt;
  private final Witnesses witnesses = new Witnesses();
  private final IdentityHashMap<PyObject, List<DeathListener>> watched = new IdentityHashMap<>();
  private final Deque<PyObject> held = new ArrayDeque<>();
  private Marked reachable = new Marked(newSet(), new ArrayList<>());
  private List<PyObject> garbage = new ArrayList<>();
  private final List<PyObject> fresh = new ArrayList<>();
  private @Nullable Opcode last;
  private boolean tracking;
  private boolean searchesAll;
  private boolean active;
  private boolean stepping;
  private boolean automatic = true;
  private int alive;

  Lifetimes(Interpreter rt) {
    this.rt = rt;
  }

  private static Set<PyObject> newSet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  void hold(PyObject object) {
    held.push(object);
  }

  void release() {
    held.pop();
  }

  void watch(PyObject object, DeathListener listener) {
    if (watched.isEmpty()) {
      rt.heap().listenToDrops(witnesses);
    }
    active = true;
    watched.computeIfAbsent(object, o -> new ArrayList<>()).add(listener);
    witnesses.suspect();
    if (reachable.set().add(object)) {
      reachable.order().add(object);
    }
    fresh.add(object);
  }

  void unwatch(PyObject object, DeathListener listener) {
    List<DeathListener> listeners = watched.get(object);
    if (listeners != null && listeners.remove(listener) && listeners.isEmpty()) {
      watched.remove(object);
    }
  }

  /** Whether the search has to run at all. */
  boolean isActive() {
    return active;
  }

  /** From now on follows all objects, so that {@link #collect} can count those in cycles. */
  void track() {
    tracking = true;
    active = true;
  }

  /** Has every instruction announced, for a trace function of the program. */
  void watchSteps(boolean watched) {
    stepping = watched;
    active |= watched;
  }

  /** Instructions were carried out without {@link #before}: any of them may have dropped one. */
  void missed() {
    last = null;
  }

  /** To be called before an instruction: looks for deaths that the previous one brought about. */
  void before(Opcode next) {
    Opcode done = last;
    last = next;
    active = tracking || stepping || !watched.isEmpty();
    if (tracking && (done == null || !MAKING_NOTHING.contains(done))) {
      meet(rt.current());
    }
    if ((done == null || !KEEPING.contains(done)) && isDue()) {
      announceBehind(rt.current(), searchesAll ? findDead(false) : findDeadNearby());
      if (automatic && garbage.size() > MUCH) {
        collect();
      }
      findWitnesses();
      last = next;
    }
  }

  /** Whether garbage in cycles is let go when there is much of it. */
  void collectByItself(boolean now) {
    automatic = now;
  }

  /** Deaths are the work of the instruction that is over, and so happen in its line. */
  private void announceBehind(@Nullable FrameObject frame, List<PyObject> dead) {
    if (frame == null || frame.unit == 0 || dead.isEmpty()) {
      announce(dead);
      return;
    }
    int unit = frame.unit;
    frame.unit = unit - 1;
    try {
      announce(dead);
    } finally {
      frame.unit = unit;
    }
  }

  /** Whatever the program makes lies on top of a value stack at some time. */
  private void meet(@Nullable FrameObject frame) {
    PyObject top = frame == null || frame.top == 0 ? null : frame.slots[frame.top - 1];
    add(reachable, top);
  }

  /**
   * Deaths that somebody waits for are noticed at once. The counting of cycles needs to have met
   * the objects, and to forget now and then those that are dead.
   */
  private boolean isDue() {
    searchesAll = witnesses.areAged();
    if (!watched.isEmpty() && witnesses.areBroken()) {
      return true;
    }
    if (!tracking || reachable.order().size() <= 2 * alive + FEW) {
      return false;
    }
    searchesAll = true;
    return true;
  }

  private void findWitnesses() {
    if (watched.isEmpty()) {
      rt.heap().listenToDrops(null);
      witnesses.forget();
      return;
    }
    if (witnesses.areAged() || witnesses.areBroken() && !findNearby()) {
      witnesses.renew(watched.keySet(), lasting(), passing());
      findNearby();
    }
  }

  /** Searches among young objects; false when that does not tell who is alive. */
  private boolean findNearby() {
    return witnesses.find(watched.keySet(), lasting(), passing());
  }

  /** The objects that begin a path and let go only with a report. */
  private List<PyObject> lasting() {
    List<PyObject> lasting = new ArrayList<>();
    lasting.add(rt.modules());
    int first = lasting.size();
    for (FrameObject at = rt.current(); at != null; at = at.back) {
      lasting.add(first, at);
    }
    return lasting;
  }

  /** The objects that built-in code holds for a while. */
  private List<PyObject> passing() {
    List<PyObject> passing = new ArrayList<>(held);
    rt.finalizers().visitReferences(object -> addIfThere(passing, object));
    rt.tracer().visitReferences(object -> addIfThere(passing, object));
    for (HandledState at = rt.handled(); at != null; at = at.below()) {
      addIfThere(passing, at.exception());
    }
    return passing;
  }

  private static void addIfThere(List<PyObject> objects, @Nullable PyObject object) {
    if (object != null) {
      objects.add(object);
    }
  }

  /** A frame was popped. */
  void left(FrameObject frame) {
    if (!watched.isEmpty()) {
      witnesses.left(frame);
    }
  }

  /** Lets the garbage in cycles die; returns how many objects that were. */
  int collect() {
    announce(findDead(false));
    List<PyObject> found = findDead(true);
    int count = countCollected(found);
    rt.heap().keepSubclasses(reachable.set()::contains);
    announceCycles(found, Comparator.comparingInt(rt.finalizers()::number));
    return count;
  }

  /** As {@link #collect}, in the order in which the main module leads to the objects. */
  void collectAtEnd() {
    announce(findDead(false));
    announceCycles(findDead(true), (_, _) -> 0);
  }

  boolean isReachable(PyObject object) {
    return mark().set().contains(object);
  }

  /** Everything that can be reached. */
  List<PyObject> reachable() {
    return mark().order();
  }

  /** The dictionaries of instances are parts of these to CPython. */
  private static int countCollected(List<PyObject> found) {
    Set<PyObject> inlined = newSet();
    for (PyObject object : found) {
      if (object instanceof InstanceObject instance && instance.attributes() != null) {
        inlined.add(instance.attributes());
      }
    }
    return (int)
        found.stream()
            .filter(object -> !inlined.contains(object) && ObjectGraph.isTracked(object))
            .count();
  }

  /** Each object's finaliser, then its weak references; what a finaliser revives lives on. */
  private void announce(List<PyObject> dead) {
    for (int i = 0; i < dead.size(); i++) {
      PyObject object = dead.get(i);
      List<DeathListener> listeners = watched.remove(object);
      if (listeners == null || i > 0 && isRevived(object)) {
        if (listeners != null) {
          watched.put(object, listeners);
        }
        continue;
      }
      List<PyObject> rest = dead.subList(i, dead.size());
      for (int j = 0; j < listeners.size(); j++) {
        tell(listeners.get(j), object, rest);
        if (j + 1 < listeners.size() && isRevived(object)) {
          watched.put(object, new ArrayList<>(listeners.subList(j + 1, listeners.size())));
          break;
        }
      }
    }
  }

  /** Whether a finaliser has made an object reachable again. */
  private boolean isRevived(PyObject object) {
    if (findNearby()) {
      if (!witnesses.isReached(object)) {
        return false;
      }
      if (witnesses.isAlive(object)) {
        return true;
      }
    }
    return isReachable(object);
  }

  /** Weak references first, then the finalisers in an order. */
  private void announceCycles(List<PyObject> dead, Comparator<PyObject> order) {
    List<PyObject> finalized = new ArrayList<>();
    for (PyObject object : dead) {
      for (DeathListener listener : watched.getOrDefault(object, List.of())) {
        if (listener instanceof Finalizers) {
          finalized.add(object);
        } else {
          tell(listener, object, dead);
        }
      }
      watched.remove(object);
    }
    finalized.sort(order);
    finalized.forEach(object -> tell(rt.finalizers(), object, dead));
  }

  private void tell(DeathListener listener, PyObject object, List<PyObject> alive) {
    hold(new ListObject(alive));
    try {
      listener.died(rt, object);
    } finally {
      release();
    }
  }

  /** As {@link #findDead}, at the cost of a search among young objects if that can tell. */
  private List<PyObject> findDeadNearby() {
    if (!findNearby()) {
      return findDead(false);
    }
    Set<PyObject> seen = newSet();
    List<PyObject> candidates = new ArrayList<>();
    for (List<PyObject> before : List.of(garbage, fresh, witnesses.takeLost())) {
      for (PyObject object : before) {
        if (!witnesses.isReached(object) && seen.add(object)) {
          candidates.add(object);
        }
      }
    }
    fresh.clear();
    List<PyObject> dead = new ArrayList<>();
    if (!candidates.isEmpty()) {
      removeUnreferenced(candidates, dead);
    }
    garbage = candidates;
    return dead;
  }

  private List<PyObject> findDead(boolean cyclesToo) {
    Marked now = mark();
    Set<PyObject> seen = newSet();
    List<PyObject> candidates = new ArrayList<>();
    fresh.clear();
    for (List<PyObject> before : List.of(garbage, reachable.order(), witnesses.known())) {
      for (PyObject object : before) {
        if (!now.set().contains(object) && seen.add(object)) {
          candidates.add(object);
        }
      }
    }
    for (int i = 0; i < candidates.size(); i++) {
      ObjectGraph.visit(
          candidates.get(i),
          target -> {
            if (!isLeaf(target) && !now.set().contains(target) && seen.add(target)) {
              candidates.add(target);
            }
          });
    }
    reachable = now;
    alive = now.order().size();
    List<PyObject> dead = new ArrayList<>();
    if (cyclesToo) {
      dead.addAll(candidates);
      candidates.clear();
    } else if (!candidates.isEmpty()) {
      removeUnreferenced(candidates, dead);
    }
    garbage = candidates;
    return dead;
  }

  /** Follows the references of the dead at once, each to its end, as deallocation does. */
  private static void removeUnreferenced(List<PyObject> candidates, List<PyObject> dead) {
    IdentityHashMap<PyObject, int[]> counts = new IdentityHashMap<>();
    candidates.forEach(object -> counts.put(object, new int[1]));
    for (PyObject object : candidates) {
      ObjectGraph.visit(object, target -> count(counts, target, 1));
    }
    Deque<PyObject> unreferenced = new ArrayDeque<>();
    for (PyObject object : candidates) {
      int[] count = counts.get(object);
      if (count != null && count[0] == 0) {
        unreferenced.add(object);
      }
    }
    while (!unreferenced.isEmpty()) {
      PyObject object = unreferenced.pop();
      counts.remove(object);
      dead.add(object);
      List<PyObject> dropped = new ArrayList<>();
      ObjectGraph.visit(
          object,
          target -> {
            if (count(counts, target, -1) == 0) {
              dropped.add(target);
            }
          });
      dropped.reversed().forEach(unreferenced::push);
    }
    candidates.removeIf(object -> !counts.containsKey(object));
  }

  private static int count(Map<PyObject, int[]> counts, PyObject target, int by) {
    int[] count = counts.get(target);
    return count == null ? -1 : (count[0] += by);
  }

  private Marked mark() {
    Marked marked = new Marked(newSet(), new ArrayList<>());
    for (FrameObject at = rt.current(); at != null; at = at.back) {
      add(marked, at);
    }
    add(marked, rt.modules());
    held.forEach(object -> add(marked, object));
    rt.finalizers().visitReferences(object -> add(marked, object));
    rt.tracer().visitReferences(object -> add(marked, object));
    for (HandledState at = rt.handled(); at != null; at = at.below()) {
      add(marked, at.exception());
    }
    for (int i = 0; i < marked.order().size(); i++) {
      ObjectGraph.visit(marked.order().get(i), target -> add(marked, target));
    }
    return marked;
  }

  private static void add(Marked marked, @Nullable PyObject object) {
    if (object != null && !isLeaf(object) && marked.set().add(object)) {
      marked.order().add(object);
    }
  }

  /** Whether an object refers to nothing that could die. */
  static boolean isLeaf(PyObject object) {
    return switch (object) {
      case SingletonObject _ -> true;
      case IntObject _, FloatObject _, StrObject _, BytesObject _ -> object.type().isBuiltin();
      case TypeObject type -> type.isBuiltin();
      default -> false;
    };
  }
}
