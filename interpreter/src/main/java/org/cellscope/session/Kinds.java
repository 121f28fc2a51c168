package org.cellscope.session;

import org.cellscope.objects.BuiltinFunction;
import org.cellscope.objects.BytesObject;
import org.cellscope.objects.Cell;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.ComplexObject;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.GeneratorObject;
import org.cellscope.objects.InstanceObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.IteratorObject;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.MethodDescriptor;
import org.cellscope.objects.MethodObject;
import org.cellscope.objects.MethodWrapper;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.SetObject;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeObject;

/** What kind of object a Python value is drawn as. */
final class Kinds {
  private Kinds() {}

  static ObjectKind of(PyObject object) {
    return switch (object) {
      case FunctionObject _ -> ObjectKind.FUNCTION;
      case Cell _ -> ObjectKind.CELL;
      case TypeObject type -> type.isBuiltin() ? ObjectKind.BUILTIN : ObjectKind.CLASS;
      case InstanceObject _ -> ObjectKind.INSTANCE;
      case ModuleObject _ -> ObjectKind.MODULE;
      case MethodObject _ -> ObjectKind.METHOD;
      case BuiltinFunction _, MethodDescriptor _, MethodWrapper _ -> ObjectKind.BUILTIN;
      case ListObject _ -> ObjectKind.LIST;
      case TupleObject _ -> ObjectKind.TUPLE;
      case DictObject _ -> ObjectKind.DICT;
      case SetObject _ -> ObjectKind.SET;
      case GeneratorObject _ -> ObjectKind.GENERATOR;
      case IteratorObject _ -> ObjectKind.ITERATOR;
      case ExceptionObject _ -> ObjectKind.EXCEPTION;
      case CodeValue _ -> ObjectKind.CODE;
      case FrameObject _ -> ObjectKind.FRAME;
      case IntObject _, FloatObject _, ComplexObject _ -> ObjectKind.NUMBER;
      case StrObject _ -> ObjectKind.TEXT;
      case BytesObject _ -> ObjectKind.BYTES;
      case SingletonObject _ -> ObjectKind.SINGLETON;
      default -> ObjectKind.OTHER;
    };
  }
}
