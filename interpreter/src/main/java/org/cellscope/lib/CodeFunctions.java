package org.cellscope.lib;

import java.nio.charset.StandardCharsets;
import org.cellscope.objects.Args;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.Buffers;
import org.cellscope.objects.BytesObject;
import org.cellscope.objects.Calls;
import org.cellscope.objects.Cell;
import org.cellscope.objects.ClassBuilder;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.source.SourceDecoder;
import org.jspecify.annotations.Nullable;

/** The built-in functions that compile, run, import, and look at the frame that calls. */
final class CodeFunctions {
  private static final PyObject NONE = SingletonObject.NONE;

  private CodeFunctions() {}

  static void define(ModuleObject module) {
    module.noArgs("globals", (rt, m) -> ObjectFunctions.frame(rt).globals);
    module.noArgs("locals", (rt, m) -> ObjectFunctions.locals(rt));
    module.function(
        "compile",
        "source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1",
        CodeFunctions::compile);
    module.function("eval", "source, globals=None, locals=None, /", CodeFunctions::eval);
    module.function(
        "exec", "source, globals=None, locals=None, /, *, closure=None", CodeFunctions::exec);
    module.function(
        "__import__",
        "name, globals=None, locals=None, fromlist=(), level=0",
        CodeFunctions::importModule);
    module.function("__build_class__", "*args, **kwargs", CodeFunctions::buildClass);
    module.function("breakpoint", "*args, **kws", CodeFunctions::breakpoint);
  }

  /** The text of a source argument; null when it is neither text nor bytes. */
  private static @Nullable String text(Runtime rt, PyObject source) {
    String text = null;
    if (source instanceof StrObject str) {
      text = str.value();
    } else if (Buffers.isPossible(source)) {
      text = decoded(Buffers.bytes(rt, source));
    }
    if (text != null && text.indexOf('\0') >= 0) {
      throw Errors.of(ExceptionTypes.SYNTAX_ERROR, "source code string cannot contain null bytes");
    }
    return text;
  }

  /** Bytes are in the encoding that they declare (PEP 263). */
  private static String decoded(byte[] bytes) {
    try {
      return SourceDecoder.decode("the source", bytes);
    } catch (SourceDecoder.UndecodableException e) {
      throw Errors.of(
          ExceptionTypes.SYNTAX_ERROR,
          e.unknownEncoding()
              .map(name -> "unknown encoding: " + name)
              .orElse("(unicode error) " + e.getMessage()));
    }
  }

  private static String filename(Runtime rt, PyObject given) {
    PyObject path = given;
    if (!(given instanceof StrObject) && !(given instanceof BytesObject)) {
      path = rt.callSpecial(given, "__fspath__");
    }
    return switch (path) {
      case StrObject text -> text.value();
      case BytesObject bytes -> new String(bytes.toArray(), StandardCharsets.UTF_8);
      case null, default ->
          throw Errors.type(
              "expected str, bytes or os.PathLike object, not " + given.type().fullName());
    };
  }

  private static PyObject compile(Runtime rt, ModuleObject module, Args args) {
    String filename = filename(rt, args.get(1));
    if (!(args.get(2) instanceof StrObject mode)) {
      throw Errors.type("compile() argument 'mode' must be str, not " + Errors.given(args.get(2)));
    }
    if (!mode.value().matches("exec|eval|single")) {
      throw Errors.value("compile() mode must be 'exec', 'eval' or 'single'");
    }
    if (args.get(0) instanceof CodeValue code) {
      return code;
    }
    String text = text(rt, args.get(0));
    if (text == null) {
      throw Errors.type("compile() arg 1 must be a string, bytes or AST object");
    }
    return rt.compile(text, filename, mode.value());
  }

  private static PyObject eval(Runtime rt, ModuleObject module, Args args) {
    PyObject locals = args.or(2, NONE);
    PyObject globals = args.or(1, NONE);
    if (locals != NONE && !isMapping(locals)) {
      throw Errors.type("locals must be a mapping");
    }
    if (globals != NONE && !(globals instanceof DictObject)) {
      throw Errors.type(
          isMapping(globals)
              ? "globals must be a real dict; try eval(code, {}, mapping)"
              : "globals must be a dict");
    }
    PyObject source = args.get(0);
    String text = text(rt, source);
    if (text == null && !(source instanceof CodeValue)) {
      throw Errors.type("eval() arg 1 must be a string, bytes or code object");
    }
    if (source instanceof CodeValue code && !code.code().freevars().isEmpty()) {
      throw Errors.type("code object passed to eval() may not contain free variables");
    }
    Namespaces names = Namespaces.of(rt, globals, locals);
    CodeValue code =
        source instanceof CodeValue given
            ? given
            : rt.compile(withoutIndent(text == null ? "" : text), "<string>", "eval");
    return rt.execute(code, names.globals(), names.locals(), TupleObject.EMPTY);
  }

