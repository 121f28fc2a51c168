package org.cellscope.vm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cellscope.bytecode.Opcode;
import org.cellscope.objects.BytesObject;
import org.cellscope.objects.DeathListener;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/**
 * Finds out when objects die, as reference counting does: at once, except in cycles, which wait for
 * {@code gc.collect()}. Works only while somebody watches an object; then, after each instruction
 * that may have dropped a reference:
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

  private final Interpreter rt;
  private final IdentityHashMap<PyObject, List<DeathListener>> watched = new IdentityHashMap<>();
  private final Deque<PyObject> held = new ArrayDeque<>();
  private Set<PyObject> reachable = newSet();
  private Set<PyObject> garbage = newSet();
  private @Nullable Opcode last;
  private boolean notifying;

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
    watched.computeIfAbsent(object, o -> new ArrayList<>()).add(listener);
    reachable.add(object);
  }

  /** Whether anything is watched at all. */
  boolean isActive() {
    return !watched.isEmpty();
  }

  /** To be called before an instruction: looks for deaths that the previous one brought about. */
  void before(Opcode next) {
    Opcode done = last;
    last = next;
    if (!notifying && (done == null || !KEEPING.contains(done))) {
      announce(findDead(false));
    }
  }

  /** Lets the garbage in cycles die; returns how many objects that were. */
  int collect() {
    announce(findDead(false));
    int count = garbage.size();
    announce(findDead(true));
    return count;
  }

  private void announce(List<PyObject> dead) {
    for (PyObject object : dead) {
      List<DeathListener> listeners = watched.remove(object);
      if (listeners != null) {
        notifying = true;
        try {
          listeners.reversed().forEach(listener -> listener.died(rt, object));
        } finally {
          notifying = false;
        }
      }
    }
  }

  private List<PyObject> findDead(boolean cyclesToo) {
    Set<PyObject> now = mark();
    Set<PyObject> candidates = newSet();
    candidates.addAll(garbage);
    candidates.addAll(reachable);
    candidates.removeAll(now);
    reachable = now;
    List<PyObject> dead = new ArrayList<>();
    if (!candidates.isEmpty()) {
      if (cyclesToo) {
        dead.addAll(candidates);
        candidates = newSet();
      } else {
        removeUnreferenced(candidates, dead);
      }
    }
    garbage = candidates;
    return dead;
  }

  private static void removeUnreferenced(Set<PyObject> candidates, List<PyObject> dead) {
    IdentityHashMap<PyObject, int[]> counts = new IdentityHashMap<>();
    candidates.forEach(object -> counts.put(object, new int[1]));
    for (PyObject object : candidates) {
      visit(object, target -> count(counts, target, 1));
    }
    Deque<PyObject> unreferenced = new ArrayDeque<>();
    counts.forEach(
        (object, count) -> {
          if (count[0] == 0) {
            unreferenced.add(object);
          }
        });
    while (!unreferenced.isEmpty()) {
      PyObject object = unreferenced.poll();
      if (candidates.remove(object)) {
        dead.add(object);
        visit(
            object,
            target -> {
              if (count(counts, target, -1) == 0) {
                unreferenced.add(target);
              }
            });
      }
    }
  }

  private static int count(Map<PyObject, int[]> counts, PyObject target, int by) {
    int[] count = counts.get(target);
    return count == null ? -1 : (count[0] += by);
  }

  private Set<PyObject> mark() {
    Set<PyObject> marked = newSet();
    Deque<PyObject> pending = new ArrayDeque<>();
    for (FrameObject at = rt.current(); at != null; at = at.back) {
      add(marked, pending, at);
    }
    add(marked, pending, rt.modules());
    held.forEach(object -> add(marked, pending, object));
    for (HandledState at = rt.handled(); at != null; at = at.below()) {
      add(marked, pending, at.exception());
    }
    while (!pending.isEmpty()) {
      visit(pending.poll(), target -> add(marked, pending, target));
    }
    return marked;
  }

  private static void add(
      Set<PyObject> marked, Deque<PyObject> pending, @Nullable PyObject object) {
    if (object != null && !isLeaf(object) && marked.add(object)) {
      pending.add(object);
    }
  }

  private static boolean isLeaf(PyObject object) {
    return switch (object) {
      case SingletonObject _ -> true;
      case IntObject _, FloatObject _, StrObject _, BytesObject _ -> object.type().isBuiltin();
      case TypeObject type -> type.isBuiltin();
      default -> false;
    };
  }

  /** All references of an object: its content, its attributes, its class, a frame's namespaces. */
  private static void visit(PyObject object, Consumer<PyObject> action) {
    object.visitReferences(
        reference -> {
          if (reference != null) {
            action.accept(reference);
          }
        });
    accept(object.attributes(), action);
    if (!object.type().isBuiltin()) {
      action.accept(object.type());
    }
    if (object instanceof FrameObject frame) {
      action.accept(frame.globals);
      action.accept(frame.builtins);
      accept(frame.locals, action);
      accept(frame.function, action);
      action.accept(frame.code);
    }
  }

  private static void accept(@Nullable PyObject object, Consumer<PyObject> action) {
    if (object != null) {
      action.accept(object);
    }
  }
}
