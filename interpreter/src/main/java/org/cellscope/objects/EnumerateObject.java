package org.cellscope.objects;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** {@code enumerate}: the items of an iterable with their numbers. */
public final class EnumerateObject extends IteratorObject {
  /** Class {@code enumerate}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("enumerate", EnumerateObject.class, null, EnumerateObject::defineType)
          .subclassable()
          .build();

  private final PyObject iterator;
  private BigInteger number;

  private EnumerateObject(TypeObject type, PyObject iterator, BigInteger start) {
    super(type, TYPE);
    this.iterator = iterator;
    this.number = start;
  }

  private static void defineType(TypeMembers members) {
    IteratorObject.define(members);
    members.constructor("iterable=None, start=0", EnumerateObject::make);
    members.classOneArg("__class_getitem__", (rt, cls, item) -> GenericAlias.of(cls, item));
    members.doc(
        """
        Return an enumerate object.

          iterable
            an object supporting iteration

        The enumerate object yields pairs containing a count (from start, which
        defaults to zero) and a value yielded by the iterable argument.

        enumerate is useful for obtaining an indexed list:
            (0, seq[0]), (1, seq[1]), (2, seq[2]), ...\
        """);
  }

  private static PyObject make(Runtime rt, TypeObject cls, Args args) {
    if (!args.has(0)) {
      throw Errors.type("enumerate() missing required argument 'iterable'");
    }
    BigInteger start = args.has(1) ? Operators.index(rt, args.get(1)).bigValue() : BigInteger.ZERO;
    return new EnumerateObject(cls, Iteration.iter(rt, args.get(0)), start);
  }

  @Override
  public @Nullable PyObject next(Runtime rt) {
    PyObject item = Iteration.next(rt, iterator);
    if (item == null) {
      return null;
    }
    IntObject now = IntObject.of(number);
    number = number.add(BigInteger.ONE);
    return TupleObject.of(now, item);
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(iterator);
  }
}
