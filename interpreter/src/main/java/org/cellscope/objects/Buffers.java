package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** The buffer protocol (PEP 688): bytes-like objects of all kinds. */
public final class Buffers {
  private static final int FULL_READ_ONLY = 284;

  private Buffers() {}

  /** The object itself; for a memoryview a bytes object with what it shows now. */
  static PyObject flat(PyObject object) {
    return object instanceof MemoryViewObject view ? BytesObject.owning(view.bytes()) : object;
  }

  /** As {@link #flat(PyObject)}, also for classes of programs that have {@code __buffer__}. */
  static PyObject flat(Runtime rt, PyObject object) {
    if (object.type().isBuiltin() || object instanceof ByteSequence) {
      return flat(object);
    }
    MemoryViewObject view = ofProgram(rt, object);
    if (view == null) {
      return object;
    }
    BytesObject bytes = BytesObject.owning(view.bytes());
    rt.callSpecial(object, "__release_buffer__", view);
    return bytes;
  }

  /** The view that {@code __buffer__} returns; null without such a method. */
  static @Nullable MemoryViewObject ofProgram(Runtime rt, PyObject object) {
    PyObject made = rt.callSpecial(object, "__buffer__", IntObject.of(FULL_READ_ONLY));
    if (made == null || made instanceof MemoryViewObject) {
      return (MemoryViewObject) made;
    }
    throw Errors.type("__buffer__ returned non-memoryview object");
  }

  /**
   * A copy of the bytes of a bytes-like object.
   *
   * @throws PyException TypeError for any other object
   */
  public static byte[] bytes(Runtime rt, PyObject object) {
    if (flat(rt, object) instanceof ByteSequence sequence) {
      return sequence.bytes().clone();
    }
    throw Errors.type("a bytes-like object is required, not '" + object.type().fullName() + "'");
  }

  /** Whether an object is bytes-like. */
  public static boolean isPossible(PyObject object) {
    return object instanceof ByteSequence
        || object instanceof MemoryViewObject
        || !object.type().isBuiltin() && object.type().lookup("__buffer__") != null;
  }

  /** {@code __buffer__} of the built-in classes. */
  static PyObject view(Runtime rt, PyObject object, PyObject flags) {
    int wanted = Operators.intIndex(rt, flags);
    MemoryViewObject view = MemoryViewObject.over(rt, object);
    if ((wanted & 1) != 0 && view.isReadOnly()) {
      throw Errors.of(ExceptionTypes.BUFFER_ERROR, "Object is not writable.");
    }
    return view;
  }
}
