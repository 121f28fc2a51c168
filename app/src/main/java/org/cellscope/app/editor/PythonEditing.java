package org.cellscope.app.editor;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the keys of a Python editor do to a text. */
final class PythonEditing {
  private static final String INDENT = "    ";

  /**
   * A replacement.
   *
   * @param start UTF-16 index
   * @param end UTF-16 index behind what goes
   * @param text what comes
   * @param anchor where the selection then starts
   * @param caret where the caret then is
   */
  record Edit(int start, int end, String text, int anchor, int caret) {}

  private PythonEditing() {}

  /**
   * A new line, as deep as the line it comes from; deeper behind a colon, less deep behind a
   * statement that leaves the block.
   */
  static Edit newLine(String text, int start, int end) {
    int lineStart = startOfLine(text, start);
    String before = text.substring(lineStart, start);
    String indent = before.substring(0, before.length() - before.stripLeading().length());
    String code = withoutComment(before).strip();
    if (code.endsWith(":")) {
      indent += INDENT;
    } else if (code.matches("(return|raise)\\b.*|pass|break|continue") && indent.endsWith(INDENT)) {
      indent = indent.substring(INDENT.length());
    }
    int caret = start + 1 + indent.length();
    return new Edit(start, end, "\n" + indent, caret, caret);
  }

  private static String withoutComment(String line) {
    return PythonLexer.tokens(line).stream()
        .filter(token -> token.kind() == Token.Kind.COMMENT)
        .findFirst()
        .map(token -> line.substring(0, token.start()))
        .orElse(line);
  }

  /** Spaces up to the next multiple of four, or all selected lines one level deeper. */
  static Edit indent(String text, int start, int end) {
    if (isSeveralLines(text, start, end)) {
      return eachLine(text, start, end, line -> line.isBlank() ? line : INDENT + line);
    }
    int column = start - startOfLine(text, start);
    String spaces = " ".repeat(INDENT.length() - column % INDENT.length());
    int caret = start + spaces.length();
    return new Edit(start, end, spaces, caret, caret);
  }

  /** The lines of the selection one level less deep. */
  static Edit outdent(String text, int start, int end) {
    return eachLine(
        text,
        start,
        end,
        line -> {
          int spaces = 0;
          while (spaces < INDENT.length() && spaces < line.length() && line.charAt(spaces) == ' ') {
            spaces++;
          }
          return line.startsWith("\t") ? line.substring(1) : line.substring(spaces);
        });
  }

  /** Comments the lines of the selection out, or in again when all of them are comments. */
  static Edit toggleComment(String text, int start, int end) {
    String lines = text.substring(startOfLine(text, start), endOfLine(text, end));
    boolean all = lines.lines().allMatch(l -> l.isBlank() || l.stripLeading().startsWith("#"));
    int depth =
        lines
            .lines()
            .filter(l -> !l.isBlank())
            .mapToInt(l -> l.length() - l.stripLeading().length())
            .min()
            .orElse(0);
    return eachLine(
        text,
        start,
        end,
        line ->
            line.isBlank()
                ? line
                : all
                    ? line.replaceFirst("# ?", "")
                    : line.substring(0, depth) + "# " + line.substring(depth));
  }

  private static Edit eachLine(String text, int start, int end, UnaryOperator<String> change) {
    int from = startOfLine(text, start);
    int to = endOfLine(text, end);
    String old = text.substring(from, to);
    String changed =
        old.lines().map(change).collect(Collectors.joining("\n"))
            + (old.endsWith("\n") ? "\n" : "");
    boolean several = isSeveralLines(text, start, end);
    int moved = Math.max(from, end + changed.length() - old.length());
    return new Edit(
        from, to, changed, several ? from : moved, several ? from + changed.length() : moved);
  }

  private static boolean isSeveralLines(String text, int start, int end) {
    return text.substring(start, end).contains("\n");
  }

  private static int startOfLine(String text, int from) {
    return text.lastIndexOf('\n', from - 1) + 1;
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
