package org.cellscope.vm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Flag;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.TupleObject;
import org.jspecify.annotations.Nullable;

/**
 * Binds the arguments of a call to the parameters of a Python function, in a new frame (language
 * reference, section 6.3.4): positional arguments, what is left of them, keywords, defaults.
 */
final class ArgumentBinder {
  private final FunctionObject function;
  private final CodeObject code;
  private final FrameObject frame;
  private final int positional;
  private final int total;

  private ArgumentBinder(FunctionObject function, FrameObject frame) {
    this.function = function;
    this.code = function.code().code();
    this.frame = frame;
    this.positional = code.argCount();
    this.total = positional + code.kwOnlyArgCount();
  }

  /**
   * A frame for a call, ready to run.
   *
   * @param args holds the arguments: positional ones, then the values of the keywords
   * @param first index of the first argument
   * @param count how many there are in all
   */
  static FrameObject frame(
      Interpreter rt,
      FunctionObject function,
      @Nullable PyObject[] args,
      int first,
      int count,
      String[] keywords) {
    CodeValue code = function.code();
    FrameObject frame =
        new FrameObject(
            code,
            function.globals(),
            rt.builtinsOf(function),
            code.hasNewLocals() ? null : function.globals(),
            function);
    if (keywords.length == 0 && count == code.plainArguments()) {
      for (int i = 0; i < count; i++) {
        frame.slots[i] = args[first + i];
      }
    } else {
      new ArgumentBinder(function, frame).bind(rt, args, first, count, keywords);
    }
    return frame;
  }

  private void bind(
      Interpreter rt, @Nullable PyObject[] args, int first, int count, String[] keywords) {
    int given = count - keywords.length;
    System.arraycopy(args, first, frame.slots, 0, Math.min(given, positional));
    int next = total;
    if (code.has(Flag.VARARGS)) {
      frame.slots[next++] = rest(args, first, given);
    }
    DictObject extra = null;
    if (code.has(Flag.VARKEYWORDS)) {
      extra = new DictObject();
      frame.slots[next] = extra;
    }
    for (int i = 0; i < keywords.length; i++) {
      bindKeyword(rt, keywords[i], Stack.require(args[first + given + i]), extra, keywords);
    }
    if (given > positional && !code.has(Flag.VARARGS)) {
      throw tooManyPositional(given);
    }
    fillPositionalDefaults(given);
    fillKeywordDefaults();
  }

  private PyObject rest(@Nullable PyObject[] args, int first, int given) {
    if (given <= positional) {
      return TupleObject.EMPTY;
    }
    PyObject[] items = new PyObject[given - positional];
    for (int i = 0; i < items.length; i++) {
      items[i] = Stack.require(args[first + positional + i]);
    }
    return TupleObject.of(items);
  }

  private void bindKeyword(
      Interpreter rt,
      String keyword,
      PyObject value,
      @Nullable DictObject extra,
      String[] keywords) {
    int slot = code.varnames().subList(0, total).indexOf(keyword);
    if (slot >= code.posOnlyArgCount()) {
      if (frame.slots[slot] != null) {
        throw Calls.error(function, "got multiple values for argument '" + keyword + "'");
      }
      frame.slots[slot] = value;
    } else if (extra != null) {
      extra.put(rt, rt.heap().intern(keyword), value);
    } else {
      throw unexpectedKeyword(keyword, keywords);
    }
  }

  private PyException unexpectedKeyword(String keyword, String[] keywords) {
    List<String> positionalOnly = code.varnames().subList(0, code.posOnlyArgCount());
    List<String> misused =
        positionalOnly.stream().filter(Arrays.asList(keywords)::contains).toList();
    return Calls.error(
        function,
        misused.isEmpty()
            ? "got an unexpected keyword argument '" + keyword + "'"
            : "got some positional-only arguments passed as keyword arguments: '"
                + String.join(", ", misused)
                + "'");
  }

  private List<PyObject> defaults() {
    return function.get(FunctionObject.Slot.DEFAULTS) instanceof TupleObject tuple
        ? tuple.items()
        : List.of();
  }

  private void fillPositionalDefaults(int given) {
    List<PyObject> defaults = defaults();
    int required = Math.max(0, positional - defaults.size());
    List<String> missing = new ArrayList<>();
    for (int i = given; i < required; i++) {
      if (frame.slots[i] == null) {
        missing.add(code.varnames().get(i));
      }
    }
    if (!missing.isEmpty()) {
      throw missing("positional", missing);
    }
    int skipped = defaults.size() - (positional - required);
    for (int i = Math.max(given, required); i < positional; i++) {
      if (frame.slots[i] == null) {
        frame.slots[i] = defaults.get(i - required + skipped);
      }
    }
  }

  private void fillKeywordDefaults() {
    DictObject defaults =
        function.get(FunctionObject.Slot.KWDEFAULTS) instanceof DictObject dict ? dict : null;
    List<String> missing = new ArrayList<>();
    for (int i = positional; i < total; i++) {
      if (frame.slots[i] == null) {
        String name = code.varnames().get(i);
        PyObject value = defaults == null ? null : defaults.get(name);
        frame.slots[i] = value;
        if (value == null) {
          missing.add(name);
        }
      }
    }
    if (!missing.isEmpty()) {
      throw missing("keyword-only", missing);
    }
  }

  private PyException missing(String kind, List<String> names) {
    List<String> quoted = names.stream().map(n -> "'" + n + "'").toList();
    int count = quoted.size();
    String listed =
        switch (count) {
          case 1 -> quoted.get(0);
          case 2 -> quoted.get(0) + " and " + quoted.get(1);
          default ->
              String.join(", ", quoted.subList(0, count - 1)) + ", and " + quoted.get(count - 1);
        };
    return Calls.error(
        function,
        "missing "
            + count
            + " required "
            + kind
            + " argument"
            + (count == 1 ? "" : "s")
            + ": "
            + listed);
  }

  private PyException tooManyPositional(int given) {
    int defaults = defaults().size();
    long keywordOnlyGiven =
        Arrays.stream(frame.slots, positional, total).filter(v -> v != null).count();
    boolean plural = defaults > 0 || positional != 1;
    String takes =
        defaults > 0
            ? "from " + (positional - defaults) + " to " + positional
            : String.valueOf(positional);
    String keywordPart =
        keywordOnlyGiven == 0
            ? ""
            : " positional argument"
                + (given == 1 ? "" : "s")
                + " (and "
                + keywordOnlyGiven
                + " keyword-only argument"
                + (keywordOnlyGiven == 1 ? "" : "s")
                + ")";
    return Calls.error(
        function,
        "takes "
            + takes
            + " positional argument"
            + (plural ? "s" : "")
            + " but "
            + given
            + keywordPart
            + (given == 1 && keywordOnlyGiven == 0 ? " was" : " were")
            + " given");
  }
}
