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
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;

/** The functions behind {@code CALL_INTRINSIC_1} and {@code CALL_INTRINSIC_2}, by number. */
final class Intrinsics {
  private Intrinsics() {}

  static final int PRINT = 1;
  static final int IMPORT_STAR = 2;
  static final int STOPITERATION_ERROR = 3;
  static final int ASYNC_GEN_WRAP = 4;

  static PyObject unary(Interpreter rt, FrameObject f, int function, PyObject value) {
    return switch (function) {
      case 1 -> print(rt, value);
      case 2 -> importStar(rt, f, value);
      case 3 -> stopIterationError(rt, f, (ExceptionObject) value);
      case 4 -> new AsyncYield(value);
      case 5 -> Operators.unary(rt, "__pos__", "unary +", value);
      case 6 -> TupleObject.of(((ListObject) value).items());
      case 7, 8, 9, 10, 11 -> typing(rt, f, function, value);
      default -> throw Errors.of(ExceptionTypes.SYSTEM_ERROR, "unknown intrinsic " + function);
    };
  }

  static PyObject binary(
      Interpreter rt, FrameObject f, int function, PyObject first, PyObject second) {
    return switch (function) {
      case 1 -> ExceptionGroups.prepareReraise(rt, first, second);
      case 2, 3 -> typeVariable(rt, f, function, first, second);
      case 4 -> setTypeParameters(rt, first, second);
      default -> throw Errors.of(ExceptionTypes.SYSTEM_ERROR, "unknown intrinsic " + function);
    };
  }

  /** An expression statement typed at a prompt: through {@code sys.displayhook}. */
  private static PyObject print(Interpreter rt, PyObject value) {
    if (rt.modules().get("sys") instanceof ModuleObject sys) {
      PyObject hook = sys.attributes().get("displayhook");
      if (hook == null) {
        throw Errors.runtime("lost sys.displayhook");
      }
      return rt.call(hook, value);
    }
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

  private static PyObject typing(Interpreter rt, FrameObject f, int function, PyObject value) {
    PyObject typing = rt.importModule("typing");
    PyObject module = moduleOf(f);
    return switch (function) {
      case 7 -> variable(rt, typing, "TypeVar", value, module);
      case 8 -> variable(rt, typing, "ParamSpec", value, module);
      case 9 -> variable(rt, typing, "TypeVarTuple", value, module);
      case 10 -> rt.callMethod(typing, "_make_generic", value);
      default -> {
        List<PyObject> parts = ((TupleObject) value).items();
        yield rt.callMethod(
            typing, "_make_alias", parts.get(0), parts.get(1), parts.get(2), module);
      }
    };
  }

  private static PyObject variable(
      Interpreter rt, PyObject typing, String kind, PyObject name, PyObject module) {
    PyObject type = Attributes.get(rt, typing, kind);
    return rt.callMethod(typing, "_make_variable", type, name, module);
  }

  private static PyObject moduleOf(FrameObject f) {
    PyObject name = f.globals.get("__name__");
    return name == null ? SingletonObject.NONE : name;
  }

  /** A type variable whose bound or constraints are evaluated by a function when needed. */
  private static PyObject typeVariable(
      Interpreter rt, FrameObject f, int function, PyObject name, PyObject evaluate) {
    StrObject attribute = StrObject.of(function == 2 ? "_evaluate_bound" : "_evaluate_constraints");
    PyObject typing = rt.importModule("typing");
    return rt.callMethod(typing, "_make_bounded", name, attribute, evaluate, moduleOf(f));
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
