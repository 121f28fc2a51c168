package org.cellscope.vm;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.IteratorObject;
import org.cellscope.objects.ObjectGraph;
import org.cellscope.objects.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * The objects that could be reached at one moment, the old ones, and what has been added to them
 * since. What an old object refers to is old, too, but for the links that are counted here; so a
 * search for young objects begins at these links and never walks through old objects. Objects that
 * were watched at that moment count as young, for their deaths are what is searched for.
 */
final class Generation {
  private final IdentityHashMap<PyObject, PyObject> parents = new IdentityHashMap<>();
  private final Set<PyObject> exposed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<PyObject, IdentityHashMap<PyObject, int[]>> links =
      new IdentityHashMap<>();
  private final Set<PyObject> silent = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<PyObject> heldFrames = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Walks through everything that can be reached from some roots. */
  Generation(Collection<PyObject> watched, List<PyObject> roots) {
    exposed.addAll(watched);
    Deque<PyObject> pending = new ArrayDeque<>();
    for (PyObject root : roots) {
      if (parents.putIfAbsent(root, root) == null) {
        pending.add(root);
      }
    }
    while (!pending.isEmpty()) {
      PyObject owner = pending.poll();
      if (reportsNothing(owner)) {
        silent.add(owner);
      }
      ObjectGraph.visit(owner, target -> found(owner, target, pending));
    }
  }

  private void found(PyObject owner, PyObject target, Deque<PyObject> pending) {
    if (Lifetimes.isLeaf(target)) {
      return;
    }
    if (parents.putIfAbsent(target, owner) == null) {
      pending.add(target);
    }
    if (target instanceof FrameObject && !(owner instanceof FrameObject)) {
      heldFrames.add(target);
    }
    if (exposed.contains(target) && !exposed.contains(owner)) {
      count(owner, target);
    }
  }

  /** How many objects there were. */
  int size() {
    return parents.size();
  }

  /** Whether an object changes what it refers to without a report. */
  static boolean reportsNothing(PyObject owner) {
    return owner instanceof FrameObject || owner instanceof IteratorObject;
  }

  private void count(PyObject owner, PyObject target) {
    if (reportsNothing(owner)) {
      return;
    }
    links.computeIfAbsent(owner, o -> new IdentityHashMap<>())
        .computeIfAbsent(target, t -> new int[1])[0]++;
  }

  /** Whether an object is among the old ones. */
  boolean isOld(PyObject object) {
    return parents.containsKey(object) && !exposed.contains(object);
  }

  /** An object took a reference. */
  void added(PyObject owner, PyObject target) {
    if (target instanceof FrameObject) {
      heldFrames.add(target);
    }
    if (isOld(owner) && !Lifetimes.isLeaf(target) && !isOld(target)) {
      count(owner, target);
    }
  }

  /** A frame was popped: it is old no more, unless something keeps it. */
  void left(FrameObject frame) {
    if (!heldFrames.contains(frame) && silent.remove(frame)) {
      parents.remove(frame);
    }
  }

  /** An object let a reference go. */
  void dropped(PyObject owner, PyObject target) {
    IdentityHashMap<PyObject, int[]> counted = links.get(owner);
    int[] count = counted == null ? null : counted.get(target);
    if (counted != null && count != null && --count[0] == 0) {
      counted.remove(target);
      if (counted.isEmpty()) {
        links.remove(owner);
      }
    }
  }

  /**
   * Finds the young objects that can be reached, each with the object that led to it; adds to what
   * was found before.
   *
   * @param roots where to begin, beside what is found already
   */
  void spread(IdentityHashMap<PyObject, PyObject> found, Collection<PyObject> roots) {
    Deque<PyObject> pending = new ArrayDeque<>();
    for (PyObject root : roots) {
      if (!isOld(root) || reportsNothing(root)) {
        add(found, root, root, pending);
      }
    }
    spread(found, pending);
  }

  /** As {@link #spread}, beginning at the links of old objects to young ones. */
  void spreadFromOld(IdentityHashMap<PyObject, PyObject> found) {
    Deque<PyObject> pending = new ArrayDeque<>();
    links.forEach(
        (owner, targets) -> targets.keySet().forEach(each -> add(found, each, owner, pending)));
    silent.forEach(each -> add(found, each, each, pending));
    spread(found, pending);
  }

  private void spread(IdentityHashMap<PyObject, PyObject> found, Deque<PyObject> pending) {
    while (!pending.isEmpty()) {
      PyObject owner = pending.poll();
      ObjectGraph.visit(
          owner,
          target -> {
            if (!Lifetimes.isLeaf(target) && !isOld(target)) {
              add(found, target, owner, pending);
            }
          });
    }
  }

  private static void add(
      IdentityHashMap<PyObject, PyObject> found,
      PyObject target,
      PyObject owner,
      Deque<PyObject> pending) {
    if (found.putIfAbsent(target, owner) == null) {
      pending.add(target);
    }
  }

  /** What led to an old object; the object itself for a root, null for one that is not old. */
  @Nullable PyObject parent(PyObject object) {
    return parents.get(object);
  }
}
