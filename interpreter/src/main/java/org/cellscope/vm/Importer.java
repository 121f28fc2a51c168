package org.cellscope.vm;

import java.util.Optional;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.jspecify.annotations.Nullable;

/** The import system (language reference, chapter 5), over the modules of a {@link Library}. */
final class Importer {
  private final Interpreter rt;
  private final Library library;

  Importer(Interpreter rt, Library library) {
    this.rt = rt;
    this.library = library;
  }

  /** Loads what every program finds in {@code sys.modules}. */
  void preload() {
    library
        .builtin(rt, "sys")
        .ifPresent(sys -> rt.modules().put(rt.heap(), rt.heap().intern("sys"), sys));
  }

  /** Imports a module by its absolute name, its packages first. */
  ModuleObject importModule(String name) {
    int dot = name.lastIndexOf('.');
    ModuleObject parent = dot < 0 ? null : importModule(name.substring(0, dot));
    PyObject known = rt.modules().get(name);
    if (known instanceof ModuleObject module) {
      return module;
    }
    if (known == SingletonObject.NONE) {
      throw importError("import of " + name + " halted; None in sys.modules", name, true);
    }
    ModuleObject loaded = load(name, parent);
    if (parent != null) {
      Attributes.set(rt, parent, name.substring(dot + 1), loaded);
    }
    return loaded;
  }

  private ModuleObject load(String name, @Nullable ModuleObject parent) {
    Optional<ModuleObject> builtin = library.builtin(rt, name);
    if (builtin.isPresent()) {
      rt.modules().put(rt.heap(), rt.heap().intern(name), builtin.get());
      return builtin.get();
    }
    Optional<String> text = library.source(name);
    if (text.isEmpty()) {
      String reason =
          parent != null && parent.attributes().get("__path__") == null
              ? "; '" + parent.name() + "' is not a package"
              : "";
      throw importError("No module named '" + name + "'" + reason, name, true);
    }
    return execute(name, text.get());
  }

  private ModuleObject execute(String name, String text) {
    ModuleObject module = new ModuleObject(name);
    boolean isPackage = library.isPackage(name);
    if (isPackage) {
      module.define("__path__", new ListObject());
    }
    module.define("__package__", StrObject.of(isPackage ? name : parentOf(name)));
    rt.modules().put(rt.heap(), rt.heap().intern(name), module);
    try {
      CodeValue code = rt.compile(text, "<frozen " + name + ">", "exec");
      rt.execute(code, module.attributes(), module.attributes(), TupleObject.EMPTY);
    } catch (PyException error) {
      rt.modules().remove(rt.heap(), name);
      throw error;
    }
    return module;
  }

  private static String parentOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  private static PyException importError(String message, String name, boolean notFound) {
    PyException error =
        Errors.of(
            notFound ? ExceptionTypes.MODULE_NOT_FOUND_ERROR : ExceptionTypes.IMPORT_ERROR,
            message);
    error.value().hint("name", StrObject.of(name));
    return error;
  }

  /** {@code IMPORT_NAME}: through {@code __import__}, when the program has replaced it. */
  PyObject importName(FrameObject f, StrObject name, PyObject level, PyObject fromList) {
    PyObject hook = f.builtins.get("__import__");
    if (hook == null) {
      throw importError("__import__ not found", name.value(), false);
    }
    if (hook != rt.builtins().attributes().get("__import__")
        || f.builtins != rt.builtins().attributes()) {
      PyObject locals = f.locals == null ? SingletonObject.NONE : f.locals;
      return rt.call(hook, name, f.globals, locals, fromList, level);
    }
    return importName(f.globals.get("__package__"), name.value(), level, fromList);
  }

  /** {@code __import__}: the package itself, or with names to take from it the module. */
  PyObject importName(
      @Nullable PyObject packageName, String name, PyObject level, PyObject fromList) {
    long dots = level instanceof IntObject number ? number.longValue() : 0;
    String absolute = dots == 0 ? name : resolve(packageName, name, dots);
    ModuleObject module = importModule(absolute);
    boolean hasNames =
        fromList != SingletonObject.NONE && !Iteration.toList(rt, fromList).isEmpty();
    if (!hasNames) {
      int dot = absolute.indexOf('.');
      return dot < 0 ? module : importModule(absolute.substring(0, dot));
    }
    if (module.attributes().get("__path__") != null) {
      for (PyObject item : Iteration.toList(rt, fromList)) {
        importSubmodule(module, absolute, item.toString());
      }
    }
    return module;
  }

  private void importSubmodule(ModuleObject module, String name, String item) {
    String full = name + "." + item;
    if (!item.equals("*")
        && module.attributes().get(item) == null
        && (library.source(full).isPresent() || library.builtin(rt, full).isPresent())) {
      importModule(full);
    }
  }

  private static String resolve(@Nullable PyObject packageName, String name, long dots) {
    if (!(packageName instanceof StrObject text) || text.value().isEmpty()) {
      throw Errors.of(
          ExceptionTypes.IMPORT_ERROR, "attempted relative import with no known parent package");
    }
    String base = text.value();
    for (long i = 1; i < dots; i++) {
      if (base.indexOf('.') < 0) {
        throw Errors.of(
            ExceptionTypes.IMPORT_ERROR, "attempted relative import beyond top-level package");
      }
      base = parentOf(base);
    }
    return name.isEmpty() ? base : base + "." + name;
  }

  /** {@code IMPORT_FROM}: a name of the module, or a submodule that is loaded already. */
  PyObject importFrom(PyObject module, String name) {
    PyObject found = Attributes.getOrNull(rt, module, name);
    if (found != null) {
      return found;
    }
    String moduleName = module instanceof ModuleObject m ? m.name() : "<unknown module name>";
    PyObject submodule = rt.modules().get(moduleName + "." + name);
    if (submodule != null) {
      return submodule;
    }
    PyException error =
        importError(
            "cannot import name '" + name + "' from '" + moduleName + "' (unknown location)",
            moduleName,
            false);
    error.value().hint("name_from", StrObject.of(name));
    throw error;
  }
}
