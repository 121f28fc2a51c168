package org.cellscope.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A program text with its name and its table of lines. Line ends are LF, CRLF and CR, as in the
 * language reference's section 2.1.2.
 */
public final class SourceFile {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  /**
   * Holds a text.
   *
   * @param name what tracebacks and code objects call the file
   * @param text the whole text, decoded
   */
  public SourceFile(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = startsOfLines(text);
  }

  private static int[] startsOfLines(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** What tracebacks and code objects call the file. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The number of lines; a text that ends with a line end has an empty last line. */
  public int lineCount() {
    return lineStarts.length;
  }

  /**
   * A line without its line end.
   *
   * @param line counted from 1
   * @return the line's text, empty when there is no such line
   */
  public String line(int line) {
    if (line < 1 || line > lineStarts.length) {
      return "";
    }
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    int start = lineStarts[line - 1];
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  /**
   * The UTF-16 index in the whole text of a line and a UTF-8 byte offset in it.
   *
   * @param line counted from 1, clamped to the text
   * @param byteColumn UTF-8 byte offset in the line, clamped to the line
   */
  public int offset(int line, int byteColumn) {
    int known = Math.clamp(line, 1, lineStarts.length);
    return lineStarts[known - 1] + charColumn(line(known), byteColumn);
  }

  /** The UTF-16 index in a line of a UTF-8 byte offset in it, at most the line's length. */
  public static int charColumn(String line, int byteColumn) {
    int bytes = 0;
    int i = 0;
    while (i < line.length() && bytes < byteColumn) {
      int c = line.codePointAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      i += Character.charCount(c);
    }
    return i;
  }

  /** The UTF-8 byte offset of a UTF-16 index in a line. */
  public static int byteColumn(String line, int charColumn) {
    return line.substring(0, Math.min(charColumn, line.length()))
        .getBytes(StandardCharsets.UTF_8)
        .length;
  }

  /** The place of a UTF-16 index of the whole text. */
  public Position position(int offset) {
    int found = Arrays.binarySearch(lineStarts, Math.clamp(offset, 0, text.length()));
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, offset - lineStarts[line]);
  }
}
