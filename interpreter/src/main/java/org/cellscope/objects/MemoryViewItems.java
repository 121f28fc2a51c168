package org.cellscope.objects;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellscope.objects.MemoryViewObject.Layout;
import org.jspecify.annotations.Nullable;

/** Reading and writing the items of a memoryview. */
final class MemoryViewItems {
  private MemoryViewItems() {}

  static int length(MemoryViewObject self) {
    Layout layout = self.layout();
    if (layout.shape().length == 0) {
      throw Errors.type("0-dim memory has no length");
    }
    return layout.shape()[0];
  }

  static PyObject toList(Runtime rt, MemoryViewObject self) {
    Layout layout = self.layout();
    return toList(rt, self, layout.offset(), 0);
  }

  private static PyObject toList(Runtime rt, MemoryViewObject self, int place, int dimension) {
    Layout layout = self.layout();
    if (dimension == layout.shape().length) {
      return self.read(place);
    }
    List<PyObject> items = new ArrayList<>();
    for (int i = 0; i < layout.shape()[dimension]; i++) {
      rt.poll();
      items.add(toList(rt, self, place + i * layout.strides()[dimension], dimension + 1));
    }
    return new ListObject(items);
  }

  /** The bytes with the first index changing fastest. */
  static byte[] inFortranOrder(MemoryViewObject self) {
    Layout layout = self.layout();
    byte[] inC = self.bytes();
    int width = layout.item().size();
    byte[] turned = new byte[inC.length];
    int[] strides = layout.contiguousStrides();
    int[] index = new int[layout.shape().length];
    for (int i = 0; i < layout.items(); i++) {
      int from = 0;
      for (int d = 0; d < index.length; d++) {
        from += index[d] * strides[d];
      }
      System.arraycopy(inC, from, turned, i * width, width);
      for (int d = 0; d < index.length && ++index[d] == layout.shape()[d]; d++) {
        index[d] = 0;
      }
    }
    return turned;
  }

  private static boolean isIndex(PyObject key) {
    return key instanceof IntObject || key.type().lookup("__index__") != null;
  }

  /** Where the item of an index, or of a tuple of indices, begins. */
  private static int place(Runtime rt, MemoryViewObject self, PyObject key) {
    Layout layout = self.layout();
    List<PyObject> indices = key instanceof TupleObject tuple ? tuple.items() : List.of(key);
    int dimensions = layout.shape().length;
    if (indices.size() > dimensions) {
      throw Errors.type(
          "cannot index "
              + dimensions
              + "-dimension view with "
              + indices.size()
              + "-element tuple");
    }
    if (indices.size() < dimensions) {
      throw Errors.of(
          ExceptionTypes.NOT_IMPLEMENTED_ERROR,
          indices.size() == 1 && !(key instanceof TupleObject)
              ? "multi-dimensional sub-views are not implemented"
              : "sub-views are not implemented");
    }
    int place = layout.offset();
    for (int d = 0; d < dimensions; d++) {
      long size = layout.shape()[d];
      long index = indexed(rt, indices.get(d));
      long counted = index < 0 ? index + size : index;
      if (counted < 0 || counted >= size) {
        throw Errors.index("index out of bounds on dimension " + (d + 1));
      }
      place += (int) counted * layout.strides()[d];
    }
    return place;
  }

  private static long indexed(Runtime rt, PyObject key) {
    IntObject number = Operators.index(rt, key);
    if (!number.isLong()) {
      throw Errors.index("cannot fit 'int' into an index-sized integer");
    }
    return number.longValue();
  }

  private static boolean isMultiIndex(PyObject key) {
    return key instanceof TupleObject tuple
        && tuple.items().stream().allMatch(MemoryViewItems::isIndex);
  }

  private static boolean isMultiSlice(PyObject key) {
    return key instanceof TupleObject tuple
        && tuple.size() > 0
        && tuple.items().stream().allMatch(SliceObject.class::isInstance);
  }

  static PyObject item(Runtime rt, MemoryViewObject self, PyObject key) {
    Layout layout = self.layout();
    if (layout.shape().length == 0) {
      if (key instanceof TupleObject tuple && tuple.size() == 0) {
        return self.read(layout.offset());
      }
      if (key == SingletonObject.ELLIPSIS) {
        return self;
      }
      throw Errors.type("invalid indexing of 0-dim memory");
    }
    if (isIndex(key) || isMultiIndex(key)) {
      return self.read(place(rt, self, key));
    }
    if (key instanceof SliceObject slice) {
      return self.derived(rt, sliced(rt, layout, slice));
    }
    if (isMultiSlice(key)) {
      throw Errors.of(
          ExceptionTypes.NOT_IMPLEMENTED_ERROR, "multi-dimensional slicing is not implemented");
    }
    throw Errors.type("memoryview: invalid slice key");
  }

