package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** {@code reversed}: the items of a sequence from the last to the first. */
public final class ReversedObject extends IteratorObject {
  /** Class {@code reversed}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("reversed", ReversedObject.class, null, ReversedObject::defineType)
          .subclassable()
          .build();

  private @Nullable PyObject sequence;
  private long index;

  private ReversedObject(TypeObject type, PyObject sequence, long size) {
    super(type, TYPE);
    this.sequence = sequence;
    this.index = size - 1;
  }

  private static void defineType(TypeMembers members) {
    IteratorObject.define(members);
    members.constructor("sequence, /", ReversedObject::make);
    members.noArgs(
        "__length_hint__", ReversedObject.class, (rt, self) -> IntObject.of(self.left(rt)));
    members.doc("Return a reverse iterator over the values of the given sequence.");
  }

  private static PyObject make(Runtime rt, TypeObject cls, Args args) {
    PyObject of = args.get(0);
    PyObject method = of.type().lookup("__reversed__");
    if (method != null && method != SingletonObject.NONE) {
      return rt.callUnbound(method, of);
    }
    boolean isMapping = of instanceof DictObject || of instanceof MappingProxyObject;
    if (method != null || isMapping || of.type().lookup("__getitem__") == null) {
      throw Errors.type("'" + of.type().fullName() + "' object is not reversible");
    }
    return new ReversedObject(cls, of, Operators.length(rt, of));
  }

  private long left(Runtime rt) {
    PyObject of = sequence;
    return of == null || Operators.length(rt, of) < index + 1 ? 0 : index + 1;
  }

  @Override
  public @Nullable PyObject next(Runtime rt) {
    PyObject of = sequence;
    if (of == null) {
      return null;
    }
    if (index >= 0) {
      try {
        PyObject item = Operators.getItem(rt, of, IntObject.of(index));
        index--;
        return item;
      } catch (PyException error) {
        if (!error.matches(ExceptionTypes.INDEX_ERROR)
            && !error.matches(ExceptionTypes.STOP_ITERATION)) {
          throw error;
        }
      }
    }
    index = -1;
    sequence = null;
    rt.heap().set(this, 0, of, null);
    return null;
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(sequence);
  }

  @Override
  public boolean isMutable() {
    return true;
  }
}
