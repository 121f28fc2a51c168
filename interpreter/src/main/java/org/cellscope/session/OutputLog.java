package org.cellscope.session;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that the program has written, in order; what had been written at a step is a prefix of
 * it. Safe for use by several threads.
 */
public final class OutputLog {
  /** Who wrote a piece. */
  public enum Source {
    OUT,
    ERR,
    /** A line that was typed as input, echoed. */
    INPUT
  }

  /** A piece of text from one source. */
  public record Piece(Source source, String text) {}

  private record Mark(int start, Source source) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();

  /** A log of a program that has written nothing yet. */
  public OutputLog() {}

  /** Adds a piece. */
  public synchronized void append(Source source, String piece) {
    if (piece.isEmpty()) {
      return;
    }
    if (marks.isEmpty() || marks.getLast().source != source) {
      marks.add(new Mark(text.length(), source));
    }
    text.append(piece);
  }

  /** How many characters there are. */
  public synchronized int length() {
    return text.length();
  }

  /** The text from one length to another. */
  public synchronized String text(int from, int to) {
    return text.substring(from, to);
  }

  /** The pieces between two lengths. */
  public synchronized List<Piece> pieces(int from, int to) {
    List<Piece> found = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      int start = Math.max(from, marks.get(i).start);
      int next = i + 1 < marks.size() ? marks.get(i + 1).start : text.length();
      int end = Math.min(to, next);
      if (start < end) {
        found.add(new Piece(marks.get(i).source, text.substring(start, end)));
      }
    }
    return found;
  }
}
