package org.cellscope.vm;

import java.util.Arrays;
import java.util.List;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.SetObject;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.SliceObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.Text;
import org.cellscope.objects.TupleObject;

/** The instructions that build, extend and take apart containers and strings. */
final class Containers {
  private Containers() {}

  private static PyObject[] items(FrameObject f, int count) {
    PyObject[] items = new PyObject[count];
    for (int i = 0; i < count; i++) {
      items[i] = Stack.at(f, count - i);
    }
    return items;
  }

  private static void replace(FrameObject f, int count, PyObject result) {
    Stack.drop(f, count);
    f.slots[f.top++] = result;
  }

  static void buildTuple(FrameObject f, int count) {
    replace(f, count, TupleObject.of(items(f, count)));
  }

  static void buildList(FrameObject f, int count) {
    replace(f, count, ListObject.owning(items(f, count)));
  }

  static void buildSet(Interpreter rt, FrameObject f, int count) {
    SetObject set = SetObject.set();
    for (PyObject item : items(f, count)) {
      set.add(rt, item);
    }
    replace(f, count, set);
  }

  static void buildMap(Interpreter rt, FrameObject f, int count) {
    DictObject dict = new DictObject();
    for (int i = count; i > 0; i--) {
      dict.put(rt, Stack.at(f, 2 * i), Stack.at(f, 2 * i - 1));
    }
    replace(f, 2 * count, dict);
  }

  static void buildConstKeyMap(Interpreter rt, FrameObject f, int count) {
    TupleObject keys = (TupleObject) Stack.top(f);
    DictObject dict = new DictObject();
    for (int i = 0; i < count; i++) {
      dict.put(rt, keys.get(i), Stack.at(f, count - i + 1));
    }
    replace(f, count + 1, dict);
  }

  static void buildString(FrameObject f, int count) {
    replace(f, count, concatenated(items(f, count)));
  }

  /** One string of several. */
  static PyObject concatenated(PyObject[] texts) {
    long length = 0;
    String[] parts = new String[texts.length];
    for (int i = 0; i < texts.length; i++) {
      parts[i] = ((StrObject) texts[i]).value();
      length += parts[i].length();
    }
    Text.checkLength(length);
    return StrObject.of(String.join("", parts));
  }

  /** {@code FORMAT_VALUE}: a conversion in the two low bits, 4 when there is a format specifier. */
  static void formatValue(Interpreter rt, FrameObject f, int flags) {
    boolean hasSpec = (flags & 4) != 0;
    PyObject value = Stack.at(f, hasSpec ? 2 : 1);
    PyObject converted =
        switch (flags & 3) {
          case 1 -> StrObject.of(Repr.str(rt, value));
          case 2 -> StrObject.of(Repr.repr(rt, value));
          case 3 -> StrObject.of(Text.ascii(Repr.repr(rt, value)));
          default -> value;
        };
    PyObject spec = hasSpec ? Stack.top(f) : StrObject.EMPTY;
    PyObject result = converted;
    if (!hasSpec && converted.getClass() == IntObject.class) {
      result = StrObject.of(converted.toString());
    } else if (hasSpec || converted.getClass() != StrObject.class) {
      result = format(rt, converted, spec);
    }
    replace(f, hasSpec ? 2 : 1, result);
  }

  private static PyObject format(Interpreter rt, PyObject value, PyObject spec) {
    PyObject text = rt.callSpecial(value, "__format__", spec);
    if (text instanceof StrObject) {
      return text;
    }
    throw Errors.type(
        text == null
            ? "Type " + value.type().fullName() + " doesn't define __format__"
            : "__format__ must return a str, not " + text.type().fullName());
  }

  static void buildSlice(FrameObject f, int count) {
    PyObject step = count == 3 ? Stack.top(f) : SingletonObject.NONE;
    PyObject stop = Stack.at(f, count - 1);
    PyObject start = Stack.at(f, count);
    replace(f, count, new SliceObject(start, stop, step));
  }

  static void binarySlice(Interpreter rt, FrameObject f) {
    PyObject slice = new SliceObject(Stack.second(f), Stack.top(f), SingletonObject.NONE);
    replace(f, 3, Operators.getItem(rt, Stack.at(f, 3), slice));
  }

  static void storeSlice(Interpreter rt, FrameObject f) {
    PyObject slice = new SliceObject(Stack.second(f), Stack.top(f), SingletonObject.NONE);
    Operators.setItem(rt, Stack.at(f, 3), slice, Stack.at(f, 4));
    Stack.drop(f, 4);
  }

