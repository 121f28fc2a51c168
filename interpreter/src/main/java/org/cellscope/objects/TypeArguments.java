package org.cellscope.objects;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type variables among the arguments of a generic type, and what takes their place (PEP 585,
 * PEP 646). Variables are objects with {@code __typing_subst__}.
 */
final class TypeArguments {
  private static final String SUBSTITUTE = "__typing_subst__";

  private final Runtime rt;
  private final PyObject alias;
  private final List<PyObject> variables;

  private TypeArguments(Runtime rt, PyObject alias, TupleObject variables) {
    this.rt = rt;
    this.alias = alias;
    this.variables = variables.items();
  }

  /** {@code __parameters__}: the variables of the arguments, each once, in order. */
  static TupleObject parameters(Runtime rt, TupleObject args) {
    List<PyObject> found = new ArrayList<>();
    for (PyObject arg : args.items()) {
      if (arg instanceof TypeObject) {
        continue;
      }
      if (Attributes.getOrNull(rt, arg, SUBSTITUTE) != null) {
        addOnce(found, arg);
      } else if (Attributes.getOrNull(rt, arg, "__parameters__") instanceof TupleObject inner) {
        inner.items().forEach(each -> addOnce(found, each));
      }
    }
    return TupleObject.of(found);
  }

  private static void addOnce(List<PyObject> all, PyObject object) {
    if (position(all, object) < 0) {
      all.add(object);
    }
  }

  private static int position(List<PyObject> all, PyObject object) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) == object) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The arguments with values for their variables.
   *
   * @param alias the generic type, for messages
   * @param args its arguments
   * @param given the values: an object or a tuple
   * @throws PyException TypeError when there are no variables, or not as many as values
   */
  static TupleObject substitute(Runtime rt, PyObject alias, TupleObject args, PyObject given) {
    TupleObject variables = parameters(rt, args);
    if (variables.size() == 0) {
      throw Errors.type(Repr.repr(rt, alias) + " is not a generic class");
    }
    return new TypeArguments(rt, alias, variables).replace(args, given);
  }

  private TupleObject replace(TupleObject args, PyObject given) {
    List<PyObject> values = prepared(given);
    List<PyObject> result = new ArrayList<>();
    for (PyObject arg : args.items()) {
      if (arg instanceof TypeObject) {
        result.add(arg);
        continue;
      }
      boolean spread =
          Attributes.getOrNull(rt, arg, "__typing_is_unpacked_typevartuple__") == BoolObject.TRUE;
      PyObject now = replaced(arg, values);
      if (spread && now instanceof TupleObject several) {
        result.addAll(several.items());
      } else {
        result.add(now);
      }
    }
    return TupleObject.of(result);
  }

  /** The values, one for each variable, after those have had their say. */
  private List<PyObject> prepared(PyObject given) {
    PyObject items = TupleObject.of(unpacked(given));
    for (PyObject variable : variables) {
      PyObject prepare = Attributes.getOrNull(rt, variable, "__typing_prepare_subst__");
      if (prepare != null && prepare != SingletonObject.NONE) {
        PyObject now = rt.call(prepare, alias, items);
        items = now instanceof TupleObject ? now : TupleObject.of(now);
      }
    }
    List<PyObject> values = Iteration.toList(rt, items);
    if (values.size() != variables.size()) {
      throw Errors.type(
          "Too "
              + (values.size() > variables.size() ? "many" : "few")
              + " arguments for "
              + Repr.repr(rt, alias)
              + "; actual "
              + values.size()
              + ", expected "
              + variables.size());
    }
    return values;
  }

  private List<PyObject> unpacked(PyObject given) {
    List<PyObject> all = new ArrayList<>();
    for (PyObject item : given instanceof TupleObject tuple ? tuple.items() : List.of(given)) {
      PyObject inner =
          item instanceof TypeObject
              ? null
              : Attributes.getOrNull(rt, item, "__typing_unpacked_tuple_args__");
      if (inner instanceof TupleObject tuple
          && (tuple.size() == 0 || tuple.get(tuple.size() - 1) != SingletonObject.ELLIPSIS)) {
        all.addAll(tuple.items());
      } else {
        all.add(item);
      }
    }
    return all;
  }

  private PyObject replaced(PyObject arg, List<PyObject> values) {
    PyObject hook = Attributes.getOrNull(rt, arg, SUBSTITUTE);
    if (hook != null) {
      return rt.call(hook, values.get(position(variables, arg)));
    }
    @Nullable PyObject inner = Attributes.getOrNull(rt, arg, "__parameters__");
    if (!(inner instanceof TupleObject own) || own.size() == 0) {
      return arg;
    }
    List<PyObject> chosen = new ArrayList<>();
    for (PyObject variable : own.items()) {
      int at = position(variables, variable);
      PyObject value = at < 0 ? variable : values.get(at);
      if (at >= 0 && value instanceof TupleObject several && isTuple(variable)) {
        chosen.addAll(several.items());
      } else {
        chosen.add(value);
      }
    }
    return Operators.getItem(rt, arg, TupleObject.of(chosen));
  }

  /** Whether a variable stands for any number of types: then it can be iterated over. */
  private static boolean isTuple(PyObject variable) {
    return variable.type().lookup("__iter__") != null;
  }
}
