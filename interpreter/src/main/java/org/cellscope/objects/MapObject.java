package org.cellscope.objects;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code map}: the results of a function for the items of iterables. */
public final class MapObject extends IteratorObject {
  /** Class {@code map}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("map", MapObject.class, null, MapObject::defineType)
          .subclassable()
          .build();

  private final PyObject function;
  private final PyObject[] iterators;

  private MapObject(TypeObject type, PyObject function, PyObject[] iterators) {
    super(type, TYPE);
    this.function = function;
    this.iterators = iterators;
  }

  private static void defineType(TypeMembers members) {
    IteratorObject.define(members);
    members.constructor("*args", MapObject::make);
    members.doc(
        """
        map(func, *iterables) --> map object

        Make an iterator that computes the function using arguments from
        each of the iterables.  Stops when the shortest iterable is exhausted.\
        """);
  }

  private static PyObject make(Runtime rt, TypeObject cls, Args args) {
    PyObject[] all = args.rest(0).toArray();
    if (all.length < 2) {
      throw Errors.type("map() must have at least two arguments.");
    }
    PyObject[] iterables = Arrays.copyOfRange(all, 1, all.length);
    return new MapObject(cls, all[0], ZipObject.iterators(rt, iterables));
  }

  @Override
  public @Nullable PyObject next(Runtime rt) {
    PyObject[] args = new PyObject[iterators.length];
    ListObject held = new ListObject();
    rt.hold(held);
    try {
      for (int i = 0; i < args.length; i++) {
        PyObject item = Iteration.next(rt, iterators[i]);
        if (item == null) {
          return null;
        }
        args[i] = item;
        held.add(rt.heap(), item);
      }
      return rt.call(function, args);
    } finally {
      rt.release();
    }
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(function);
    for (PyObject iterator : iterators) {
      visitor.visit(iterator);
    }
  }
}
