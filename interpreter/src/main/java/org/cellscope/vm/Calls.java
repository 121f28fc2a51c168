package org.cellscope.vm;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.BuiltinFunction;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.Instantiation;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.MethodDescriptor;
import org.cellscope.objects.MethodObject;
import org.cellscope.objects.MethodWrapper;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/**
 * Calls (language reference, section 6.3.4). A Python function gets a frame that the caller's loop
 * goes on with; everything else is called and leaves its result on the value stack.
 */
final class Calls {
  private Calls() {}

  /** Calls any object and runs it to its end. */
  static PyObject call(Interpreter rt, PyObject callable, PyObject[] args, String[] keywords) {
    return switch (callable) {
      case FunctionObject function -> {
        PyObject result = keywords.length == 0 ? callShort(rt, function, args) : null;
        yield result == null
            ? rt.run(ArgumentBinder.frame(rt, function, args, 0, args.length, keywords))
            : result;
      }
      case MethodObject method ->
          call(rt, method.function(), prepend(method.self(), args), keywords);
      case BuiltinFunction function -> function.invoke(rt, args, keywords);
      case MethodDescriptor descriptor -> descriptor.invoke(rt, args, keywords);
      case MethodWrapper wrapper -> wrapper.invoke(rt, args, keywords);
      default -> callByType(rt, callable, args, keywords);
    };
  }

  private static @Nullable PyObject callShort(
      Interpreter rt, FunctionObject function, PyObject[] args) {
    int count = args.length;
    return function.code().plainArguments() == count
        ? rt.runShort(
            function,
            count > 0 ? args[0] : null,
            count > 1 ? args[1] : null,
            count > 2 ? args[2] : null)
        : null;
  }

  private static PyObject callByType(
      Interpreter rt, PyObject callable, PyObject[] args, String[] keywords) {
    PyObject method = callable.type().lookup("__call__");
    if (method == null) {
      throw notCallable(callable);
    }
    rt.enter(" while calling a Python object");
    try {
      if (callable instanceof TypeObject type && type.type() == TypeObject.TYPE) {
        return Instantiation.call(rt, type, args, keywords);
      }
      if (method instanceof FunctionObject || method instanceof MethodDescriptor) {
        return call(rt, method, prepend(callable, args), keywords);
      }
      PyObject bound = Attributes.bind(rt, method, callable, callable.type());
      return call(rt, bound, args, keywords);
    } finally {
      rt.leave();
    }
  }

  private static PyException notCallable(PyObject object) {
    return Errors.type("'" + object.type().fullName() + "' object is not callable");
  }

