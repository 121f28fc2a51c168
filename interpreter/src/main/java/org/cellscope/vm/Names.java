package org.cellscope.vm;

import java.util.List;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Flag;
import org.cellscope.objects.Cell;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.Heap;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.StrObject;
import org.jspecify.annotations.Nullable;

/** Loading, storing and deleting names (language reference, section 4.2). */
final class Names {
  /** Where a global name was found, and the state of both dictionaries then. */
  private record GlobalCache(
      DictObject globals,
      int globalsVersion,
      DictObject builtins,
      int builtinsVersion,
      DictObject found,
      int entry) {
    boolean isValid(FrameObject f) {
      return globals == f.globals
          && globalsVersion == globals.version()
          && builtins == f.builtins
          && builtinsVersion == builtins.version();
    }
  }

  private Names() {}

  static PyObject checkedLocal(FrameObject f, int slot) {
    PyObject value = f.slots[slot];
    if (value == null) {
      throw unboundLocal(f.code.slotNames().get(slot));
    }
    return value;
  }

  private static PyException unboundLocal(String name) {
    PyException error =
        Errors.of(
            ExceptionTypes.UNBOUND_LOCAL_ERROR,
            "cannot access local variable '" + name + "' where it is not associated with a value");
    return error;
  }

  static void deleteLocal(Heap heap, FrameObject f, int slot) {
    checkedLocal(f, slot);
    f.setSlot(heap, slot, null);
  }

  static PyObject derefChecked(FrameObject f, int slot) {
    PyObject value = ((Cell) Stack.require(f.slots[slot])).content();
    if (value == null) {
      throw emptyCell(f, slot);
    }
    return value;
  }

  private static PyException emptyCell(FrameObject f, int slot) {
    String name = f.code.slotNames().get(slot);
    int free = slot - (f.code.slotCount() - f.code.code().freevars().size());
    return free < 0
        ? unboundLocal(name)
        : Errors.name(
            "cannot access free variable '"
                + name
                + "' where it is not associated with a value in enclosing scope",
            name);
  }

  static void deleteDeref(Heap heap, FrameObject f, int slot) {
    derefChecked(f, slot);
    ((Cell) Stack.require(f.slots[slot])).set(heap, null);
  }

  static void copyFreeVariables(Heap heap, FrameObject f, int count) {
    FunctionObject function = f.function;
    int first = f.code.slotCount() - count;
    for (int i = 0; function != null && i < count; i++) {
      f.setSlot(heap, first + i, function.cell(i));
    }
  }

  static PyObject requireLocals(FrameObject f) {
    if (f.locals == null) {
      throw Errors.of(ExceptionTypes.SYSTEM_ERROR, "no locals");
    }
    return f.locals;
  }

  /** A name in the mapping of a class or module body; null when it is not there. */
  private static @Nullable PyObject fromMapping(Interpreter rt, PyObject mapping, StrObject name) {
    if (mapping instanceof DictObject dict && dict.type() == DictObject.TYPE) {
      return dict.get(name.value());
    }
    try {
      return Operators.getItem(rt, mapping, name);
    } catch (PyException error) {
      if (error.matches(ExceptionTypes.KEY_ERROR)) {
        return null;
      }
      throw error;
    }
  }

  static PyObject load(Interpreter rt, FrameObject f, int index) {
    if (f.locals == f.globals) {
      return loadGlobal(rt, f, f.unit, index);
    }
    StrObject name = f.code.nameAt(index);
    PyObject found = fromMapping(rt, requireLocals(f), name);
    return found != null ? found : global(rt, f, name.value());
  }

  private static PyObject global(Interpreter rt, FrameObject f, String name) {
    PyObject found = fromMapping(rt, f.globals, rt.heap().intern(name));
    if (found == null) {
      found = f.builtins.get(name);
    }
    if (found == null) {
      throw undefined(name);
    }
    return found;
  }

  private static PyException undefined(String name) {
    return Errors.name("name '" + name + "' is not defined", name);
  }

  static void store(Interpreter rt, FrameObject f, int index) {
    store(rt, f, index, Stack.top(f));
    Stack.drop(f, 1);
  }

  /** {@code STORE_NAME} of a value that something else keeps alive. */
  static void store(Interpreter rt, FrameObject f, int index, PyObject value) {
    PyObject mapping = requireLocals(f);
    if (mapping instanceof DictObject dict && dict.type() == DictObject.TYPE) {
      storeCached(rt.heap(), f, dict, f.code.nameAt(index), value);
    } else {
      Operators.setItem(rt, mapping, f.code.nameAt(index), value);
    }
  }

  /** Stores under a name; the entry is remembered at the instruction. */
  private static void storeCached(
      Heap heap, FrameObject f, DictObject dict, StrObject name, PyObject value) {
    @Nullable Object[] caches = f.code.caches();
    if (!(caches[f.unit] instanceof Integer entry) || !dict.replaceAt(heap, entry, name, value)) {
      dict.put(heap, name, value);
      caches[f.unit] = dict.entryOf(name.value());
    }
  }

