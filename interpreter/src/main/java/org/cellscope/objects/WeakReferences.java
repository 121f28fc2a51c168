package org.cellscope.objects;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The weak references of a session (library reference, module {@code weakref}). */
public final class WeakReferences {
  private final IdentityHashMap<PyObject, List<Weak>> known = new IdentityHashMap<>();

  /** A weak reference or proxy. */
  public abstract static class Weak extends PyObject {
    private @Nullable PyObject referent;
    private final @Nullable PyObject callback;

    /** Makes a reference; {@link WeakReferences#add} makes it known. */
    protected Weak(PyObject referent, @Nullable PyObject callback) {
      this.referent = referent;
      this.callback = callback;
    }

    /** The object; null once it has died. */
    public final @Nullable PyObject referent() {
      return referent;
    }

    /** What is called when the object has died; null for nothing. */
    public final @Nullable PyObject callback() {
      return callback;
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(callback);
    }
  }

  WeakReferences() {}

  /** Whether an object can be weakly referenced. */
  public static boolean isPossible(PyObject object) {
    TypeObject type = object.type();
    if (!type.isBuiltin()) {
      return type.instancesHaveWeakReferences() || isPossible(type.builtinBase());
    }
    return isPossible(type);
  }

  private static boolean isPossible(TypeObject builtin) {
    return switch (builtin.qualname()) {
      case "function",
          "builtin_function_or_method",
          "method",
          "type",
          "module",
          "set",
          "frozenset",
          "generator",
          "coroutine",
          "async_generator",
          "code",
          "types.GenericAlias",
          "collections.deque",
          "collections.OrderedDict",
          "re.Pattern",
          "functools.partial",
          "functools._lru_cache_wrapper",
          "memoryview",
          "_io.StringIO",
          "_io.BytesIO",
          "_io.TextIOWrapper",
          "itertools._tee" ->
          true;
      default -> false;
    };
  }

  /**
   * Makes a reference known.
   *
   * @throws PyException TypeError when the object cannot be weakly referenced
   */
  public <W extends Weak> W add(Runtime rt, PyObject object, W reference) {
    require(object);
    List<Weak> references =
        known.computeIfAbsent(
            object,
            target -> {
              rt.watch(target, this::died);
              return new ArrayList<>();
            });
    references.add(reference);
    rt.watch(reference, (rt2, gone) -> forget((Weak) gone));
    return reference;
  }

  /**
   * Checks that an object can be weakly referenced.
   *
   * @throws PyException TypeError when it cannot
   */
  public static void require(PyObject object) {
    if (!isPossible(object)) {
      throw Errors.type(
          "cannot create weak reference to '" + object.type().fullName() + "' object");
    }
  }

  /** The references to an object that are alive, the one without callback first. */
  public List<PyObject> of(PyObject object) {
    List<PyObject> found = new ArrayList<>();
    for (Weak reference : known.getOrDefault(object, List.of())) {
      if (reference.callback() == null) {
        found.addFirst(reference);
      } else {
        found.add(reference);
      }
    }
    return found;
  }

  /** {@code __weakref__}. */
  PyObject first(PyObject object) {
    List<PyObject> found = of(object);
    return found.isEmpty() ? SingletonObject.NONE : found.getFirst();
  }

  private void forget(Weak reference) {
    PyObject target = reference.referent;
    reference.referent = null;
    List<Weak> references = target == null ? null : known.get(target);
    if (references != null) {
      references.remove(reference);
    }
  }

  private void died(Runtime rt, PyObject object) {
    List<Weak> references = known.remove(object);
    if (references == null) {
      return;
    }
    references.forEach(reference -> reference.referent = null);
    for (Weak reference : references.reversed()) {
      PyObject callback = reference.callback;
      if (callback != null) {
        call(rt, reference, callback);
      }
    }
  }

  private static void call(Runtime rt, Weak reference, PyObject callback) {
    try {
      rt.call(callback, reference);
    } catch (PyException error) {
      Unraisable.report(rt, error, null, callback);
    }
  }
}
