package org.cellscope.objects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a built-in, in the notation of its text signature ({@code "iterable, /, *,
 * key=None, reverse=False"}), and how a call's arguments are bound to them. A default says only
 * that the argument may be left out; the code decides what that means.
 */
public final class Signature {
  private enum Kind {
    POSITIONAL_ONLY,
    POSITIONAL_OR_KEYWORD,
    VAR_POSITIONAL,
    KEYWORD_ONLY,
    VAR_KEYWORD
  }

  private record Parameter(String name, Kind kind, Optional<String> defaultText) {}

  private final String function;
  private final String text;
  private final List<Parameter> parameters;
  private final int positional;
  private final int required;
  private final int rest;
  private final int extra;
  private final boolean positionalOnly;
  private final int leastPositionalOnly;

  /** With at least so many positional arguments, and none left over, nothing else is to be done. */
  private final int enough;

  private Signature(String function, String text, List<Parameter> parameters) {
    this.function = function;
    this.text = text;
    this.parameters = List.copyOf(parameters);
    this.positional =
        (int) parameters.stream().filter(p -> p.kind.compareTo(Kind.VAR_POSITIONAL) < 0).count();
    this.required =
        (int)
            parameters.stream()
                .filter(p -> p.kind.compareTo(Kind.VAR_POSITIONAL) < 0 && p.defaultText.isEmpty())
                .count();
    this.rest = indexOf(parameters, Kind.VAR_POSITIONAL);
    this.extra = indexOf(parameters, Kind.VAR_KEYWORD);
    this.positionalOnly =
        parameters.stream()
            .allMatch(p -> p.kind == Kind.POSITIONAL_ONLY || p.kind == Kind.VAR_POSITIONAL);
    this.leastPositionalOnly =
        (int)
            parameters.stream()
                .filter(p -> p.kind == Kind.POSITIONAL_ONLY && p.defaultText.isEmpty())
                .count();
    this.enough = enough();
  }

  private int enough() {
    if (rest >= 0 || extra >= 0) {
      return Integer.MAX_VALUE;
    }
    int last = parameters.size() - 1;
    while (last >= 0 && parameters.get(last).defaultText.isPresent()) {
      last--;
    }
    return last + 1;
  }

  private static int indexOf(List<Parameter> parameters, Kind kind) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).kind == kind) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Reads a signature.
   *
   * @param function the name of the function, for messages
   * @param text parameters without self, separated by commas; {@code /} ends the positional-only
   *     ones, {@code *} or {@code *name} starts the keyword-only ones
   */
  public static Signature parse(String function, String text) {
    List<Parameter> parameters = new ArrayList<>();
    boolean keywordOnly = false;
    for (String part : text.isBlank() ? new String[0] : text.split(",\\s*")) {
      if (part.equals("/")) {
        parameters.replaceAll(p -> new Parameter(p.name, Kind.POSITIONAL_ONLY, p.defaultText));
      } else if (part.equals("*")) {
        keywordOnly = true;
      } else if (part.startsWith("**")) {
        parameters.add(new Parameter(part.substring(2), Kind.VAR_KEYWORD, Optional.of("")));
      } else if (part.startsWith("*")) {
        parameters.add(new Parameter(part.substring(1), Kind.VAR_POSITIONAL, Optional.of("")));
        keywordOnly = true;
      } else {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        parameters.add(
            new Parameter(
                name,
                keywordOnly ? Kind.KEYWORD_ONLY : Kind.POSITIONAL_OR_KEYWORD,
                equals < 0 ? Optional.empty() : Optional.of(part.substring(equals + 1))));
      }
    }
    return new Signature(function, text, parameters);
  }

  /** The parameters as they were written. */
  public String text() {
    return text;
  }

  boolean isPositionalOnly() {
    return positionalOnly;
  }

  @Nullable PyObject[] bind(
      BuiltinCode code, PyObject self, PyObject[] args, int from, String[] keywords) {
    int given = args.length - from - keywords.length;
    @Nullable PyObject[] bound = new PyObject[parameters.size()];
    if (keywords.length == 0 && given >= enough && given <= positional) {
      System.arraycopy(args, from, bound, 0, given);
      return bound;
    }
    if (keywords.length > 0 && isPositionalOnly()) {
      if (function.isEmpty() || function.equals(code.name())) {
        code.refuseKeywords(self, from == 0, keywords);
      }
      throw Errors.type(function + "() takes no keyword arguments");
    }
    if (rest < 0 && extra < 0 && given + keywords.length > parameters.size()) {
      throw tooMany(given, keywords.length);
    }
    if (given > positional && rest < 0) {
      throw tooMany(given, keywords.length);
    }
    System.arraycopy(args, from, bound, 0, Math.min(given, positional));
    if (rest >= 0) {
      bound[rest] =
          given > positional
              ? TupleObject.of(Arrays.copyOfRange(args, from + positional, from + given))
              : TupleObject.EMPTY;
    }
    if (extra >= 0) {
      bound[extra] = new DictObject();
    }
    checkPositionalOnly(given);
    Optional<PyException> refused = Optional.empty();
    for (int i = 0; i < keywords.length; i++) {
      Optional<PyException> error = bindKeyword(bound, keywords[i], args[from + given + i]);
      refused = refused.or(() -> error);
    }
    checkRequired(bound);
    if (refused.isPresent()) {
      throw refused.get();
    }
    return bound;
  }

  private void checkPositionalOnly(int given) {
    if (isPositionalOnly()) {
      if (given < required) {
        throw tooFew(given);
      }
      return;
    }
    int least = leastPositionalOnly;
    if (given < least) {
      throw Errors.type(
          function
              + "() takes "
              + (least < positional ? "at least " : "exactly ")
              + least
              + " positional argument"
              + (least == 1 ? "" : "s")
              + " ("
              + given
              + " given)");
    }
  }

  private Optional<PyException> bindKeyword(
      @Nullable PyObject[] bound, String keyword, PyObject value) {
    for (int i = 0; i < bound.length; i++) {
      Parameter parameter = parameters.get(i);
      boolean named =
          parameter.kind == Kind.POSITIONAL_OR_KEYWORD || parameter.kind == Kind.KEYWORD_ONLY;
      if (named && parameter.name.equals(keyword)) {
        if (bound[i] != null) {
          return Optional.of(
              Errors.type(
                  "argument for "
                      + function
                      + "() given by name ('"
                      + keyword
                      + "') and position ("
                      + (i + 1)
                      + ")"));
        }
        bound[i] = value;
        return Optional.empty();
      }
    }
    if (extra < 0 || !(bound[extra] instanceof DictObject dict)) {
      return Optional.of(
          Errors.type("'" + keyword + "' is an invalid keyword argument for " + function + "()"));
    }
    dict.put(keyword, value);
    return Optional.empty();
  }

  private void checkRequired(@Nullable PyObject[] bound) {
    for (int i = 0; i < bound.length; i++) {
      Parameter parameter = parameters.get(i);
      if (bound[i] == null && parameter.defaultText.isEmpty()) {
        throw Errors.type(
            function
                + "() missing required argument '"
                + parameter.name
                + "' (pos "
                + (i + 1)
                + ")");
      }
    }
  }

  private PyException tooFew(int given) {
    String bound = required == positional && rest < 0 ? "" : "at least ";
    return Errors.type(function + " expected " + bound + counted(required) + ", got " + given);
  }

  private boolean hasNoNames() {
    return parameters.stream()
        .noneMatch(p -> p.kind == Kind.POSITIONAL_OR_KEYWORD || p.kind == Kind.KEYWORD_ONLY);
  }

  private PyException tooMany(int given, int keywordCount) {
    if (hasNoNames()) {
      String bound = required == positional ? "" : "at most ";
      return Errors.type(function + " expected " + bound + counted(positional) + ", got " + given);
    }
    boolean tooManyInAll = extra < 0 && given + keywordCount > parameters.size();
    if (positional == 0 && !tooManyInAll) {
      return Errors.type(function + "() takes no positional arguments");
    }
    int most = tooManyInAll ? parameters.size() : positional;
    String kind = !tooManyInAll ? "positional " : given == 0 ? "keyword " : "";
    boolean exact = required == positional && !tooManyInAll;
    return Errors.type(
        function
            + "() takes "
            + (exact ? "exactly " : "at most ")
            + most
            + " "
            + kind
            + "argument"
            + (most == 1 ? "" : "s")
            + " ("
            + (tooManyInAll ? given + keywordCount : given)
            + " given)");
  }

  private static String counted(int count) {
    return count + " argument" + (count == 1 ? "" : "s");
  }
}
