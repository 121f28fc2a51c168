package org.cellscope.compiler.py38;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code co_lnotab}: pairs of a distance in bytes and a distance in lines, each from the pair
 * before (documentation of {@code co_lnotab}, Objects/lnotab_notes.txt).
 */
final class LineTable {
  private static final int MOST_BYTES = 255;
  private static final int MOST_LINES = 127;
  private static final int LEAST_LINES = -128;

  /** A pair. */
  record Step(int bytes, int lines) {}

  private final List<Step> steps = new ArrayList<>();
  private int offset;
  private int line;

  LineTable(int firstLine) {
    this.line = firstLine;
  }

  List<Step> steps() {
    return steps;
  }

  /** A line begins at a byte offset. */
  void begin(int at, int number) {
    int bytes = at - offset;
    int lines = number - line;
    if (bytes == 0 && lines == 0) {
      return;
    }
    for (; bytes > MOST_BYTES; bytes -= MOST_BYTES) {
      steps.add(new Step(MOST_BYTES, 0));
    }
    while (lines < LEAST_LINES || lines > MOST_LINES) {
      int most = lines < 0 ? LEAST_LINES : MOST_LINES;
      steps.add(new Step(bytes, most));
      bytes = 0;
      lines -= most;
    }
    steps.add(new Step(bytes, lines));
    offset = at;
    line = number;
  }

  /** Whether a distance is too long for one pair. */
  boolean hasLongSteps() {
    return steps.stream().anyMatch(step -> step.bytes == MOST_BYTES);
  }

  /** The table after units have moved. */
  void move(int[] moved) {
    int before = 0;
    int last = 0;
    for (int i = 0; i < steps.size(); i++) {
      before += steps.get(i).bytes;
      int now = moved[before / 2] * 2;
      steps.set(i, new Step(now - last, steps.get(i).lines));
      last = now;
    }
  }

  /** The line of every unit, as {@code dis.findlinestarts} reads the table. */
  int[] lines(int firstLine, int units) {
    int[] lines = new int[units];
    int at = 0;
    int bytes = 0;
    int number = firstLine;
    for (Step step : steps) {
      bytes += step.bytes;
      for (; at < units && 2 * at < bytes; at++) {
        lines[at] = number;
      }
      number += step.lines;
    }
    for (; at < units; at++) {
      lines[at] = number;
    }
    return lines;
  }
}
