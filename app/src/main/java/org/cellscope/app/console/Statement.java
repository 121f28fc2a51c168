package org.cellscope.app.console;

import java.util.List;

/**
 * How far a statement has been typed at the prompt, by the rules of the interactive interpreter: a
 * bracket, a long string or a backslash goes on in the next line; a compound statement goes on
 * until an empty line.
 */
final class Statement {
  private static final String BRACKETS_OPEN = "([{";
  private static final String BRACKETS_CLOSED = ")]}";

  private final String text;
  private int at;
  private int depth;
  private boolean open;
  private String lastCode = "";

  private Statement(String text) {
    this.text = text;
    read();
  }

  /** Whether another line is expected behind these. */
  static boolean goesOn(List<String> lines) {
    var statement = new Statement(String.join("\n", lines));
    if (statement.open || statement.depth > 0) {
      return true;
    }
    boolean compound =
        lines.size() > 1 && !lines.getFirst().isBlank() && statement.isBlock(lines.getFirst());
    return (statement.opensBlock() || compound) && !lines.getLast().isBlank();
  }

  /** How far the line behind these is indented. */
  static String indent(List<String> lines) {
    String last = lines.getLast();
    String indent = last.substring(0, last.length() - last.stripLeading().length());
    return new Statement(last).opensBlock() ? indent + "    " : indent;
  }

  private boolean isBlock(String first) {
    return first.startsWith("@") || new Statement(first).opensBlock();
  }

  private boolean opensBlock() {
    return depth == 0 && lastCode.equals(":");
  }

  private void read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        at = end(text.indexOf('\n', at));
      } else if (c == '"' || c == '\'') {
        string(c);
      } else if (c == '\\' && at + 1 == text.length()) {
        open = true;
        at++;
      } else {
        code(c);
      }
    }
  }

  private int end(int found) {
    return found < 0 ? text.length() : found;
  }

  private void code(char c) {
    if (BRACKETS_OPEN.indexOf(c) >= 0) {
      depth++;
    } else if (BRACKETS_CLOSED.indexOf(c) >= 0) {
      depth--;
    }
    if (!Character.isWhitespace(c)) {
      lastCode = String.valueOf(c);
    }
    at++;
  }

  private void string(char quote) {
    String three = String.valueOf(quote).repeat(3);
    boolean isLong = text.startsWith(three, at);
    String delimiter = isLong ? three : String.valueOf(quote);
    at += delimiter.length();
    while (at < text.length() && !text.startsWith(delimiter, at)) {
      if (!isLong && text.charAt(at) == '\n') {
        return;
      }
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    open = isLong && at >= text.length();
    at += delimiter.length();
    lastCode = delimiter;
  }
}