  static void listAppend(Interpreter rt, FrameObject f, int depth) {
    ((ListObject) Stack.at(f, depth + 1)).add(rt.heap(), Stack.top(f));
    Stack.drop(f, 1);
  }

  static void listExtend(Interpreter rt, FrameObject f, int depth) {
    ListObject list = (ListObject) Stack.at(f, depth + 1);
    PyObject iterable = Stack.top(f);
    if (!Iteration.isIterable(iterable)) {
      throw Errors.type("Value after * must be an iterable, not " + iterable.type().fullName());
    }
    list.splice(rt.heap(), list.size(), list.size(), Iteration.toList(rt, iterable));
    Stack.drop(f, 1);
  }

  static void setAdd(Interpreter rt, FrameObject f, int depth) {
    ((SetObject) Stack.at(f, depth + 1)).add(rt, Stack.top(f));
    Stack.drop(f, 1);
  }

  static void setUpdate(Interpreter rt, FrameObject f, int depth) {
    SetObject set = (SetObject) Stack.at(f, depth + 1);
    set.update(rt, Stack.top(f));
    Stack.drop(f, 1);
  }

  static void mapAdd(Interpreter rt, FrameObject f, int depth) {
    ((DictObject) Stack.at(f, depth + 2)).put(rt, Stack.second(f), Stack.top(f));
    Stack.drop(f, 2);
  }

  static void dictUpdate(Interpreter rt, FrameObject f, int depth) {
    Mappings.update(rt, (DictObject) Stack.at(f, depth + 1), Stack.top(f));
    Stack.drop(f, 1);
  }

  /** {@code UNPACK_SEQUENCE}: the items are pushed in reverse, the first on top. */
  static void unpackSequence(Interpreter rt, FrameObject f, int count) {
    PyObject sequence = Stack.top(f);
    PyObject[] items;
    if (sequence instanceof TupleObject tuple
        && tuple.size() == count
        && tuple.type() == TupleObject.TYPE) {
      Stack.drop(f, 1);
      for (int i = count - 1; i >= 0; i--) {
        f.slots[f.top++] = tuple.get(i);
      }
      return;
    }
    if (sequence instanceof TupleObject tuple && tuple.type() == TupleObject.TYPE) {
      items = tuple.toArray();
    } else if (sequence instanceof ListObject list && list.type() == ListObject.TYPE) {
      items = list.toArray();
    } else {
      items = take(rt, sequence, count);
    }
    if (items.length < count) {
      throw notEnough(count, false, items.length);
    }
    if (items.length > count) {
      throw tooMany(count);
    }
    Stack.drop(f, 1);
    for (int i = count - 1; i >= 0; i--) {
      f.slots[f.top++] = items[i];
    }
  }

  /** As many items as are wanted, and one more if there are too many. */
  private static PyObject[] take(Interpreter rt, PyObject sequence, int wanted) {
    checkUnpackable(sequence);
    PyObject iterator = Iteration.iter(rt, sequence);
    PyObject[] items = new PyObject[wanted + 1];
    int count = 0;
    while (count <= wanted) {
      PyObject item = Iteration.next(rt, iterator);
      if (item == null) {
        break;
      }
      items[count++] = item;
    }
    return Arrays.copyOf(items, count);
  }

  private static void checkUnpackable(PyObject sequence) {
    if (!Iteration.isIterable(sequence)) {
      throw Errors.type("cannot unpack non-iterable " + sequence.type().fullName() + " object");
    }
  }

  private static PyException notEnough(int wanted, boolean atLeast, int got) {
    return Errors.value(
        "not enough values to unpack (expected "
            + (atLeast ? "at least " : "")
            + wanted
            + ", got "
            + got
            + ")");
  }

  private static PyException tooMany(int wanted) {
    return Errors.value("too many values to unpack (expected " + wanted + ")");
  }

  /** {@code UNPACK_EX}: the argument's low byte counts names before the star, the next behind. */
  static void unpackEx(Interpreter rt, FrameObject f, int arg) {
    int before = arg & 0xff;
    int after = arg >> 8;
    PyObject sequence = Stack.top(f);
    checkUnpackable(sequence);
    List<PyObject> items = Iteration.toList(rt, sequence);
    if (items.size() < before + after) {
      throw notEnough(before + after, true, items.size());
    }
    int restEnd = items.size() - after;
    Stack.drop(f, 1);
    for (int i = items.size() - 1; i >= restEnd; i--) {
      f.slots[f.top++] = items.get(i);
    }
    f.slots[f.top++] = new ListObject(items.subList(before, restEnd));
    for (int i = before - 1; i >= 0; i--) {
      f.slots[f.top++] = items.get(i);
    }
  }
}
