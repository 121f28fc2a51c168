package org.cellscope.lib;

import java.util.List;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.ByteArrayObject;
import org.cellscope.objects.BytesObject;
import org.cellscope.objects.ClassMethodObject;
import org.cellscope.objects.ComplexObject;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.EnumerateObject;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.FilterObject;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.MapObject;
import org.cellscope.objects.MemoryViewObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PropertyObject;
import org.cellscope.objects.RangeObject;
import org.cellscope.objects.ReversedObject;
import org.cellscope.objects.SetObject;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.SliceObject;
import org.cellscope.objects.StaticMethodObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.SuperObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeObject;
import org.cellscope.objects.ZipObject;

/** Module {@code builtins}. */
public final class BuiltinsModule {
  private static final List<TypeObject> TYPES =
      List.of(
          BoolObject.TYPE,
          BytesObject.TYPE,
          ByteArrayObject.TYPE,
          ClassMethodObject.TYPE,
          ComplexObject.TYPE,
          DictObject.TYPE,
          EnumerateObject.TYPE,
          FilterObject.TYPE,
          FloatObject.TYPE,
          SetObject.FROZENSET,
          IntObject.TYPE,
          ListObject.TYPE,
          MapObject.TYPE,
          MemoryViewObject.TYPE,
          TypeObject.OBJECT,
          PropertyObject.TYPE,
          RangeObject.TYPE,
          ReversedObject.TYPE,
          SetObject.SET,
          SliceObject.TYPE,
          StaticMethodObject.TYPE,
          StrObject.TYPE,
          SuperObject.TYPE,
          TupleObject.TYPE,
          TypeObject.TYPE,
          ZipObject.TYPE);

  private BuiltinsModule() {}

  /** Makes the module for a session. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("builtins");
    module.define("__doc__", StrObject.of(DOC));
    module.define("__package__", StrObject.EMPTY);
    defineConstants(module);
    TYPES.forEach(type -> module.define(type.name(), type));
    ExceptionTypes.ALL.forEach(type -> module.define(type.name(), type));
    module.define("EnvironmentError", ExceptionTypes.OS_ERROR);
    module.define("IOError", ExceptionTypes.OS_ERROR);
    NumberFunctions.define(module);
    IterationFunctions.define(module);
    ObjectFunctions.define(module);
    ConsoleFunctions.define(module);
    CodeFunctions.define(module);
    return module;
  }

  private static final String DOC =
      """
      Built-in functions, types, exceptions, and other objects.

      This module provides direct access to all 'built-in'
      identifiers of Python; for example, builtins.len is
      the full name for the built-in function len().

      This module is not normally accessed explicitly by most
      applications, but can be useful in modules that provide
      objects with the same name as a builtin and need to
      access the builtin object.\
      """;

  private static void defineConstants(ModuleObject module) {
    module.define("None", SingletonObject.NONE);
    module.define("True", BoolObject.TRUE);
    module.define("False", BoolObject.FALSE);
    module.define("Ellipsis", SingletonObject.ELLIPSIS);
    module.define("NotImplemented", SingletonObject.NOT_IMPLEMENTED);
    module.define("__debug__", BoolObject.TRUE);
  }
}
