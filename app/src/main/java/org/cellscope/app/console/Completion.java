package org.cellscope.app.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be completed before a caret.
 *
 * @param start where the word begins
 * @param word what of it has been typed
 * @param question a Python expression whose value is the list of the names that there are
 */
record Completion(int start, String word, String question) {
  private static final Pattern ATTRIBUTE =
      Pattern.compile("((?:\\w|\\.|\\[[^\\[\\]()]*\\])+)\\.(\\w*)$");
  private static final Pattern NAME = Pattern.compile("(\\w+)$");
  private static final Pattern STRING = Pattern.compile("'([^'\\\\]*)'");
  private static final String NAMES =
      "[*dir(), *globals(), *dir(__import__('builtins')), *__import__('keyword').kwlist]";

  /** What can be completed at the end of a text; empty where there is no name. */
  static Optional<Completion> of(String text) {
    Matcher attribute = ATTRIBUTE.matcher(text);
    if (attribute.find()) {
      return Optional.of(
          new Completion(
              attribute.start(2), attribute.group(2), "dir(" + attribute.group(1) + ")"));
    }
    Matcher name = NAME.matcher(text);
    return name.find()
        ? Optional.of(new Completion(name.start(1), name.group(1), NAMES))
        : Optional.empty();
  }

  /**
   * The names that begin with the word, in order; private ones only when the word is private.
   *
   * @param repr the list of names, as Python prints it
   */
  List<String> candidates(String repr) {
    List<String> names = new ArrayList<>();
    Matcher matcher = STRING.matcher(repr);
    while (matcher.find()) {
      String name = matcher.group(1);
      boolean hidden = name.startsWith("_") && !word.startsWith("_");
      if (name.startsWith(word) && !hidden && !name.isEmpty()) {
        names.add(name);
      }
    }
    return names.stream().distinct().sorted().toList();
  }

  /** What all candidates begin with. */
  static String common(List<String> candidates) {
    String common = candidates.getFirst();
    for (String each : candidates) {
      int same = 0;
      while (same < Math.min(common.length(), each.length())
          && common.charAt(same) == each.charAt(same)) {
        same++;
      }
      common = common.substring(0, same);
    }
    return common;
  }
}
