package org.cellscope.app.editor;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What comes in the place of a match: a text as it is, or a template as {@code re.sub} of the
 * library reference has it: {@code \1}, {@code \g<1>}, {@code \g<name>}, {@code \n}, {@code \t},
 * {@code \\}.
 */
record Replacement(String text, boolean isTemplate) {
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:g<(?<group>\\w+)>|(?<number>\\d{1,2})|(?<other>.)|$)", Pattern.DOTALL);

  /**
   * The text for a match.
   *
   * @throws IllegalArgumentException with a message for people if the template names a group that
   *     there is not, or an escape that means nothing
   */
  String of(MatchResult match) {
    if (!isTemplate) {
      return text;
    }
    var made = new StringBuilder();
    Matcher escapes = ESCAPE.matcher(text);
    int from = 0;
    while (escapes.find()) {
      made.append(text, from, escapes.start());
      made.append(expanded(escapes, match));
      from = escapes.end();
    }
    return made.append(text, from, text.length()).toString();
  }

  private static String expanded(Matcher escape, MatchResult match) {
    String group = escape.group("group") == null ? escape.group("number") : escape.group("group");
    if (group != null) {
      return group(group, match);
    }
    return switch (escape.group("other")) {
      case "n" -> "\n";
      case "t" -> "\t";
      case "\\" -> "\\";
      case null, default ->
          throw new IllegalArgumentException(EditorText.BAD_ESCAPE.text(escape.group()));
    };
  }

  private static String group(String name, MatchResult match) {
    try {
      String found =
          Character.isDigit(name.charAt(0))
              ? match.group(Integer.parseInt(name))
              : match.group(name);
      return found == null ? "" : found;
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IllegalArgumentException(EditorText.NO_GROUP.text(name), e);
    }
  }
}
