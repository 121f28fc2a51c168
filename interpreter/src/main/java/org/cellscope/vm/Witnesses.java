package org.cellscope.vm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.cellscope.objects.DropListener;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.IteratorObject;
import org.cellscope.objects.ObjectGraph;
import org.cellscope.objects.PyObject;

/**
 * Knows for each watched object one path of references that leads to it. As long as no reference on
 * these paths has been dropped, all of them are alive and nothing needs to be searched.
 *
 * <p>Objects report what they drop; entries of value stacks, and what built-in iterators hold, do
 * not, so the paths prefer others, and those that lead through one are looked at each time.
 */
final class Witnesses implements DropListener {
  private record Link(PyObject owner, PyObject target) {}

  private final IdentityHashMap<PyObject, PyObject> parents = new IdentityHashMap<>();
  private final List<Link> unreported = new ArrayList<>();
  private boolean broken = true;
  private boolean fragile;

  /** Whether a watched object may have died. */
  boolean areBroken() {
    if (broken || fragile) {
      return true;
    }
    for (Link link : unreported) {
      if (!refers(link.owner, link.target)) {
        return true;
      }
    }
    return false;
  }

  private static boolean refers(PyObject owner, PyObject target) {
    if (owner instanceof FrameObject frame) {
      for (int i = 0; i < frame.top; i++) {
        if (frame.slots[i] == target) {
          return true;
        }
      }
      return frame.globals == target
          || frame.locals == target
          || frame.function == target
          || frame.builtins == target
          || frame.code == target;
    }
    boolean[] found = new boolean[1];
    ObjectGraph.visit(owner, reference -> found[0] |= reference == target);
    return found[0];
  }

  /** Something was watched, or a frame or a built-in let go of what it held. */
  void suspect() {
    broken = true;
  }

  @Override
  public void dropped(PyObject owner, PyObject old) {
    if (!broken && parents.get(old) == owner) {
      broken = true;
    }
  }

  /** A frame was popped. */
  void left(FrameObject frame) {
    if (!broken && parents.containsKey(frame)) {
      broken = true;
    }
  }

  /**
   * Finds a path to each watched object.
   *
   * @param lasting where paths may start that end only with a report: modules, frames
   * @param passing where they may start that end without one: what built-ins hold
   */
  void find(Collection<PyObject> watched, List<PyObject> lasting, List<PyObject> passing) {
    IdentityHashMap<PyObject, PyObject> found = new IdentityHashMap<>();
    spread(found, lasting);
    int reached = found.size();
    boolean all = watched.stream().allMatch(found::containsKey);
    if (!all) {
      spread(found, passing);
    }
    parents.clear();
    unreported.clear();
    fragile = !all && found.size() > reached;
    broken = false;
    for (PyObject object : watched) {
      follow(object, found);
    }
  }

  private static void spread(IdentityHashMap<PyObject, PyObject> found, List<PyObject> roots) {
    Deque<PyObject> pending = new ArrayDeque<>();
    for (PyObject root : roots) {
      if (found.putIfAbsent(root, root) == null) {
        pending.add(root);
      }
    }
    while (!pending.isEmpty()) {
      PyObject owner = pending.poll();
      ObjectGraph.visit(
          owner,
          target -> {
            if (!Lifetimes.isLeaf(target) && found.putIfAbsent(target, owner) == null) {
              pending.add(target);
            }
          });
    }
  }

  private void follow(PyObject object, IdentityHashMap<PyObject, PyObject> found) {
    PyObject at = object;
    PyObject parent = found.get(at);
    while (parent != null && parents.putIfAbsent(at, parent) == null && parent != at) {
      if (parent instanceof FrameObject || parent instanceof IteratorObject) {
        unreported.add(new Link(parent, at));
      }
      at = parent;
      parent = found.get(at);
    }
  }
}