  private static String withoutIndent(String text) {
    int start = 0;
    while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
      start++;
    }
    return text.substring(start);
  }

  private static boolean isMapping(PyObject object) {
    return object.type().lookup("__getitem__") != null;
  }

  private static PyObject exec(Runtime rt, ModuleObject module, Args args) {
    PyObject globals = args.or(1, NONE);
    PyObject locals = args.or(2, NONE);
    if (globals != NONE && !(globals instanceof DictObject)) {
      throw Errors.type("exec() globals must be a dict, not " + globals.type().fullName());
    }
    if (locals != NONE && !isMapping(locals)) {
      throw Errors.type("locals must be a mapping or None, not " + locals.type().fullName());
    }
    PyObject source = args.get(0);
    TupleObject closure = closure(source, args.or(3, NONE));
    String text = text(rt, source);
    if (text == null && !(source instanceof CodeValue)) {
      throw Errors.type("exec() arg 1 must be a string, bytes or code object");
    }
    Namespaces names = Namespaces.of(rt, globals, locals);
    CodeValue code =
        source instanceof CodeValue given
            ? given
            : rt.compile(text == null ? "" : text, "<string>", "exec");
    rt.execute(code, names.globals(), names.locals(), closure);
    return NONE;
  }

  private static TupleObject closure(PyObject source, PyObject given) {
    if (!(source instanceof CodeValue code)) {
      if (given != NONE) {
        throw Errors.type("closure can only be used when source is a code object");
      }
      return TupleObject.EMPTY;
    }
    int wanted = code.code().freevars().size();
    if (wanted == 0) {
      if (given != NONE) {
        throw Errors.type("cannot use a closure with this code object");
      }
      return TupleObject.EMPTY;
    }
    if (given instanceof TupleObject cells
        && cells.size() == wanted
        && cells.items().stream().allMatch(Cell.class::isInstance)) {
      return cells;
    }
    throw Errors.type("code object requires a closure of exactly length " + wanted);
  }

  /** The names that code runs with. */
  private record Namespaces(DictObject globals, PyObject locals) {
    static Namespaces of(Runtime rt, PyObject globals, PyObject locals) {
      if (globals instanceof DictObject dict) {
        return new Namespaces(dict, locals == NONE ? dict : locals);
      }
      return new Namespaces(
          ObjectFunctions.frame(rt).globals, locals == NONE ? ObjectFunctions.locals(rt) : locals);
    }
  }

  private static PyObject importModule(Runtime rt, ModuleObject module, Args args) {
    if (!(args.get(0) instanceof StrObject name)) {
      throw Errors.type("module name must be a string");
    }
    if (name.value().isEmpty()) {
      throw Errors.value("Empty module name");
    }
    ModuleObject imported = rt.importModule(name.value());
    PyObject from = args.or(3, NONE);
    if (from != NONE && !Iteration.toList(rt, from).isEmpty()) {
      return imported;
    }
    int dot = name.value().indexOf('.');
    return dot < 0 ? imported : rt.importModule(name.value().substring(0, dot));
  }

  private static PyObject buildClass(Runtime rt, ModuleObject module, Args args) {
    DictObject keywords = args.keywords(1);
    PyObject[] all = new PyObject[args.rest(0).size() + keywords.size()];
    String[] names = new String[keywords.size()];
    int next = 0;
    for (PyObject positional : args.restItems(0)) {
      all[next++] = positional;
    }
    for (int i = 0; i < names.length; i++) {
      PyObject value = keywords.valueAt(i);
      names[i] = String.valueOf(keywords.keyAt(i));
      all[next++] = value == null ? NONE : value;
    }
    return ClassBuilder.build(rt, all, names);
  }

  private static PyObject breakpoint(Runtime rt, ModuleObject module, Args args) {
    PyObject hook = Attributes.getOrNull(rt, rt.importModule("sys"), "breakpointhook");
    if (hook == null) {
      throw Errors.runtime("lost sys.breakpointhook");
    }
    return Calls.forward(rt, hook, args.rest(0), args.keywords(1));
  }
}
