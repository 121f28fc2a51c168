package org.cellscope.lib;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TypeObject;

/** Documentation strings, tidied as {@code inspect.cleandoc} does (PEP 257). */
final class DocText {
  private static final int TAB = 8;

  /** What the special methods of {@code object} say of themselves. */
  private static final Map<String, String> SPECIAL =
      Map.ofEntries(
          Map.entry("__init__", "Initialize self.  See help(type(self)) for accurate signature."),
          Map.entry(
              "__new__", "Create and return a new object.  See help(type) for accurate signature."),
          Map.entry("__repr__", "Return repr(self)."),
          Map.entry("__str__", "Return str(self)."),
          Map.entry("__hash__", "Return hash(self)."),
          Map.entry("__eq__", "Return self==value."),
          Map.entry("__ne__", "Return self!=value."),
          Map.entry("__lt__", "Return self<value."),
          Map.entry("__le__", "Return self<=value."),
          Map.entry("__gt__", "Return self>value."),
          Map.entry("__ge__", "Return self>=value."),
          Map.entry("__getattribute__", "Return getattr(self, name)."),
          Map.entry("__setattr__", "Implement setattr(self, name, value)."),
          Map.entry("__delattr__", "Implement delattr(self, name)."),
          Map.entry(
              "__format__",
              "Default object formatter.\n\n"
                  + "Return str(self) if format_spec is empty. Raise TypeError otherwise."),
          Map.entry("__dir__", "Default dir() implementation."),
          Map.entry("__sizeof__", "Size of object in memory, in bytes."),
          Map.entry("__reduce__", "Helper for pickle."),
          Map.entry("__reduce_ex__", "Helper for pickle."),
          Map.entry(
              "__init_subclass__",
              "This method is called when a class is subclassed.\n\n"
                  + "The default implementation does nothing. It may be\n"
                  + "overridden to extend subclasses."));

  private DocText() {}

  /** The documentation of an object itself; empty without one. */
  static String of(Runtime rt, PyObject object) {
    return Attributes.getOrNull(rt, object, "__doc__") instanceof StrObject text
        ? clean(text.value())
        : "";
  }

  /** The documentation of a method, which may be that of the one it replaces. */
  static String ofMethod(Runtime rt, TypeObject type, String name, PyObject method) {
    String own = of(rt, method);
    if (!own.isEmpty()) {
      return own;
    }
    for (TypeObject base : type.mro()) {
      PyObject inherited = base.own(name);
      String text = inherited == null || base == TypeObject.OBJECT ? "" : of(rt, inherited);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return SPECIAL.getOrDefault(name, "");
  }

  private static String clean(String doc) {
    List<String> lines = new ArrayList<>(expandTabs(doc).lines().toList());
    int margin =
        lines.stream()
            .skip(1)
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      lines.set(i, i == 0 ? line.stripLeading() : line.substring(Math.min(margin, line.length())));
    }
    while (!lines.isEmpty() && lines.getLast().isBlank()) {
      lines.removeLast();
    }
    while (!lines.isEmpty() && lines.getFirst().isBlank()) {
      lines.removeFirst();
    }
    return String.join("\n", lines);
  }

  private static String expandTabs(String text) {
    StringBuilder expanded = new StringBuilder();
    int column = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        int spaces = TAB - column % TAB;
        expanded.repeat(' ', spaces);
        column += spaces;
      } else {
        expanded.append(c);
        column = c == '\n' ? 0 : column + 1;
      }
    }
    return expanded.toString();
  }

  /** Every line behind a prefix, without trailing blanks. */
  static String indent(String text, String prefix) {
    return text.lines()
        .map(line -> (prefix + line).stripTrailing())
        .collect(Collectors.joining("\n"));
  }
}
