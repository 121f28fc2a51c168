package org.cellscope.lib;

import org.cellscope.objects.Args;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.Host;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.jspecify.annotations.Nullable;

/** The built-in functions that read, write and explain. */
final class ConsoleFunctions {
  private static final PyObject NONE = SingletonObject.NONE;

  /** The number of "Permission denied". */
  private static final int EACCES = 13;

  private ConsoleFunctions() {}

  static void define(ModuleObject module) {
    module.function(
        "print", "*args, sep=None, end=None, file=None, flush=False", ConsoleFunctions::print);
    module.function("input", "prompt='', /", ConsoleFunctions::input);
    module.function(
        "open",
        "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True,"
            + " opener=None",
        ConsoleFunctions::open);
    module.function("help", "request=None, /", ConsoleFunctions::help);
    module.function("exit", "code=None", ConsoleFunctions::exit);
    module.function("quit", "code=None", ConsoleFunctions::exit);
  }

  private static PyObject print(Runtime rt, ModuleObject module, Args args) {
    String separator = text(args.orNull(1), "sep", " ");
    String end = text(args.orNull(2), "end", "\n");
    PyObject given = args.or(3, NONE);
    PyObject file = given == NONE ? stream(rt, "stdout") : given;
    if (file == NONE) {
      return NONE;
    }
    boolean first = true;
    for (PyObject item : args.restItems(0)) {
      rt.poll();
      if (!first) {
        write(rt, file, separator);
      }
      write(rt, file, Repr.str(rt, item));
      first = false;
    }
    write(rt, file, end);
    if (file != null && args.has(4) && Operators.truth(rt, args.get(4))) {
      rt.callMethod(file, "flush");
    }
    return NONE;
  }

  private static String text(@Nullable PyObject given, String name, String fallback) {
    if (given == null || given == NONE) {
      return fallback;
    }
    if (given instanceof StrObject text) {
      return text.value();
    }
    throw Errors.type(name + " must be None or a string, not " + given.type().fullName());
  }

  /** A stream of module sys; null when the module is not there to have one. */
  private static @Nullable PyObject stream(Runtime rt, String name) {
    if (!(rt.modules().get("sys") instanceof ModuleObject sys)) {
      return null;
    }
    PyObject stream = sys.attributes().get(name);
    if (stream == null) {
      throw Errors.runtime("lost sys." + name);
    }
    return stream;
  }

  private static void write(Runtime rt, @Nullable PyObject file, String text) {
    if (file == null) {
      rt.host().write(Host.Stream.OUT, text);
    } else {
      rt.callMethod(file, "write", StrObject.of(text));
    }
  }

  private static PyObject input(Runtime rt, ModuleObject module, Args args) {
    if (args.has(0)) {
      write(rt, stream(rt, "stdout"), Repr.str(rt, args.get(0)));
    }
    PyObject source = stream(rt, "stdin");
    if (source == null || source == NONE) {
      return StrObject.of(rt.host().readLine().orElseThrow(ConsoleFunctions::endOfInput));
    }
    if (!(rt.callMethod(source, "readline") instanceof StrObject line)) {
      throw Errors.type("object.readline() returned non-string");
    }
    String text = line.value();
    if (text.isEmpty()) {
      throw endOfInput();
    }
    return StrObject.of(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
  }

  private static RuntimeException endOfInput() {
    return Errors.of(ExceptionTypes.EOF_ERROR, "EOF when reading a line");
  }

  private static PyObject open(Runtime rt, ModuleObject module, Args args) {
    throw Errors.of(
        ExceptionTypes.PERMISSION_ERROR,
        IntObject.of(EACCES),
        StrObject.of("Permission denied: programs cannot use files here"),
        args.get(0));
  }

  private static PyObject help(Runtime rt, ModuleObject module, Args args) {
    write(rt, stream(rt, "stdout"), args.has(0) ? Help.about(rt, args.get(0)) : Help.usage());
    return NONE;
  }

  private static PyObject exit(Runtime rt, ModuleObject module, Args args) {
    throw Errors.of(ExceptionTypes.SYSTEM_EXIT, args.or(0, NONE));
  }
}
