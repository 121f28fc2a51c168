package org.cellscope.app.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds everything that a query means in a text, and never takes long. */
final class Search {
  /** More matches are not looked for. */
  static final int MOST = 10_000;

  /** How many characters an expression may look at; one that backtracks for ever looks at more. */
  private static final int PATIENCE = 20_000_000;

  /** What came of it. */
  sealed interface Result {
    /** Where it is; empty matches are left out. */
    record Found(List<MatchResult> matches) implements Result {}

    /** It is no expression, or one that takes too long. */
    record Bad(String why) implements Result {}
  }

  private Search() {}

  /** Looks through a text. */
  static Result of(Query query, String text) {
    if (query.text().isEmpty()) {
      return new Result.Found(List.of());
    }
    try {
      return new Result.Found(matches(pattern(query), text));
    } catch (PatternSyntaxException e) {
      return new Result.Bad(e.getDescription());
    } catch (Impatient | StackOverflowError e) {
      return new Result.Bad(EditorText.TOO_SLOW.text());
    }
  }

  private static Pattern pattern(Query query) {
    String expression = query.regex() ? javas(query.text()) : Pattern.quote(query.text());
    Pattern.compile(expression);
    return Pattern.compile(
        query.wholeWord() ? "(?<!\\w)(?:" + expression + ")(?!\\w)" : expression,
        Pattern.MULTILINE
            | Pattern.UNICODE_CHARACTER_CLASS
            | (query.matchCase() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** Named groups are the one thing that people write that Java spells in another way. */
  private static String javas(String expression) {
    return expression
        .replaceAll("\\(\\?P<(\\w+)>", "(?<$1>")
        .replaceAll("\\(\\?P=(\\w+)\\)", "\\\\k<$1>");
  }

  private static List<MatchResult> matches(Pattern pattern, String text) {
    List<MatchResult> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(new Patient(text, new int[] {PATIENCE}));
    while (found.size() < MOST && matcher.find()) {
      if (matcher.end() > matcher.start()) {
        found.add(matcher.toMatchResult());
      }
    }
    return List.copyOf(found);
  }

  /** A text that has been looked at too often. */
  private static final class Impatient extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Impatient() {
      super("too many characters looked at", null, false, false);
    }
  }

  /** A text that counts how often it is looked at. */
  private record Patient(String text, int[] left) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (--left[0] < 0) {
        throw new Impatient();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
