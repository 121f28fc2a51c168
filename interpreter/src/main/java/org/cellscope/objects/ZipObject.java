package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/** {@code zip}: tuples of the items that several iterables have at the same place. */
public final class ZipObject extends IteratorObject {
  /** Class {@code zip}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("zip", ZipObject.class, null, ZipObject::defineType)
          .subclassable()
          .build();

  private final PyObject[] iterators;
  private final boolean strict;

  private ZipObject(TypeObject type, PyObject[] iterators, boolean strict) {
    super(type, TYPE);
    this.iterators = iterators;
    this.strict = strict;
  }

  private static void defineType(TypeMembers members) {
    IteratorObject.define(members);
    members.constructor("*iterables, strict=False", ZipObject::make);
    members.doc(
        """
        The zip object yields n-length tuples, where n is the number of iterables
        passed as positional arguments to zip().  The i-th element in every tuple
        comes from the i-th iterable argument to zip().  This continues until the
        shortest argument is exhausted.

        If strict is true and one of the arguments is exhausted before the others,
        raise a ValueError.

           >>> list(zip('abcdefg', range(3), range(4)))
           [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]\
        """);
  }

  private static PyObject make(Runtime rt, TypeObject cls, Args args) {
    boolean strict = args.has(1) && Operators.truth(rt, args.get(1));
    return new ZipObject(cls, iterators(rt, args.rest(0).toArray()), strict);
  }

  /** An iterator for each of the iterables. */
  static PyObject[] iterators(Runtime rt, PyObject[] iterables) {
    PyObject[] iterators = new PyObject[iterables.length];
    ListObject held = new ListObject();
    rt.hold(held);
    try {
      for (int i = 0; i < iterators.length; i++) {
        iterators[i] = Iteration.iter(rt, iterables[i]);
        held.add(rt.heap(), iterators[i]);
      }
    } finally {
      rt.release();
    }
    return iterators;
  }

  @Override
  public @Nullable PyObject next(Runtime rt) {
    if (iterators.length == 0) {
      return null;
    }
    ListObject items = new ListObject();
    rt.hold(items);
    try {
      for (int i = 0; i < iterators.length; i++) {
        PyObject item = Iteration.next(rt, iterators[i]);
        if (item == null) {
          checkEnd(rt, i);
          return null;
        }
        items.add(rt.heap(), item);
      }
    } finally {
      rt.release();
    }
    return TupleObject.of(items.toArray());
  }

  /** In strict mode refuses that an iterable ends while others go on. */
  private void checkEnd(Runtime rt, int ended) {
    if (!strict) {
      return;
    }
    if (ended > 0) {
      throw uneven(ended, "shorter");
    }
    for (int i = 1; i < iterators.length; i++) {
      if (Iteration.next(rt, iterators[i]) != null) {
        throw uneven(i, "longer");
      }
    }
  }

  private static PyException uneven(int index, String how) {
    String others = index == 1 ? "argument 1" : "arguments 1-" + index;
    return Errors.value("zip() argument " + (index + 1) + " is " + how + " than " + others);
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    for (PyObject iterator : iterators) {
      visitor.visit(iterator);
    }
  }
}