  static void delete(Interpreter rt, FrameObject f, int index) {
    StrObject name = f.code.nameAt(index);
    PyObject mapping = requireLocals(f);
    if (mapping instanceof DictObject dict && dict.type() == DictObject.TYPE) {
      if (dict.remove(rt.heap(), name.value()) == null) {
        throw undefined(name.value());
      }
      return;
    }
    try {
      Operators.deleteItem(rt, mapping, name);
    } catch (PyException error) {
      throw error.matches(ExceptionTypes.KEY_ERROR) ? undefined(name.value()) : error;
    }
  }

  /** A global name; the entry where it was found is remembered at the instruction. */
  static PyObject loadGlobal(Interpreter rt, FrameObject f, int unit, int index) {
    @Nullable Object[] caches = f.code.caches();
    if (caches[unit] instanceof GlobalCache cache && cache.isValid(f)) {
      PyObject value = cache.found.valueAt(cache.entry);
      if (value != null) {
        return value;
      }
    }
    String name = f.code.nameAt(index).value();
    PyObject value = global(rt, f, name);
    if (f.globals.type() != DictObject.TYPE || f.globals.isUnread() || f.builtins.isUnread()) {
      return value;
    }
    DictObject found = f.globals.entryOf(name) >= 0 ? f.globals : f.builtins;
    caches[unit] =
        new GlobalCache(
            f.globals,
            f.globals.version(),
            f.builtins,
            f.builtins.version(),
            found,
            found.entryOf(name));
    return value;
  }

  static void deleteGlobal(Heap heap, FrameObject f, int index) {
    String name = f.code.nameAt(index).value();
    if (f.globals.remove(heap, name) == null) {
      throw undefined(name);
    }
  }

  static void fromDictOrDeref(Interpreter rt, FrameObject f, int slot) {
    PyObject mapping = Stack.top(f);
    StrObject name = rt.heap().intern(f.code.slotNames().get(slot));
    PyObject found = fromMapping(rt, mapping, name);
    f.slots[f.top - 1] = found != null ? found : derefChecked(f, slot);
  }

  static void fromDictOrGlobals(Interpreter rt, FrameObject f, int index) {
    StrObject name = f.code.nameAt(index);
    PyObject found = fromMapping(rt, Stack.top(f), name);
    f.slots[f.top - 1] = found != null ? found : global(rt, f, name.value());
  }

  static void setUpAnnotations(Interpreter rt, FrameObject f) {
    PyObject mapping = requireLocals(f);
    StrObject name = rt.heap().intern("__annotations__");
    if (fromMapping(rt, mapping, name) == null) {
      if (mapping instanceof DictObject dict && dict.type() == DictObject.TYPE) {
        dict.put(rt.heap(), name, new DictObject());
      } else {
        Operators.setItem(rt, mapping, name, new DictObject());
      }
    }
  }

  static PyObject buildClass(FrameObject f) {
    PyObject found = f.builtins.get("__build_class__");
    if (found == null) {
      throw undefined("__build_class__");
    }
    return found;
  }

  /**
   * {@code locals()}: the mapping of a module or class body; for a function the one dictionary of
   * its frame, brought up to date. The variables of a comprehension in a module or class body are
   * seen in a copy only.
   */
  static PyObject locals(Interpreter rt, FrameObject f) {
    if (f.locals != null && f.code.slotCount() == 0) {
      return f.locals;
    }
    boolean function = f.code.code().has(Flag.OPTIMIZED);
    PyObject all = f.locals != null ? f.locals : snapshot(f);
    DictObject hidden = new DictObject();
    List<String> names = f.code.slotNames();
    int firstFree = names.size() - f.code.code().freevars().size();
    for (int i = 0; i < (function ? names.size() : firstFree); i++) {
      StrObject name = rt.heap().intern(names.get(i));
      PyObject value = variable(f, i);
      if (!function && !names.get(i).startsWith("__class")) {
        if (value != null) {
          hidden.put(rt.heap(), name, value);
        }
      } else {
        update(rt, all, name, value);
      }
    }
    return hidden.size() == 0 ? all : merged(rt, all, hidden);
  }

  private static DictObject snapshot(FrameObject f) {
    DictObject known = f.snapshot;
    if (known == null) {
      known = new DictObject();
      f.snapshot = known;
    }
    return known;
  }

  /** The value of a fast slot, of its cell if it is one; null when unbound. */
  private static @Nullable PyObject variable(FrameObject f, int slot) {
    PyObject value = f.slots[slot];
    CodeObject code = f.code.code();
    String name = f.code.slotNames().get(slot);
    boolean shared = code.cellvars().contains(name) || code.freevars().contains(name);
    return shared && value instanceof Cell cell ? cell.content() : value;
  }

  private static void update(
      Interpreter rt, PyObject mapping, StrObject name, @Nullable PyObject value) {
    if (mapping instanceof DictObject dict && dict.type() == DictObject.TYPE) {
      if (value == null) {
        dict.remove(rt.heap(), name.value());
      } else {
        dict.put(rt.heap(), name, value);
      }
    } else if (value != null) {
      Operators.setItem(rt, mapping, name, value);
    }
  }

  private static DictObject merged(Interpreter rt, PyObject all, DictObject hidden) {
    DictObject both = new DictObject();
    Mappings.update(rt, both, all);
    Mappings.update(rt, both, hidden);
    return both;
  }
}
