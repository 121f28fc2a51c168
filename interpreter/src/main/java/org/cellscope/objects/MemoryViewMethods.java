package org.cellscope.objects;

import java.util.Arrays;
import java.util.List;
import org.cellscope.objects.MemoryViewObject.Layout;

/** Members of {@code memoryview}. */
final class MemoryViewMethods {
  private static final Class<MemoryViewObject> SELF = MemoryViewObject.class;
  private static final PyObject NONE = SingletonObject.NONE;

  private MemoryViewMethods() {}

  static void define(TypeMembers members) {
    members.doc("Create a new memoryview object which references the given object.");
    members.constructor("object", (rt, cls, args) -> MemoryViewObject.over(rt, args.get(0)));
    members.noArgs("__repr__", SELF, MemoryViewMethods::repr);
    members.noArgs("__hash__", SELF, MemoryViewMethods::hash);
    members.noArgs("__len__", SELF, (rt, self) -> IntObject.of(MemoryViewItems.length(self)));
    members.noArgs("__iter__", SELF, MemoryViewMethods::iterate);
    members.oneArg("__getitem__", SELF, MemoryViewItems::item);
    members.method("__setitem__", "key, value, /", SELF, MemoryViewItems::setItem);
    members.oneArg("__delitem__", SELF, MemoryViewMethods::deleteItem);
    members.oneArg("__eq__", SELF, (rt, self, other) -> equal(rt, self, other, true));
    members.oneArg("__ne__", SELF, (rt, self, other) -> equal(rt, self, other, false));
    for (String order : new String[] {"__lt__", "__le__", "__gt__", "__ge__"}) {
      members.oneArg(order, SELF, (rt, self, other) -> SingletonObject.NOT_IMPLEMENTED);
    }
    members.noArgs("__enter__", SELF, MemoryViewMethods::enter);
    members.method("__exit__", "*args", SELF, (rt, self, args) -> release(rt, self));
    members.oneArg("__buffer__", SELF, Buffers::view);
    members.oneArg("__release_buffer__", SELF, (rt, self, view) -> release(rt, self));
    members.classMethod(
        "_from_flags", "object, flags", (rt, cls, args) -> MemoryViewObject.over(rt, args.get(0)));
    defineMethods(members);
    defineFields(members);
  }

  private static void defineMethods(TypeMembers members) {
    members.noArgs("release", SELF, MemoryViewMethods::release);
    members.method("tobytes", "order='C'", SELF, MemoryViewMethods::toBytes);
    members.noArgs("tolist", SELF, (rt, self) -> MemoryViewItems.toList(rt, self));
    members.method(
        "hex",
        "sep=None, bytes_per_sep=1",
        SELF,
        (rt, self, args) -> ByteItems.hex(rt, BytesObject.owning(self.bytes()), args));
    members.noArgs("toreadonly", SELF, MemoryViewMethods::toReadOnly);
    members.method("cast", "format, shape=None", SELF, MemoryViewCast::cast);
  }

  private static void defineFields(TypeMembers members) {
    members.getter("obj", SELF, (rt, self) -> self.object());
    members.getter("nbytes", SELF, (rt, self) -> IntObject.of(size(self.layout())));
    members.getter("readonly", SELF, (rt, self) -> BoolObject.of(self.layout().readOnly()));
    members.getter("format", SELF, (rt, self) -> StrObject.of(self.layout().format()));
    members.getter("itemsize", SELF, (rt, self) -> IntObject.of(self.layout().item().size()));
    members.getter("ndim", SELF, (rt, self) -> IntObject.of(self.layout().shape().length));
    members.getter("shape", SELF, (rt, self) -> numbers(self.layout().shape()));
    members.getter("strides", SELF, (rt, self) -> numbers(self.layout().strides()));
    members.getter(
        "suboffsets",
        SELF,
        (rt, self) -> {
          self.layout();
          return TupleObject.EMPTY;
        });
    members.getter("c_contiguous", SELF, (rt, self) -> contiguous(self, true, false));
    members.getter("f_contiguous", SELF, (rt, self) -> contiguous(self, false, true));
    members.getter("contiguous", SELF, (rt, self) -> contiguous(self, true, true));
  }

