package org.cellscope.app.bytecode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The arrow of a jump beside the listing.
 *
 * @param from the line that jumps
 * @param to the line that it jumps to
 * @param lane how far the arrow is from the listing, counted from 0
 */
record Jump(int from, int to, int lane) {
  /** Arrows farther away than this are left out; the instructions say in words where they go. */
  static final int LANES = 5;

  private static final Pattern TARGET = Pattern.compile("to (\\d+)");

  private int first() {
    return Math.min(from, to);
  }

  private int last() {
    return Math.max(from, to);
  }

  /** Whether the arrow passes or touches a line. */
  boolean covers(int line) {
    return first() <= line && line <= last();
  }

  /** The byte offset that an instruction jumps to; empty when it does not jump. */
  static OptionalInt target(Line line) {
    Matcher words = TARGET.matcher(line.instruction().argRepr());
    return words.matches() ? OptionalInt.of(Integer.parseInt(words.group(1))) : OptionalInt.empty();
  }

  /** The arrows of a listing: short ones next to it, and none over another. */
  static List<Jump> of(List<Line> lines) {
    List<Jump> wanted = new ArrayList<>();
    for (int from = 0; from < lines.size(); from++) {
      OptionalInt target = target(lines.get(from));
      for (int to = 0; target.isPresent() && to < lines.size(); to++) {
        if (lines.get(to).instruction().offset() == target.getAsInt()) {
          wanted.add(new Jump(from, to, 0));
        }
      }
    }
    wanted.sort(Comparator.comparingInt(jump -> jump.last() - jump.first()));
    List<Jump> placed = new ArrayList<>();
    for (Jump jump : wanted) {
      int lane = freeLane(jump, placed);
      if (lane < LANES) {
        placed.add(new Jump(jump.from, jump.to, lane));
      }
    }
    return List.copyOf(placed);
  }

  private static int freeLane(Jump jump, List<Jump> placed) {
    int lane = 0;
    while (isTaken(lane, jump, placed)) {
      lane++;
    }
    return lane;
  }

  private static boolean isTaken(int lane, Jump jump, List<Jump> placed) {
    return placed.stream()
        .anyMatch(
            other ->
                other.lane == lane
                    && other.first() <= jump.last()
                    && jump.first() <= other.last()
                    && other.to != jump.to);
  }
}
