package org.cellscope.objects;

import java.util.Map;
import org.cellscope.objects.ExceptionObject.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Members of {@code OSError}. An error number of the operating system makes an instance of the
 * subclass that stands for it (PEP 3151). The arguments are taken by {@code __new__}, unless a
 * derived class replaces {@code __init__} alone; then by that of {@code OSError}.
 */
final class OsErrorMethods {
  /** The field that all have, but that is an attribute only while it is set. */
  static final String WRITTEN = "characters_written";

  private static final Map<Integer, String> BY_ERRNO =
      Map.ofEntries(
          Map.entry(11, "BlockingIOError"),
          Map.entry(114, "BlockingIOError"),
          Map.entry(115, "BlockingIOError"),
          Map.entry(32, "BrokenPipeError"),
          Map.entry(108, "BrokenPipeError"),
          Map.entry(10, "ChildProcessError"),
          Map.entry(103, "ConnectionAbortedError"),
          Map.entry(111, "ConnectionRefusedError"),
          Map.entry(104, "ConnectionResetError"),
          Map.entry(17, "FileExistsError"),
          Map.entry(2, "FileNotFoundError"),
          Map.entry(21, "IsADirectoryError"),
          Map.entry(20, "NotADirectoryError"),
          Map.entry(4, "InterruptedError"),
          Map.entry(13, "PermissionError"),
          Map.entry(1, "PermissionError"),
          Map.entry(3, "ProcessLookupError"),
          Map.entry(110, "TimeoutError"));

  private OsErrorMethods() {}

  static void define(TypeMembers members) {
    members.constructor("*args, **kwargs", OsErrorMethods::make);
    members.initializer("*args, **kwargs", ExceptionObject.class, OsErrorMethods::init);
    members.property(
        WRITTEN,
        ExceptionObject.class,
        (rt, self) -> {
          PyObject written = self.hint(WRITTEN);
          if (written == null) {
            throw Errors.attribute(WRITTEN);
          }
          return written;
        },
        OsErrorMethods::setWritten);
  }

  private static void setWritten(Runtime rt, ExceptionObject self, @Nullable PyObject value) {
    if (value == null && self.hint(WRITTEN) == null) {
      throw Errors.attribute(WRITTEN);
    }
    self.setField(rt.heap(), WRITTEN, value == null ? null : Operators.index(rt, value));
  }

  private static boolean initializes(TypeObject type) {
    return type.lookup("__init__") != ExceptionTypes.OS_ERROR.own("__init__")
        && type.lookup("__new__") == ExceptionTypes.OS_ERROR.own("__new__");
  }

  private static PyObject make(Runtime rt, TypeObject cls, Args given) {
    TupleObject args = given.rest(0);
    if (initializes(cls)) {
      return ExceptionObject.uninitialized(cls, TupleObject.EMPTY);
    }
    if (given.keywords(1).size() > 0) {
      throw Errors.type(cls.fullName() + "() takes no keyword arguments");
    }
    ExceptionObject made = ExceptionObject.uninitialized(classOf(cls, args), args);
    fill(rt, made, args);
    return made;
  }

  private static PyObject init(Runtime rt, ExceptionObject self, Args given) {
    if (initializes(self.type())) {
      ExceptionFields.initialize(rt, self, given.rest(0), given.keywords(1));
    }
    return SingletonObject.NONE;
  }

  private static TypeObject classOf(TypeObject cls, TupleObject args) {
    if (cls != ExceptionTypes.OS_ERROR
        || args.size() < 2
        || args.size() > 5
        || !(args.get(0) instanceof IntObject number)
        || !number.isLong()) {
      return cls;
    }
    String name = BY_ERRNO.get((int) number.longValue());
    return ExceptionTypes.ALL.stream()
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElse(cls);
  }

  /** Sets {@code args} and the fields. */
  static void fill(Runtime rt, ExceptionObject self, TupleObject args) {
    Heap heap = rt.heap();
    if (args.size() < 2 || args.size() > 5) {
      self.set(heap, Slot.ARGS, args);
      return;
    }
    self.setField(heap, "errno", args.get(0));
    self.setField(heap, "strerror", args.get(1));
    if (args.size() == 2 || args.get(2) == SingletonObject.NONE) {
      self.set(heap, Slot.ARGS, args);
      return;
    }
    if (self.type().name().equals("BlockingIOError")
        && args.get(2).type().lookup("__index__") != null) {
      self.setField(heap, WRITTEN, Operators.index(rt, args.get(2)));
      self.set(heap, Slot.ARGS, args);
      return;
    }
    self.setField(heap, "filename", args.get(2));
    if (args.size() > 4 && args.get(4) != SingletonObject.NONE) {
      self.setField(heap, "filename2", args.get(4));
    }
    self.set(heap, Slot.ARGS, TupleObject.of(args.get(0), args.get(1)));
  }

  /** The arguments of a copy: the names of files are not in {@code args}. */
  static TupleObject reducedArgs(ExceptionObject self) {
    TupleObject args = self.args();
    PyObject first = self.hint("filename");
    PyObject second = self.hint("filename2");
    if (args.size() != 2 || first == null) {
      return args;
    }
    return second == null
        ? TupleObject.of(args.get(0), args.get(1), first)
        : TupleObject.of(args.get(0), args.get(1), first, SingletonObject.NONE, second);
  }
}
