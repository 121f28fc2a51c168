package org.cellscope.vm;

import java.util.List;
import org.cellscope.objects.AsyncYield;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.GeneratorObject;
import org.cellscope.objects.Host;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;

/** The functions behind {@code CALL_INTRINSIC_1} and {@code CALL_INTRINSIC_2}, by number. */
final class Intrinsics {
  private Intrinsics() {}

  static PyObject unary(Interpreter rt, FrameObject f, int function, PyObject value) {
    return switch (function) {
      case 1 -> print(rt, value);
      case 2 -> importStar(rt, f, value);
      case 3 -> stopIterationError(rt, f, (ExceptionObject) value);
      case 4 -> new AsyncYield(value);
      case 5 -> Operators.unary(rt, "__pos__", "unary +", value);
      case 6 -> TupleObject.of(((ListObject) value).items());
      case 7, 8, 9, 10, 11 -> typing(rt, function, value);
      default -> throw Errors.of(ExceptionTypes.SYSTEM_ERROR, "unknown intrinsic " + function);
    };
  }

  static PyObject binary(Interpreter rt, int function, PyObject first, PyObject second) {
    return switch (function) {
      case 1 -> ExceptionGroups.prepareReraise(rt, first, second);
      case 2, 3 -> typeVariable(rt, function, first);
      case 4 -> setTypeParameters(rt, first, second);
      default -> throw Errors.of(ExceptionTypes.SYSTEM_ERROR, "unknown intrinsic " + function);
    };
  }

  /** What the interactive prompt does with the value of an expression. */
  private static PyObject print(Interpreter rt, PyObject value) {
    if (value != SingletonObject.NONE) {
      rt.host().write(Host.Stream.OUT, Repr.repr(rt, value) + "\n");
    }
    return SingletonObject.NONE;
  }

  private static PyObject importStar(Interpreter rt, FrameObject f, PyObject module) {
    DictObject names = module instanceof ModuleObject m ? m.attributes() : new DictObject();
    PyObject all = Attributes.getOrNull(rt, module, "__all__");
    PyObject target = Names.requireLocals(f);
    if (all != null) {
      Iteration.forEach(
          rt,
          all,
          name -> Operators.setItem(rt, target, name, Attributes.get(rt, module, name.toString())));
      return SingletonObject.NONE;
    }
    for (int i = 0; i < names.entryCount(); i++) {
      PyObject name = names.keyAt(i);
      PyObject value = names.valueAt(i);
      if (name instanceof StrObject text && value != null && !text.value().startsWith("_")) {
        Operators.setItem(rt, target, name, value);
      }
    }
    return SingletonObject.NONE;
  }

  /** A StopIteration that leaves a generator becomes a RuntimeError (PEP 479). */
  private static PyObject stopIterationError(Interpreter rt, FrameObject f, ExceptionObject error) {
    GeneratorObject generator = f.generator;
    String kind =
        generator == null || generator.type() == GeneratorObject.GENERATOR
            ? "generator"
            : generator.type() == GeneratorObject.COROUTINE ? "coroutine" : "async generator";
    String raised =
        error.type().isSubtype(ExceptionTypes.STOP_ITERATION)
            ? "StopIteration"
            : generator != null
                    && generator.type() == GeneratorObject.ASYNC_GENERATOR
                    && error.type().isSubtype(ExceptionTypes.STOP_ASYNC_ITERATION)
                ? "StopAsyncIteration"
                : "";
    if (raised.isEmpty()) {
      return error;
    }
    ExceptionObject wrapped = Errors.runtime(kind + " raised " + raised).value();
    wrapped.set(rt.heap(), ExceptionObject.Slot.CAUSE, error);
    wrapped.set(rt.heap(), ExceptionObject.Slot.CONTEXT, error);
    wrapped.setSuppressContext(true);
    return wrapped;
  }

  private static PyObject typing(Interpreter rt, int function, PyObject value) {
    PyObject typing = rt.importModule("typing");
    return switch (function) {
      case 7 -> rt.callMethod(typing, "TypeVar", value);
      case 8 -> rt.callMethod(typing, "ParamSpec", value);
      case 9 -> rt.callMethod(typing, "TypeVarTuple", value);
      case 10 -> Operators.getItem(rt, Attributes.get(rt, typing, "Generic"), value);
      default -> {
        List<PyObject> parts = ((TupleObject) value).items();
        yield rt.callMethod(typing, "TypeAliasType", parts.get(0), parts.get(2), parts.get(1));
      }
    };
  }

  private static PyObject typeVariable(Interpreter rt, int function, PyObject name) {
    PyException missing =
        Errors.of(
            ExceptionTypes.NOT_IMPLEMENTED_ERROR,
            "type variables with a "
                + (function == 2 ? "bound" : "constraint")
                + " are not provided: "
                + Repr.str(rt, name));
    throw missing;
  }

  private static PyObject setTypeParameters(
      Interpreter rt, PyObject function, PyObject parameters) {
    if (function instanceof FunctionObject made) {
      made.set(rt.heap(), FunctionObject.Slot.TYPE_PARAMS, parameters);
    } else {
      Attributes.set(rt, function, "__type_params__", parameters);
    }
    return function;
  }
}
