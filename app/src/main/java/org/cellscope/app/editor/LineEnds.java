package org.cellscope.app.editor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the lines of a file end. Lines that have not been edited keep their ends, also when the file
 * mixes them; new ones end as the first line of the file does.
 *
 * @param usual what the first line ends with
 * @param mixed the end of every line, when they are not all the same; otherwise empty
 */
record LineEnds(String usual, List<String> mixed) {
  private static final Pattern END = Pattern.compile("\r\n|\r|\n");

  /** Those of a text without a file. */
  static final LineEnds NEWLINES = new LineEnds("\n", List.of());

  LineEnds {
    mixed = List.copyOf(mixed);
  }

  /** Those of a text as it is in its file. */
  static LineEnds of(String raw) {
    List<String> all = new ArrayList<>();
    Matcher ends = END.matcher(raw);
    while (ends.find()) {
      all.add(ends.group());
    }
    if (all.isEmpty()) {
      return NEWLINES;
    }
    boolean same = Collections.frequency(all, all.getFirst()) == all.size();
    return new LineEnds(all.getFirst(), same ? List.of() : all);
  }

  /** A text as it is in its file, with {@code \n} for every line end. */
  static String removed(String raw) {
    return END.matcher(raw).replaceAll("\n");
  }

  /**
   * A text with line ends for its file.
   *
   * @param before the text that these are the line ends of
   */
  String applied(String before, String now) {
    if (mixed.isEmpty()) {
      return usual.equals("\n") ? now : now.replace("\n", usual);
    }
    String[] old = before.split("\n", -1);
    String[] lines = now.split("\n", -1);
    int most = Math.min(old.length, lines.length);
    int head = 0;
    while (head < most && old[head].equals(lines[head])) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && old[old.length - 1 - tail].equals(lines[lines.length - 1 - tail])) {
      tail++;
    }
    var made = new StringBuilder(lines[0]);
    for (int i = 0; i + 1 < lines.length; i++) {
      int from = i < head ? i : i >= lines.length - tail ? i + old.length - lines.length : -1;
      made.append(from >= 0 && from < mixed.size() ? mixed.get(from) : usual).append(lines[i + 1]);
    }
    return made.toString();
  }
}