  private static PyObject contiguous(MemoryViewObject self, boolean inC, boolean inFortran) {
    self.layout();
    return BoolObject.of(inC && self.isContiguous() || inFortran && self.isFortranContiguous());
  }

  private static long size(Layout layout) {
    return (long) layout.items() * layout.item().size();
  }

  private static TupleObject numbers(int[] values) {
    return TupleObject.of(Arrays.stream(values).mapToObj(IntObject::of).toArray(PyObject[]::new));
  }

  private static PyObject repr(Runtime rt, MemoryViewObject self) {
    String kind = self.isReleased() ? "<released memory at " : "<memory at ";
    return StrObject.of(kind + Repr.address(rt, self) + ">");
  }

  private static PyObject hash(Runtime rt, MemoryViewObject self) {
    Layout layout = self.layout();
    if (!layout.readOnly()) {
      throw Errors.value("cannot hash writable memoryview object");
    }
    if ("Bbc".indexOf(layout.item().code()) < 0) {
      throw Errors.value("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    return IntObject.of(Hashes.bytes(BytesObject.owning(self.bytes())));
  }

  private static PyObject iterate(Runtime rt, MemoryViewObject self) {
    Layout layout = self.layout();
    if (layout.shape().length == 0) {
      throw Errors.type("invalid indexing of 0-dim memory");
    }
    if (layout.shape().length > 1) {
      throw Errors.of(
          ExceptionTypes.NOT_IMPLEMENTED_ERROR, "multi-dimensional sub-views are not implemented");
    }
    return new MemoryIterator(self);
  }

  private static PyObject enter(Runtime rt, MemoryViewObject self) {
    self.layout();
    return self;
  }

  private static PyObject release(Runtime rt, MemoryViewObject self) {
    self.release(rt.heap());
    return NONE;
  }

  private static PyObject deleteItem(Runtime rt, MemoryViewObject self, PyObject key) {
    throw Errors.type(
        self.layout().readOnly() ? "cannot modify read-only memory" : "cannot delete memory");
  }

  private static PyObject toReadOnly(Runtime rt, MemoryViewObject self) {
    Layout old = self.layout();
    return self.derived(
        rt, new Layout(old.offset(), old.item(), old.format(), old.shape(), old.strides(), true));
  }

  private static PyObject toBytes(Runtime rt, MemoryViewObject self, Args args) {
    PyObject order = args.or(0, NONE);
    self.layout();
    if (order == NONE) {
      return BytesObject.owning(self.bytes());
    }
    if (!List.of("C", "F", "A").contains(order.toString())) {
      throw Errors.value("order must be 'C', 'F' or 'A'");
    }
    boolean fortran =
        order.toString().equals("F")
            || order.toString().equals("A") && !self.isContiguous() && self.isFortranContiguous();
    return BytesObject.owning(fortran ? MemoryViewItems.inFortranOrder(self) : self.bytes());
  }

  /** Views are equal when their items are, whatever their formats. */
  private static PyObject equal(Runtime rt, MemoryViewObject self, PyObject other, boolean wanted) {
    if (self == other) {
      return BoolObject.of(wanted);
    }
    if (self.isReleased() || other instanceof MemoryViewObject view && view.isReleased()) {
      return BoolObject.of(!wanted);
    }
    if (!Buffers.isPossible(other)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    MemoryViewObject right = MemoryViewObject.over(rt, other);
    boolean same =
        Arrays.equals(self.layout().shape(), right.layout().shape())
            && Comparison.equal(
                rt, MemoryViewItems.toList(rt, self), MemoryViewItems.toList(rt, right));
    right.release(rt.heap());
    return BoolObject.of(same == wanted);
  }
}
