package org.cellscope.lib;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Runtime;
import org.cellscope.vm.Library;

/**
 * The modules that programs can import. Those that CPython writes in C are written in Java and
 * listed here; those in Python are resources beside this class, named like the module.
 */
public final class StandardLibrary implements Library {
  private static final Map<String, Function<Runtime, ModuleObject>> IN_JAVA = inJava();

  private final ModuleTexts texts;
  private final Map<String, Function<Runtime, ModuleObject>> more;

  /** A library whose modules in Python are found in some place. */
  public StandardLibrary(ModuleTexts texts) {
    this(texts, Map.of());
  }

  /**
   * A library with further modules in Java.
   *
   * @param more what needs packages that the library does not know, such as the compiler's
   */
  public StandardLibrary(ModuleTexts texts, Map<String, Function<Runtime, ModuleObject>> more) {
    this.texts = texts;
    this.more = Map.copyOf(more);
  }

  private static Map<String, Function<Runtime, ModuleObject>> inJava() {
    Map<String, Function<Runtime, ModuleObject>> modules = new LinkedHashMap<>();
    modules.put("_abc", AbcModule::create);
    modules.put("_collections", CollectionsModule::create);
    modules.put("_functools", FunctoolsModule::create);
    modules.put("_weakref", WeakModule::create);
    modules.put("atexit", WeakModule::createAtExit);
    modules.put("gc", GcModule::create);
    modules.put("math", MathModule::create);
    modules.put("time", TimeModule::create);
    modules.put("operator", OperatorModule::create);
    modules.put("_random", RandomModule::create);
    modules.put("itertools", ItertoolsModule::create);
    modules.put("_sre", ReModule::create);
    modules.put("_dis", DisModule::create);
    modules.put("_io", DisModule::createIo);
    modules.put("_traceback", DisModule::createTraceback);
    modules.put("sys", SysModule::create);
    return Collections.unmodifiableMap(modules);
  }

  /** The names of the modules that are written in Java. */
  static List<String> namesInJava() {
    return List.copyOf(IN_JAVA.keySet());
  }

  @Override
  public ModuleObject builtins(Runtime rt) {
    return BuiltinsModule.create();
  }

  @Override
  public Optional<ModuleObject> builtin(Runtime rt, String name) {
    return Optional.ofNullable(IN_JAVA.get(name))
        .or(() -> Optional.ofNullable(more.get(name)))
        .map(factory -> factory.apply(rt));
  }

  @Override
  public Optional<String> source(String name) {
    return texts.read(path(name) + ".py").or(() -> texts.read(path(name) + "/__init__.py"));
  }

  @Override
  public boolean isPackage(String name) {
    return texts.read(path(name) + "/__init__.py").isPresent();
  }

  private static String path(String name) {
    return name.replace('.', '/');
  }
}
