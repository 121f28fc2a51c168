package org.cellscope.objects;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that some built-in exception classes have beside {@code args}. */
final class ExceptionFields {
  private static final List<String> UNICODE =
      List.of("encoding", "object", "start", "end", "reason");

  private static final Map<String, List<String>> BY_CLASS =
      Map.ofEntries(
          Map.entry("StopIteration", List.of("value")),
          Map.entry("SystemExit", List.of("code")),
          Map.entry("ImportError", List.of("msg", "name", "path", "name_from")),
          Map.entry("NameError", List.of("name")),
          Map.entry("AttributeError", List.of("name", "obj")),
          Map.entry(
              "OSError",
              List.of("errno", "strerror", "filename", "filename2", OsErrorMethods.WRITTEN)),
          Map.entry(
              "SyntaxError",
              List.of(
                  "msg",
                  "filename",
                  "lineno",
                  "offset",
                  "text",
                  "end_lineno",
                  "end_offset",
                  "print_file_and_line")),
          Map.entry("UnicodeDecodeError", UNICODE),
          Map.entry("UnicodeEncodeError", UNICODE),
          Map.entry("UnicodeTranslateError", UNICODE),
          Map.entry("BaseExceptionGroup", List.of("message", "exceptions")));

  private ExceptionFields() {}

  /** Whether a built-in class adds fields. */
  static boolean isOwner(String className) {
    return BY_CLASS.containsKey(className);
  }

  /** The fields that a built-in class adds. */
  static List<String> ofClass(String className) {
    return BY_CLASS.getOrDefault(className, List.of());
  }

  /** The fields of the instances of a class. */
  static List<String> names(TypeObject type) {
    String owner = owner(type);
    return owner == null ? List.of() : ofClass(owner);
  }

  /** The name of the built-in class that gives the instances of a class their fields. */
  static @Nullable String owner(TypeObject type) {
    for (TypeObject at = type; at != null; at = at.base()) {
      if (at.isBuiltin() && isOwner(at.name())) {
        return at.name();
      }
    }
    return null;
  }

  /** Sets the fields from arguments that the machine itself made. */
  static void derive(ExceptionObject error) {
    TupleObject args = error.args();
    String owner = owner(error.type());
    if (owner == null || args.size() == 0) {
      return;
    }
    switch (owner) {
      case "StopIteration" -> error.hint("value", args.get(0));
      case "SystemExit" -> error.hint("code", args.size() == 1 ? args.get(0) : args);
      case "ImportError", "SyntaxError" -> error.hint("msg", args.get(0));
      case "OSError" -> fill(error, args, args.size() < 2 ? 0 : 3);
      case "UnicodeDecodeError", "UnicodeEncodeError" -> fill(error, args, 5);
      case "BaseExceptionGroup" -> fill(error, args, 2);
      default -> {}
    }
  }

  private static void fill(ExceptionObject error, TupleObject args, int count) {
    List<String> names = names(error.type());
    for (int i = 0; i < Math.min(count, args.size()); i++) {
      error.hint(names.get(i), args.get(i));
    }
  }

  /** {@code __init__} of an exception: sets {@code args} and the fields that follow from them. */
  static void initialize(Runtime rt, ExceptionObject self, TupleObject args, DictObject keywords) {
    String owner = owner(self.type());
    takeKeywords(rt, self, owner == null ? "" : owner, keywords);
    if (owner == null) {
      self.set(rt.heap(), ExceptionObject.Slot.ARGS, args);
      return;
    }
    Heap heap = rt.heap();
    if (!owner.equals("OSError")) {
      self.set(heap, ExceptionObject.Slot.ARGS, args);
    }
    switch (owner) {
      case "StopIteration" -> self.setField(heap, "value", args.size() == 0 ? null : args.get(0));
      case "SystemExit" ->
          self.setField(
              heap, "code", args.size() == 0 ? null : args.size() == 1 ? args.get(0) : args);
      case "ImportError" -> self.setField(heap, "msg", args.size() == 1 ? args.get(0) : null);
      case "OSError" -> OsErrorMethods.fill(rt, self, args);
      case "SyntaxError" -> initializeSyntaxError(rt, self, args);
      case "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError" ->
          initializeUnicodeError(heap, self, owner, args);
      default -> {}
    }
  }

  private static void takeKeywords(
      Runtime rt, ExceptionObject self, String owner, DictObject keywords) {
    if (keywords.size() == 0) {
      return;
    }
    List<String> allowed =
        switch (owner) {
          case "ImportError" -> List.of("name", "path", "name_from");
          case "NameError" -> List.of("name");
          case "AttributeError" -> List.of("name", "obj");
          default -> throw Errors.type(self.type().fullName() + "() takes no keyword arguments");
        };
    for (Namespaces.Entry entry : Namespaces.entries(keywords)) {
      String name = String.valueOf(entry.key());
      if (!allowed.contains(name)) {
        throw Errors.type("'" + name + "' is an invalid keyword argument for " + owner + "()");
      }
      self.setField(rt.heap(), name, entry.value());
    }
  }

  private static void initializeSyntaxError(Runtime rt, ExceptionObject self, TupleObject args) {
    Heap heap = rt.heap();
    self.setField(heap, "msg", args.size() == 0 ? null : args.get(0));
    if (args.size() != 2) {
      return;
    }
    List<PyObject> place = Iteration.toList(rt, args.get(1));
    if (place.size() < 4 || place.size() > 6) {
      throw Errors.type(
          "function takes "
              + (place.size() < 4 ? "at least 4" : "at most 6")
              + " arguments ("
              + place.size()
              + " given)");
    }
    String[] names = {"filename", "lineno", "offset", "text", "end_lineno", "end_offset"};
    for (int i = 0; i < place.size(); i++) {
      self.setField(heap, names[i], place.get(i));
    }
    if (place.size() == 5) {
      throw Errors.type("end_offset must be provided when end_lineno is provided");
    }
  }

  private static void initializeUnicodeError(
      Heap heap, ExceptionObject self, String owner, TupleObject args) {
    boolean translates = owner.equals("UnicodeTranslateError");
    int wanted = translates ? 4 : 5;
    if (args.size() != wanted) {
      throw Errors.type(
          "function takes exactly " + wanted + " arguments (" + args.size() + " given)");
    }
    int first = translates ? 1 : 0;
    for (int i = 0; i < wanted; i++) {
      String name = UNICODE.get(first + i);
      checkUnicode(owner, name, i + 1, args.get(i));
      self.setField(heap, name, args.get(i));
    }
  }

  private static void checkUnicode(String owner, String field, int position, PyObject value) {
    boolean fits =
        switch (field) {
          case "start", "end" -> value instanceof IntObject;
          case "object" ->
              owner.equals("UnicodeDecodeError")
                  ? value instanceof BytesObject
                  : value instanceof StrObject;
          default -> value instanceof StrObject;
        };
    if (fits) {
      return;
    }
    if (field.equals("start") || field.equals("end")) {
      throw Errors.type(
          "'" + value.type().fullName() + "' object cannot be interpreted as an integer");
    }
    if (field.equals("object") && owner.equals("UnicodeDecodeError")) {
      throw Errors.type("a bytes-like object is required, not '" + value.type().fullName() + "'");
    }
    throw Errors.type("argument " + position + " must be str, not " + value.type().fullName());
  }
}
