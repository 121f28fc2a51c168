package org.cellscope.objects;

import java.util.List;
import org.cellscope.objects.MemoryViewObject.Layout;

/** {@code memoryview.cast}: the same bytes as items of another format or in another shape. */
final class MemoryViewCast {
  private static final int MOST_DIMENSIONS = 64;

  private MemoryViewCast() {}

  static PyObject cast(Runtime rt, MemoryViewObject self, Args args) {
    Layout old = self.layout();
    if (!(args.get(0) instanceof StrObject given)) {
      throw Errors.type("cast() argument 'format' must be str, not " + Errors.given(args.get(0)));
    }
    if (!self.isContiguous()) {
      throw Errors.type("memoryview: casts are restricted to C-contiguous views");
    }
    PyObject shape = args.or(1, SingletonObject.NONE);
    if (shape != SingletonObject.NONE && old.shape().length != 1 && !isByteLike(old.item())) {
      throw Errors.type("memoryview: cast must be 1D -> ND or ND -> 1D");
    }
    ItemFormat item = format(given.value());
    if (!isByteLike(item) && !isByteLike(old.item())) {
      throw Errors.type("memoryview: cannot cast between two non-byte formats");
    }
    int size = old.items() * old.item().size();
    if (size % item.size() != 0) {
      throw Errors.type("memoryview: length is not a multiple of itemsize");
    }
    int[] wanted =
        shape == SingletonObject.NONE
            ? new int[] {size / item.size()}
            : shape(rt, old, item, shape, size);
    Layout made = new Layout(old.offset(), item, given.value(), wanted, new int[0], old.readOnly());
    return self.derived(rt, made.with(old.offset(), wanted, made.contiguousStrides()));
  }

  private static boolean isByteLike(ItemFormat item) {
    return "Bbc".indexOf(item.code()) >= 0;
  }

  private static ItemFormat format(String text) {
    String code = text.startsWith("@") ? text.substring(1) : text;
    ItemFormat item = code.length() == 1 ? ItemFormat.of(code.charAt(0)) : null;
    if (item == null || item == ItemFormat.HALF) {
      throw Errors.value(
          "memoryview: destination format must be a native single character format "
              + "prefixed with an optional '@'");
    }
    return item;
  }

  private static int[] shape(Runtime rt, Layout old, ItemFormat item, PyObject given, int size) {
    if (!(given instanceof ListObject) && !(given instanceof TupleObject)) {
      throw Errors.type("shape must be a list or a tuple");
    }
    List<PyObject> parts = Iteration.toList(rt, given);
    if (parts.size() > MOST_DIMENSIONS) {
      throw Errors.value("memoryview: number of dimensions must not exceed " + MOST_DIMENSIONS);
    }
    if (old.shape().length != 1 && parts.size() != 1) {
      throw Errors.type("memoryview: cast must be 1D -> ND or ND -> 1D");
    }
    int[] shape = new int[parts.size()];
    long product = item.size();
    for (int i = 0; i < shape.length; i++) {
      if (!(parts.get(i) instanceof IntObject number)) {
        throw Errors.type("memoryview.cast(): elements of shape must be integers");
      }
      if (number.signum() <= 0 || !number.isLong() || number.longValue() > size) {
        throw number.signum() <= 0
            ? Errors.value("memoryview.cast(): elements of shape must be integers > 0")
            : wrongSize();
      }
      shape[i] = (int) number.longValue();
      product = Math.min(product * shape[i], Integer.MAX_VALUE);
    }
    if (product != size) {
      throw wrongSize();
    }
    return shape;
  }

  private static PyException wrongSize() {
    return Errors.type("memoryview: product(shape) * itemsize != buffer size");
  }
}