  private static PyObject[] prepend(PyObject first, PyObject[] rest) {
    PyObject[] all = new PyObject[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  /**
   * {@code CALL}: the stack is NULL and a callable, or a function and its self, then the arguments.
   *
   * @return the frame to go on with, its arguments bound; null when the result is on the stack
   */
  static @Nullable FrameObject prepare(Interpreter rt, FrameObject f, int count) {
    int base = f.top - count - 2;
    return prepare(rt, f, base, f.slots[base] != null ? base : base + 1);
  }

  /**
   * Makes a call with the arguments above a callable.
   *
   * @param base where the result goes
   * @param at where the callable is; the receiver of a method takes its place
   * @return the frame to go on with; null when the result is on the stack
   */
  static @Nullable FrameObject prepare(Interpreter rt, FrameObject f, int base, int at) {
    String[] keywords = f.keywordNames;
    f.keywordNames = Runtime.NO_KEYWORDS;
    PyObject callable = Stack.require(f.slots[at]);
    int first = at + 1;
    if (callable instanceof MethodObject bound) {
      callable = bound.function();
      f.slots[base] = callable;
      f.slots[at] = bound.self();
      first = at;
    }
    if (callable instanceof FunctionObject function && runsInLoopOf(f, function)) {
      FrameObject frame =
          ArgumentBinder.frame(rt, function, f.slots, first, f.top - first, keywords);
      Stack.drop(f, f.top - base);
      return frame;
    }
    PyObject result = callNative(rt, f, callable, first, keywords);
    Stack.drop(f, f.top - base);
    f.slots[f.top++] = result;
    return null;
  }

  private static boolean runsInLoopOf(FrameObject f, FunctionObject function) {
    return function.code().isPython38() == f.code.isPython38();
  }

  private static PyObject callNative(
      Interpreter rt, FrameObject f, PyObject callable, int first, String[] keywords) {
    int given = f.top - first;
    if (keywords.length == 0) {
      if (given == 1 && callable instanceof BuiltinFunction function) {
        return function.invokeOne(rt, Stack.require(f.slots[first]));
      }
      if (given == 1 && callable instanceof TypeObject type) {
        PyObject converted = Instantiation.converted(type, Stack.require(f.slots[first]));
        if (converted != null) {
          return converted;
        }
      }
      if ((given == 1 || given == 2)
          && callable instanceof MethodDescriptor descriptor
          && descriptor.isFor(Stack.require(f.slots[first]))) {
        PyObject self = Stack.require(f.slots[first]);
        return given == 1
            ? descriptor.invokeNone(rt, self)
            : descriptor.invokeOne(rt, self, Stack.require(f.slots[first + 1]));
      }
    }
    return call(rt, callable, arguments(f.slots, first, given), keywords);
  }

  private static PyObject[] arguments(@Nullable PyObject[] slots, int first, int count) {
    PyObject[] args = new PyObject[count];
    for (int i = 0; i < count; i++) {
      args[i] = Stack.require(slots[first + i]);
    }
    return args;
  }

  /** {@code CALL_FUNCTION_EX}: the stack is NULL, a callable, a tuple and perhaps a dictionary. */
  static @Nullable FrameObject prepareEx(Interpreter rt, FrameObject f, boolean hasKeywords) {
    int base = f.top - (hasKeywords ? 4 : 3);
    return prepareEx(rt, f, base, base + 1, hasKeywords);
  }

  /** As {@link #prepare(Interpreter, FrameObject, int, int)} with a tuple and a dictionary. */
  static @Nullable FrameObject prepareEx(
      Interpreter rt, FrameObject f, int base, int at, boolean hasKeywords) {
    PyObject callable = Stack.require(f.slots[at]);
    PyObject positional = Stack.require(f.slots[at + 1]);
    List<PyObject> all = new ArrayList<>(positionalItems(rt, callable, positional));
    String[] keywords = Runtime.NO_KEYWORDS;
    if (hasKeywords) {
      DictObject dict = keywordDict(rt, callable, Stack.require(f.slots[at + 2]));
      keywords = spread(callable, dict, all);
    }
    PyObject[] args = all.toArray(new PyObject[0]);
    while (callable instanceof MethodObject bound) {
      args = prepend(bound.self(), args);
      callable = bound.function();
    }
    if (callable instanceof FunctionObject function && runsInLoopOf(f, function)) {
      FrameObject frame = ArgumentBinder.frame(rt, function, args, 0, args.length, keywords);
      Stack.drop(f, f.top - base);
      return frame;
    }
    PyObject result = call(rt, callable, args, keywords);
    Stack.drop(f, f.top - base);
    f.slots[f.top++] = result;
    return null;
  }

  private static List<PyObject> positionalItems(
      Interpreter rt, PyObject callable, PyObject positional) {
    if (positional instanceof TupleObject tuple) {
      return tuple.items();
    }
    if (!Iteration.isIterable(positional)) {
      throw Errors.type(
          describe(rt, callable)
              + " argument after * must be an iterable, not "
              + positional.type().fullName());
    }
    return Iteration.toList(rt, positional);
  }

  private static DictObject keywordDict(Interpreter rt, PyObject callable, PyObject mapping) {
    if (mapping instanceof DictObject dict) {
      return dict;
    }
    DictObject made = new DictObject();
    Mappings.merge(rt, made, mapping, describe(rt, callable));
    return made;
  }

  private static String[] spread(PyObject callable, DictObject dict, List<PyObject> args) {
    List<String> names = new ArrayList<>(dict.size());
    for (int i = 0; i < dict.entryCount(); i++) {
      PyObject key = dict.keyAt(i);
      PyObject value = dict.valueAt(i);
      if (key != null && value != null) {
        if (!(key instanceof StrObject name)) {
          if (!Attributes.isCallable(callable)) {
            throw notCallable(callable);
          }
          throw Errors.type("keywords must be strings");
        }
        names.add(name.value());
        args.add(value);
      }
    }
    return names.toArray(String[]::new);
  }

  /** {@code DICT_MERGE}: the mapping of a {@code **} argument into the dictionary of the call. */
  static void dictMerge(Interpreter rt, FrameObject f, int depth) {
    PyObject mapping = Stack.top(f);
    DictObject target = (DictObject) Stack.at(f, depth + 1);
    PyObject callable = Stack.at(f, depth + 3);
    Mappings.merge(rt, target, mapping, describe(rt, callable));
    Stack.drop(f, 1);
  }

  /** A callable as CPython's argument errors name it: {@code module.qualname()}. */
  static String describe(Interpreter rt, PyObject callable) {
    PyObject qualname = Attributes.getOrNull(rt, callable, "__qualname__");
    if (qualname == null) {
      return Repr.str(rt, callable);
    }
    PyObject module = Attributes.getOrNull(rt, callable, "__module__");
    String prefix =
        module instanceof StrObject text && !text.value().equals("builtins")
            ? text.value() + "."
            : "";
    return prefix + Repr.str(rt, qualname) + "()";
  }

  /** An error about the arguments of a call. */
  static PyException error(FunctionObject function, String message) {
    return Errors.type(function.qualname() + "() " + message);
  }
}
