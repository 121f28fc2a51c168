package org.cellscope.lib;

import org.cellscope.objects.BoolObject;
import org.cellscope.objects.BuiltinFunction;
import org.cellscope.objects.BytesObject;
import org.cellscope.objects.Cell;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.ComplexObject;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.GeneratorObject;
import org.cellscope.objects.InstanceObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.MethodObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.ObjectGraph;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.RangeObject;
import org.cellscope.objects.SetObject;
import org.cellscope.objects.SliceObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeObject;

/** How many bytes CPython 3.12 needs for an object on a 64-bit machine ({@code sys.getsizeof}). */
final class Sizes {
  /** The header of objects that the garbage collector watches. */
  private static final long COLLECTED = 16;

  private static final long POINTER = 8;
  private static final int BITS_PER_DIGIT = 30;

  private Sizes() {}

  /** The size with the header. */
  static long of(PyObject object) {
    return switch (object) {
      case IntObject number -> 24 + 4L * digits(number);
      case FloatObject _ -> 24;
      case ComplexObject _ -> 32;
      case StrObject text -> string(text);
      case BytesObject bytes -> 33 + (long) bytes.size();
      case TupleObject tuple -> 40 + POINTER * tuple.size();
      case ListObject list -> 56 + POINTER * room(list.size());
      case DictObject dict -> dictionary(dict);
      case SetObject set -> 216 + (set.size() < 5 ? 0 : 16 * tableSize(set.size()));
      case FunctionObject _ -> 160;
      case BuiltinFunction _, ModuleObject _ -> 72;
      case MethodObject _ -> 64;
      case Cell _ -> 40;
      case GeneratorObject generator -> 192 + POINTER * Math.max(0, slots(generator) - 2);
      case CodeValue code -> 170 + 2L * code.code().unitCount();
      case FrameObject frame -> 344 + POINTER * frame.slots.length;
      case TypeObject type -> type.isBuiltin() ? 432 : 1704;
      case RangeObject _ -> 48;
      case SliceObject _ -> 56;
      case InstanceObject instance -> instance(instance);
      default -> 16 + header(object) + POINTER * References.of(object).size();
    };
  }

  /** The bytes before an object that {@code __sizeof__} does not count. */
  static long header(PyObject object) {
    return ObjectGraph.isTracked(object) ? COLLECTED : 0;
  }

  private static int digits(IntObject number) {
    int bits = number instanceof BoolObject ? 1 : number.bigValue().abs().bitLength();
    return Math.max(1, (bits + BITS_PER_DIGIT - 1) / BITS_PER_DIGIT);
  }

  private static long string(StrObject text) {
    int widest = text.value().codePoints().max().orElse(0);
    if (widest < 0x80) {
      return 41 + (long) text.size();
    }
    return widest < 0x100
        ? 57 + (long) text.size()
        : 58 + (widest < 0x10000 ? 2L : 4L) * text.size() + (widest < 0x10000 ? 0 : 2);
  }

  /** The places that a list has which grew to its size item by item. */
  private static long room(int size) {
    long places = 0;
    while (places < size) {
      long needed = places + 1;
      places = (needed + (needed >> 3) + 6) & ~3L;
    }
    return places;
  }

  private static long tableSize(int size) {
    long table = 8;
    for (int used = 1; used <= size; used++) {
      if (used * 5L >= (table - 1) * 3) {
        long wanted = used > 50000 ? used * 2L : used * 4L;
        while (table <= wanted) {
          table *= 2;
        }
      }
    }
    return table;
  }

  private static long dictionary(DictObject dict) {
    if (dict.size() == 0) {
      return 64;
    }
    boolean onlyStrings = true;
    for (int i = 0; i < dict.entryCount(); i++) {
      onlyStrings &= dict.keyAt(i) == null || dict.keyAt(i) instanceof StrObject;
    }
    long table = 8;
    while (table * 2 / 3 < dict.size()) {
      table *= 2;
    }
    long indexBytes = table <= 256 ? table : table <= 65536 ? 2 * table : 4 * table;
    return 64 + 32 + indexBytes + table * 2 / 3 * (onlyStrings ? 16 : 24);
  }

  private static int slots(GeneratorObject generator) {
    FrameObject frame = generator.frame();
    return frame == null ? 0 : frame.slots.length;
  }

  private static long instance(InstanceObject object) {
    if (object.type() == TypeObject.OBJECT) {
      return 16;
    }
    long dictionary = object.type().instancesHaveAttributes() ? 16 : 0;
    return 16 + header(object) + POINTER * object.type().slotCount() + dictionary;
  }
}
