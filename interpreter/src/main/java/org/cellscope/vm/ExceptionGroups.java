package org.cellscope.vm;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.BuiltinFunction;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeObject;

/** {@code except*} (PEP 654): splitting what was raised, and putting the rest together again. */
final class ExceptionGroups {
  /** The part that a clause takes and the part that it leaves; None for nothing. */
  record Split(PyObject match, PyObject rest) {}

  private ExceptionGroups() {}

  /** Refuses classes that {@code except*} may not name. */
  static void checkHandlerType(Interpreter rt, PyObject wanted) {
    for (PyObject type : wanted instanceof TupleObject tuple ? tuple.items() : List.of(wanted)) {
      if (!(type instanceof TypeObject known) || !known.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
        throw Errors.type("catching classes that do not inherit from BaseException is not allowed");
      }
      if (known.isSubtype(ExceptionTypes.BASE_EXCEPTION_GROUP)) {
        throw Errors.type(
            "catching ExceptionGroup with except* is not allowed. Use except instead.");
      }
    }
  }

  static Split match(Interpreter rt, PyObject raised, PyObject wanted) {
    if (raised == SingletonObject.NONE) {
      return new Split(SingletonObject.NONE, SingletonObject.NONE);
    }
    if (Exceptions.matches(rt, raised, wanted)) {
      return new Split(wrapped(rt, raised), SingletonObject.NONE);
    }
    if (!isGroup(raised)) {
      return new Split(SingletonObject.NONE, raised);
    }
    PyObject parts = rt.callMethod(raised, "split", wanted);
    if (!(parts instanceof TupleObject pair) || pair.size() != 2) {
      throw Errors.type(raised.type().fullName() + ".split must return a 2-tuple");
    }
    return new Split(pair.get(0), pair.get(1));
  }

  private static boolean isGroup(PyObject object) {
    return object.type().isSubtype(ExceptionTypes.BASE_EXCEPTION_GROUP);
  }

  /** A single exception as a group of its own. */
  private static PyObject wrapped(Interpreter rt, PyObject raised) {
    if (isGroup(raised)) {
      return raised;
    }
    PyObject group =
        rt.call(ExceptionTypes.BASE_EXCEPTION_GROUP, StrObject.EMPTY, TupleObject.of(raised));
    if (raised instanceof ExceptionObject error && group instanceof ExceptionObject made) {
      made.set(rt.heap(), ExceptionObject.Slot.TRACEBACK, error.traceback());
    }
    return group;
  }

  /**
   * What is raised after the clauses: nothing, the rest alone, the one exception that a clause
   * raised when no rest is left, or a group of it and of what the clauses raised.
   */
  static PyObject prepareReraise(Interpreter rt, PyObject original, PyObject collected) {
    List<PyObject> all = new ArrayList<>();
    for (PyObject item : Iteration.toList(rt, collected)) {
      if (item != SingletonObject.NONE) {
        all.add(item);
      }
    }
    if (all.isEmpty()) {
      return SingletonObject.NONE;
    }
    if (!isGroup(original) || all.size() == 1 && all.getFirst() == original) {
      return all.getFirst();
    }
    List<PyObject> raised = new ArrayList<>();
    List<PyObject> kept = new ArrayList<>();
    for (PyObject item : all) {
      boolean fromOriginal =
          item instanceof ExceptionObject part
              && original instanceof ExceptionObject whole
              && part.traceback() == whole.traceback()
              && part.cause() == whole.cause()
              && part.context() == whole.context();
      (fromOriginal ? kept : raised).add(item);
    }
    PyObject rest = projection(rt, original, kept);
    if (raised.isEmpty()) {
      return rest;
    }
    if (rest != SingletonObject.NONE) {
      raised.add(rest);
    }
    return raised.size() == 1
        ? raised.getFirst()
        : rt.call(ExceptionTypes.BASE_EXCEPTION_GROUP, StrObject.EMPTY, new ListObject(raised));
  }

  /** The original group cut down to the exceptions that are kept. */
  private static PyObject projection(Interpreter rt, PyObject original, List<PyObject> kept) {
    if (kept.isEmpty()) {
      return SingletonObject.NONE;
    }
    List<PyObject> leaves = new ArrayList<>();
    kept.forEach(part -> addLeaves(rt, part, leaves));
    PyObject condition =
        BuiltinFunction.oneArg(
            new ModuleObject("builtins"),
            "kept",
            (machine, module, leaf) ->
                BoolObject.of(leaves.stream().anyMatch(known -> known == leaf)));
    PyObject parts = rt.callMethod(original, "split", condition);
    return parts instanceof TupleObject pair ? pair.get(0) : SingletonObject.NONE;
  }

  private static void addLeaves(Interpreter rt, PyObject part, List<PyObject> leaves) {
    if (!isGroup(part)) {
      leaves.add(part);
      return;
    }
    for (PyObject inner : Iteration.toList(rt, Attributes.get(rt, part, "exceptions"))) {
      addLeaves(rt, inner, leaves);
    }
  }
}
