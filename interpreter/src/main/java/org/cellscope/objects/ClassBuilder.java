package org.cellscope.objects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a class statement does (data model, section 3.3.3): resolve the bases, find the metaclass,
 * prepare the namespace, run the body in it, call the metaclass, and check the cell of {@code
 * __class__}.
 */
public final class ClassBuilder {
  private ClassBuilder() {}

  /**
   * {@code __build_class__(func, name, *bases, metaclass=..., **kwds)}.
   *
   * @param args positional arguments, then keyword values
   */
  public static PyObject build(Runtime rt, PyObject[] args, String[] keywords) {
    int given = args.length - keywords.length;
    if (given < 2) {
      throw Errors.type("__build_class__: not enough arguments");
    }
    if (!(args[0] instanceof FunctionObject body)) {
      throw Errors.type("__build_class__: func must be a function");
    }
    if (!(args[1] instanceof StrObject name)) {
      throw Errors.type("__build_class__: name is not a string");
    }
    TupleObject written = TupleObject.of(Arrays.copyOfRange(args, 2, given));
    TupleObject bases = resolveBases(rt, written);
    Keywords rest = Keywords.without("metaclass", args, keywords);
    PyObject metaclass = metaclass(rest.taken(), bases);
    PyObject namespace = prepare(rt, metaclass, name, bases, rest);
    PyObject cell = rt.runClassBody(body, namespace);
    if (bases != written) {
      Operators.setItem(rt, namespace, rt.heap().intern("__orig_bases__"), written);
    }
    PyObject made = rt.call(metaclass, rest.behind(name, bases, namespace), rest.names());
    if (made instanceof TypeObject type && cell instanceof Cell classCell) {
      checkCell(rt, classCell, name, type);
    }
    return made;
  }

  /** Keyword arguments, and the one that was taken out of them. */
  private record Keywords(@Nullable PyObject taken, String[] names, PyObject[] values) {
    static Keywords without(String name, PyObject[] args, String[] keywords) {
      PyObject taken = null;
      List<String> names = new ArrayList<>();
      List<PyObject> values = new ArrayList<>();
      for (int i = 0; i < keywords.length; i++) {
        PyObject value = args[args.length - keywords.length + i];
        if (keywords[i].equals(name)) {
          taken = value;
        } else {
          names.add(keywords[i]);
          values.add(value);
        }
      }
      return new Keywords(taken, names.toArray(new String[0]), values.toArray(new PyObject[0]));
    }

    PyObject[] behind(PyObject... positional) {
      PyObject[] all = Arrays.copyOf(positional, positional.length + values.length);
      System.arraycopy(values, 0, all, positional.length, values.length);
      return all;
    }
  }

  /** Replaces bases that are no classes by what their {@code __mro_entries__} returns. */
  public static TupleObject resolveBases(Runtime rt, TupleObject bases) {
    List<PyObject> resolved = new ArrayList<>();
    boolean changed = false;
    for (PyObject base : bases.items()) {
      PyObject hook =
          base instanceof TypeObject ? null : Attributes.getOrNull(rt, base, "__mro_entries__");
      if (hook == null) {
        resolved.add(base);
        continue;
      }
      if (!(rt.call(hook, bases) instanceof TupleObject entries)) {
        throw Errors.type("__mro_entries__ must return a tuple");
      }
      resolved.addAll(entries.items());
      changed = true;
    }
    return changed ? TupleObject.of(resolved) : bases;
  }

  private static PyObject metaclass(@Nullable PyObject given, TupleObject bases) {
    PyObject start =
        given != null ? given : bases.size() == 0 ? TypeObject.TYPE : bases.get(0).type();
    return start instanceof TypeObject type ? derivedMetaclass(type, bases.items()) : start;
  }

  /**
   * The most derived of the metaclasses of the bases and a given one.
   *
   * @throws PyException TypeError when there is none
   */
  static TypeObject derivedMetaclass(TypeObject given, List<PyObject> bases) {
    TypeObject winner = given;
    for (PyObject base : bases) {
      TypeObject candidate = base.type();
      if (winner.isSubtype(candidate)) {
        continue;
      }
      if (!candidate.isSubtype(winner)) {
        throw Errors.type(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass"
                + " of the metaclasses of all its bases");
      }
      winner = candidate;
    }
    return winner;
  }

  private static PyObject prepare(
      Runtime rt, PyObject metaclass, StrObject name, TupleObject bases, Keywords rest) {
    PyObject hook = Attributes.getOrNull(rt, metaclass, "__prepare__");
    if (hook == null) {
      return new DictObject();
    }
    PyObject namespace = rt.call(hook, rest.behind(name, bases), rest.names());
    if (namespace.type().lookup("__getitem__") == null) {
      throw Errors.type(
          (metaclass instanceof TypeObject type ? type.name() : "<metaclass>")
              + ".__prepare__() must return a mapping, not "
              + namespace.type().fullName());
    }
    return namespace;
  }

  private static void checkCell(Runtime rt, Cell cell, StrObject name, TypeObject made) {
    PyObject content = cell.content();
    if (content == null) {
      throw Errors.runtime(
          "__class__ not set defining "
              + Repr.repr(rt, name)
              + " as "
              + Repr.repr(rt, made)
              + ". Was __classcell__ propagated to type.__new__?");
    }
    if (content != made) {
      throw Errors.type(
          "__class__ set to "
              + Repr.repr(rt, content)
              + " defining "
              + Repr.repr(rt, name)
              + " as "
              + Repr.repr(rt, made));
    }
  }
}