  private static Layout sliced(Runtime rt, Layout layout, SliceObject slice) {
    SliceObject.Indices indices = slice.indices(rt, layout.shape()[0]);
    int[] shape = layout.shape().clone();
    int[] strides = layout.strides().clone();
    shape[0] = (int) indices.length();
    strides[0] = (int) indices.step() * layout.strides()[0];
    int offset = layout.offset() + (int) indices.start() * layout.strides()[0];
    return layout.with(offset, shape, strides);
  }

  static PyObject setItem(Runtime rt, MemoryViewObject self, Args args) {
    Layout layout = self.layout();
    PyObject key = args.get(0);
    PyObject value = args.get(1);
    if (layout.readOnly()) {
      throw Errors.type("cannot modify read-only memory");
    }
    boolean zeroDimensional =
        layout.shape().length == 0
            && (key == SingletonObject.ELLIPSIS
                || key instanceof TupleObject empty && empty.size() == 0);
    if (zeroDimensional) {
      self.write(rt.heap(), layout.offset(), packed(rt, layout, value));
    } else if (layout.shape().length == 0) {
      throw Errors.type("invalid indexing of 0-dim memory");
    } else if (isIndex(key) || isMultiIndex(key)) {
      int place = place(rt, self, key);
      byte[] item = packed(rt, layout, value);
      self.layout();
      self.write(rt.heap(), place, item);
    } else if (key instanceof SliceObject slice && layout.shape().length == 1) {
      setSlice(rt, self, sliced(rt, layout, slice), value);
    } else if (key instanceof SliceObject || isMultiSlice(key)) {
      throw Errors.of(
          ExceptionTypes.NOT_IMPLEMENTED_ERROR,
          "memoryview slice assignments are currently restricted to ndim = 1");
    } else {
      throw Errors.type("memoryview: invalid slice key");
    }
    return SingletonObject.NONE;
  }

  private static void setSlice(Runtime rt, MemoryViewObject self, Layout target, PyObject value) {
    MemoryViewObject source = MemoryViewObject.over(rt, value);
    Layout from = source.layout();
    byte[] items = source.bytes();
    source.release(rt.heap());
    if (from.item() != target.item() || !Arrays.equals(from.shape(), target.shape())) {
      throw Errors.value("memoryview assignment: lvalue and rvalue have different structures");
    }
    int width = target.item().size();
    for (int i = 0; i < target.shape()[0]; i++) {
      byte[] item = Arrays.copyOfRange(items, i * width, (i + 1) * width);
      self.write(rt.heap(), target.offset() + i * target.strides()[0], item);
    }
  }

  /** The bytes of an object as an item. */
  private static byte[] packed(Runtime rt, Layout layout, PyObject value) {
    ItemFormat item = layout.item();
    if (item == ItemFormat.CHAR) {
      if (!(value instanceof BytesObject bytes)) {
        throw invalid("type", layout);
      }
      if (bytes.size() != 1) {
        throw invalid("value", layout);
      }
      return bytes.toArray();
    }
    if (item == ItemFormat.BOOL) {
      return new byte[] {(byte) (Operators.truth(rt, value) ? 1 : 0)};
    }
    if (item.isReal()) {
      byte[] made = real(rt, layout, value);
      if (made == null) {
        throw invalid("value", layout);
      }
      return made;
    }
    if (!isIndex(value)) {
      throw invalid("type", layout);
    }
    BigInteger number = Operators.index(rt, value).bigValue();
    if (!item.fits(number, item.size())) {
      throw invalid("value", layout);
    }
    return ItemFormat.write(number.longValue(), item.size());
  }

  private static byte @Nullable [] real(Runtime rt, Layout layout, PyObject value) {
    boolean number =
        value instanceof FloatObject || isIndex(value) || value.type().lookup("__float__") != null;
    if (!number) {
      throw invalid("type", layout);
    }
    return layout.item().write(Floats.toDouble(rt, value));
  }

  private static PyException invalid(String what, Layout layout) {
    String message = "memoryview: invalid " + what + " for format '" + layout.format() + "'";
    return what.equals("type") ? Errors.type(message) : Errors.value(message);
  }
}
