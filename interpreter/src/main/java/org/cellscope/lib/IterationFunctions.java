package org.cellscope.lib;

import java.util.Arrays;
import org.cellscope.objects.Args;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.CallableIterator;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.Kept;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.MethodDescriptor;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.jspecify.annotations.Nullable;

/** The built-in functions about iterables. */
final class IterationFunctions {
  private IterationFunctions() {}

  static void define(ModuleObject module) {
    module.oneArg("all", (rt, m, items) -> BoolObject.of(!finds(rt, items, false)));
    module.oneArg("any", (rt, m, items) -> BoolObject.of(finds(rt, items, true)));
    module.function("iter", "object, sentinel=None, /", IterationFunctions::iter);
    module.function("next", "iterator, default=None, /", IterationFunctions::next);
    module.oneArg("aiter", IterationFunctions::aiter);
    module.function("anext", "aiterator, default=None, /", IterationFunctions::anext);
    module.oneArg("len", (rt, m, object) -> IntObject.of(Operators.length(rt, object)));
    module.function(
        "max",
        "*args, key=None, default=None",
        (rt, m, args) -> extreme(rt, args, "max", Comparison.Op.GT));
    module.function(
        "min",
        "*args, key=None, default=None",
        (rt, m, args) -> extreme(rt, args, "min", Comparison.Op.LT));
    module.function("sorted", "*args, **kwargs", IterationFunctions::sorted);
  }

  private static boolean finds(Runtime rt, PyObject iterable, boolean wanted) {
    PyObject iterator = Iteration.iter(rt, iterable);
    try (Kept kept = new Kept(rt)) {
      kept.add(iterator);
      for (PyObject item = Iteration.next(rt, iterator);
          item != null;
          item = Iteration.next(rt, iterator)) {
        rt.poll();
        if (Operators.truth(rt, item) == wanted) {
          return true;
        }
      }
      return false;
    }
  }

  private static PyObject iter(Runtime rt, ModuleObject module, Args args) {
    if (!args.has(1)) {
      return Iteration.iter(rt, args.get(0));
    }
    if (!ObjectFunctions.isCallable(args.get(0))) {
      throw Errors.type("iter(object, sentinel): object must be callable");
    }
    return new CallableIterator(args.get(0), args.get(1));
  }

  private static PyObject next(Runtime rt, ModuleObject module, Args args) {
    PyObject iterator = args.get(0);
    PyObject method = iterator.type().lookup("__next__");
    if (method == null) {
      throw Errors.type("'" + iterator.type().fullName() + "' object is not an iterator");
    }
    try {
      return rt.callUnbound(method, iterator);
    } catch (PyException error) {
      if (args.has(1) && error.matches(ExceptionTypes.STOP_ITERATION)) {
        return args.get(1);
      }
      throw error;
    }
  }

  private static PyObject aiter(Runtime rt, ModuleObject module, PyObject iterable) {
    PyObject iterator = rt.callSpecial(iterable, "__aiter__");
    if (iterator == null) {
      throw Errors.type("'" + iterable.type().fullName() + "' object is not an async iterable");
    }
    return iterator;
  }

  private static PyObject anext(Runtime rt, ModuleObject module, Args args) {
    PyObject iterator = args.get(0);
    PyObject awaitable = rt.callSpecial(iterator, "__anext__");
    if (awaitable == null) {
      throw Errors.type("'" + iterator.type().fullName() + "' object is not an async iterator");
    }
    return args.has(1) ? new AnextAwaitable(awaitable, args.get(1)) : awaitable;
  }

  private static PyObject extreme(Runtime rt, Args args, String name, Comparison.Op better) {
    int given = args.rest(0).size();
    if (given == 0) {
      throw Errors.type(name + " expected at least 1 argument, got 0");
    }
    if (given > 1 && args.has(2)) {
      throw Errors.type(
          "Cannot specify a default for " + name + "() with multiple positional arguments");
    }
    PyObject items = given > 1 ? args.rest(0) : args.rest(0).get(0);
    PyObject key = args.or(1, SingletonObject.NONE);
    PyObject found = extreme(rt, Iteration.iter(rt, items), key, better);
    if (found != null) {
      return found;
    }
    if (!args.has(2)) {
      throw Errors.value(name + "() iterable argument is empty");
    }
    return args.get(2);
  }

  private static @Nullable PyObject extreme(
      Runtime rt, PyObject iterator, PyObject key, Comparison.Op better) {
    PyObject best = null;
    PyObject bestKey = null;
    try (Kept kept = new Kept(rt);
        Kept keptBest = new Kept(rt)) {
      kept.add(iterator);
      for (PyObject item = Iteration.next(rt, iterator);
          item != null;
          item = Iteration.next(rt, iterator)) {
        rt.poll();
        PyObject itemKey = key == SingletonObject.NONE ? item : keyOf(rt, key, item);
        if (bestKey == null || Comparison.holds(rt, better, itemKey, bestKey)) {
          best = keptBest.only(item);
          bestKey = keptBest.add(itemKey);
        }
      }
    }
    return best;
  }

  private static PyObject keyOf(Runtime rt, PyObject key, PyObject item) {
    try (Kept kept = new Kept(rt)) {
      return rt.call(key, kept.add(item));
    }
  }

  private static PyObject sorted(Runtime rt, ModuleObject module, Args args) {
    if (args.rest(0).size() != 1) {
      throw Errors.type("sorted expected 1 argument, got " + args.rest(0).size());
    }
    ListObject items = new ListObject(Iteration.toList(rt, args.rest(0).get(0)));
    DictObject options = args.keywords(1);
    PyObject[] all = new PyObject[options.size() + 1];
    String[] names = new String[options.size()];
    all[0] = items;
    for (int i = 0; i < names.length; i++) {
      names[i] = String.valueOf(options.keyAt(i));
      PyObject value = options.valueAt(i);
      all[i + 1] = value == null ? SingletonObject.NONE : value;
    }
    if (!(ListObject.TYPE.own("sort") instanceof MethodDescriptor sort)) {
      throw new IllegalStateException(Arrays.toString(names));
    }
    try (Kept kept = new Kept(rt)) {
      kept.add(items);
      sort.invoke(rt, all, names);
    }
    return items;
  }
}
