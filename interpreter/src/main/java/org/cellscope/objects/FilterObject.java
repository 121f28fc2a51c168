package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** {@code filter}: the items of an iterable for which a function is true. */
public final class FilterObject extends IteratorObject {
  /** Class {@code filter}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("filter", FilterObject.class, null, FilterObject::defineType)
          .subclassable()
          .build();

  private final PyObject function;
  private final PyObject iterator;

  private FilterObject(TypeObject type, PyObject function, PyObject iterator) {
    super(type, TYPE);
    this.function = function;
    this.iterator = iterator;
  }

  private static void defineType(TypeMembers members) {
    IteratorObject.define(members);
    members.constructor(
        "function, iterable, /",
        (rt, cls, args) -> new FilterObject(cls, args.get(0), Iteration.iter(rt, args.get(1))));
    members.doc(
        """
        filter(function or None, iterable) --> filter object

        Return an iterator yielding those items of iterable for which function(item)
        is true. If function is None, return the items that are true.\
        """);
  }

  @Override
  public @Nullable PyObject next(Runtime rt) {
    for (PyObject item = Iteration.next(rt, iterator);
        item != null;
        item = Iteration.next(rt, iterator)) {
      rt.poll();
      if (passes(rt, item)) {
        return item;
      }
    }
    return null;
  }

  private boolean passes(Runtime rt, PyObject item) {
    if (function == SingletonObject.NONE || function == BoolObject.TYPE) {
      return Operators.truth(rt, item);
    }
    rt.hold(item);
    try {
      return Operators.truth(rt, rt.call(function, item));
    } finally {
      rt.release();
    }
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(function);
    visitor.visit(iterator);
  }
}
