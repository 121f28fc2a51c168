package org.cellscope.objects;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The references between objects, as what keeps an object alive. */
public final class ObjectGraph {
  private ObjectGraph() {}

  /**
   * Lists all references of an object in the order in which CPython drops them when the object
   * dies: its attributes, its content (lists and tuples from their end), its class, a frame's
   * namespaces.
   */
  public static void visit(PyObject object, Consumer<PyObject> action) {
    accept(object instanceof TypeObject ? null : object.attributes(), action);
    switch (object) {
      case ListObject list -> {
        for (int i = list.size() - 1; i >= 0; i--) {
          action.accept(list.get(i));
        }
      }
      case TupleObject tuple -> {
        for (int i = tuple.size() - 1; i >= 0; i--) {
          action.accept(tuple.get(i));
        }
      }
      default -> object.visitReferences(reference -> accept(reference, action));
    }
    if (object.extension() != null) {
      for (PyObject slot : object.extension().slots()) {
        accept(slot, action);
      }
    }
    if (!object.type().isBuiltin()) {
      action.accept(object.type());
    }
    if (object instanceof TypeObject made && !made.isBuiltin()) {
      action.accept(made); // its method resolution order begins with itself
    }
    if (object instanceof FrameObject frame) {
      action.accept(frame.globals);
      action.accept(frame.builtins);
      accept(frame.locals, action);
      accept(frame.snapshot, action);
      accept(frame.function, action);
      action.accept(frame.code);
    }
  }

  private static void accept(@Nullable PyObject object, Consumer<PyObject> action) {
    if (object != null) {
      action.accept(object);
    }
  }

  /** Whether the collector watches an object, because it may be part of a cycle. */
  public static boolean isTracked(PyObject object) {
    return switch (object) {
      case IntObject _,
          FloatObject _,
          ComplexObject _,
          StrObject _,
          BytesObject _,
          ByteArrayObject _ ->
          !object.type().isBuiltin();
      case SingletonObject _, RangeObject _ -> false;
      case TypeObject type -> !type.isBuiltin();
      case TupleObject tuple when tuple.type().isBuiltin() ->
          tuple.size() > 0 && tuple.items().stream().anyMatch(ObjectGraph::mayBeTracked);
      case DictObject dict when dict.type() == DictObject.TYPE -> holdsTracked(dict);
      case BuiltinFunction _ -> true;
      case InstanceObject instance -> instance.type() != TypeObject.OBJECT;
      default -> true;
    };
  }

  private static boolean holdsTracked(DictObject dict) {
    boolean[] found = new boolean[1];
    dict.visitReferences(each -> found[0] |= each != null && mayBeTracked(each));
    return found[0];
  }

  /** As a part of another object, a dictionary counts whatever is in it: that may change. */
  private static boolean mayBeTracked(PyObject object) {
    return object instanceof DictObject || isTracked(object);
  }
}
