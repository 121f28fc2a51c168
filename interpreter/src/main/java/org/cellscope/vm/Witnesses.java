package org.cellscope.vm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.cellscope.objects.DropListener;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.ObjectGraph;
import org.cellscope.objects.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * Knows for each watched object one path of references that leads to it. As long as no reference on
 * these paths has been dropped, all of them are alive and nothing needs to be searched.
 *
 * <p>When a path breaks, the paths of young objects are searched for among the young ones alone,
 * and those of old objects are walked again; only where that does not answer is everything
 * searched.
 *
 * <p>Objects report what they drop; entries of value stacks, and what built-in iterators hold, do
 * not, so the paths prefer others, and those that lead through one are looked at each time.
 */
final class Witnesses implements DropListener {
  /** So many times the work of walking through everything may go into searches among the young. */
  private static final int PATIENCE = 2;

  private static final int LITTLE_WORK = 1000;

  private record Link(PyObject owner, PyObject target) {}

  private final IdentityHashMap<PyObject, PyObject> parents = new IdentityHashMap<>();
  private final List<Link> unreported = new ArrayList<>();
  private final List<PyObject> young = new ArrayList<>();
  private @Nullable Generation generation;
  private IdentityHashMap<PyObject, PyObject> found = new IdentityHashMap<>();
  private Set<PyObject> foundations = Set.of();
  private long work;
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
          || frame.code == target
          || frame.snapshot == target;
    }
    boolean[] found = new boolean[1];
    ObjectGraph.visit(owner, reference -> found[0] |= reference == target);
    return found[0];
  }

  /** Something was watched, or a frame or a built-in let go of what it held. */
  void suspect() {
    broken = true;
  }

  /** Forgets everything: nobody is watched any more. */
  void forget() {
    generation = null;
    found = new IdentityHashMap<>();
    young.clear();
    parents.clear();
    unreported.clear();
    broken = true;
  }

  @Override
  public void added(PyObject owner, PyObject now) {
    if (generation != null) {
      generation.added(owner, now);
    }
  }

  @Override
  public void dropped(PyObject owner, PyObject old) {
    if (generation != null) {
      generation.dropped(owner, old);
    }
    if (!broken && parents.get(old) == owner) {
      broken = true;
    }
  }

  /** A frame was popped. */
  void left(FrameObject frame) {
    if (generation != null) {
      generation.left(frame);
    }
    if (!broken && parents.containsKey(frame)) {
      broken = true;
    }
  }

  /** Makes everything that can be reached old, but for the watched objects. */
  void renew(Collection<PyObject> watched, List<PyObject> lasting, List<PyObject> passing) {
    List<PyObject> roots = new ArrayList<>(lasting);
    roots.addAll(passing);
    generation = new Generation(watched, roots);
    found = new IdentityHashMap<>();
    young.clear();
    work = 0;
  }

  /** Whether there are so many young objects that it is time to call them old. */
  boolean areAged() {
    return generation != null && work > LITTLE_WORK + (long) PATIENCE * generation.size();
  }

  /**
   * Finds a path to each watched object that is alive, through young objects to an old one.
   *
   * @param lasting where paths may start that end only with a report: modules, frames
   * @param passing where they may start that end without one: what built-ins hold
   * @return false when that does not tell who is alive
   */
  boolean find(Collection<PyObject> watched, List<PyObject> lasting, List<PyObject> passing) {
    Generation old = generation;
    if (old == null) {
      return false;
    }
    IdentityHashMap<PyObject, PyObject> now = new IdentityHashMap<>();
    old.spread(now, lasting);
    old.spreadFromOld(now);
    int reached = now.size();
    boolean all = watched.stream().allMatch(object -> old.isOld(object) || now.containsKey(object));
    if (!all) {
      old.spread(now, passing);
    }
    work += now.size();
    foundations = Collections.newSetFromMap(new IdentityHashMap<>());
    foundations.addAll(lasting);
    foundations.addAll(passing);
    parents.clear();
    unreported.clear();
    fragile = !all && now.size() > reached;
    broken = false;
    for (PyObject object : watched) {
      if ((old.isOld(object) || now.containsKey(object)) && !follow(object, now, old)) {
        broken = true;
        return false;
      }
    }
    found.keySet().stream().filter(each -> !now.containsKey(each)).forEach(young::add);
    found = now;
    return true;
  }

  /** Young objects that could be reached at earlier searches and not at the last one. */
  List<PyObject> takeLost() {
    List<PyObject> lost =
        young.stream().filter(each -> !found.containsKey(each) && !isOld(each)).toList();
    young.clear();
    return lost;
  }

  /** All young objects that searches have met since the last time they were asked for. */
  List<PyObject> known() {
    List<PyObject> all = new ArrayList<>(young);
    all.addAll(found.keySet());
    return all;
  }

  private boolean isOld(PyObject object) {
    return generation != null && generation.isOld(object);
  }

  /** Whether an object was reached by the last search that succeeded, or may be as it is old. */
  boolean isReached(PyObject object) {
    return found.containsKey(object) || isOld(object);
  }

  /** Whether a path leads to an object that is not watched; the last search has succeeded. */
  boolean isAlive(PyObject object) {
    Generation old = generation;
    return old != null && isReached(object) && follow(object, found, old);
  }

  /** Notes the path that leads to an object; false when a link of it is not there any more. */
  private boolean follow(PyObject object, IdentityHashMap<PyObject, PyObject> now, Generation old) {
    PyObject at = object;
    while (!parents.containsKey(at)) {
      PyObject parent = now.get(at);
      if (parent == null || parent == at) {
        if (foundations.contains(at)) {
          parents.put(at, at);
          return true;
        }
        parent = old.parent(at);
        if (parent == null || parent == at || !refers(parent, at)) {
          return false;
        }
      }
      parents.put(at, parent);
      if (Generation.reportsNothing(parent)) {
        unreported.add(new Link(parent, at));
      }
      at = parent;
    }
    return true;
  }
}
