package org.cellscope.objects;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.ExceptionTable;
import org.cellscope.source.Span;

/**
 * The tables of a code object as bytes: {@code co_exceptiontable} and {@code co_linetable}, in the
 * formats that CPython's {@code Objects/exception_handling_notes.txt} and {@code
 * Objects/locations.md} describe.
 */
final class CodeTables {
  private static final int MOST_BYTES = 255;
  private static final int GROUP = 6;
  private static final int GROUP_MASK = 0x3f;
  private static final int MORE = 0x40;
  private static final int BEGIN = 0x80;
  private static final int LONGEST = 8;
  private static final int SHORT_COLUMNS = 80;
  private static final int NO_COLUMNS = 13;
  private static final int LONG_FORM = 14;
  private static final int NO_PLACE = 15;

  private CodeTables() {}

  /** The table as bytes: numbers in groups of six bits, the first byte of an entry marked. */
  static byte[] exceptions(ExceptionTable table) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (ExceptionTable.Entry entry : table.entries()) {
      write(out, entry.start() / 2, BEGIN);
      write(out, (entry.end() - entry.start()) / 2, 0);
      write(out, entry.target() / 2, 0);
      write(out, entry.depth() << 1 | (entry.lasti() ? 1 : 0), 0);
    }
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, int number, int mark) {
    int shift = 4 * GROUP;
    while (shift > 0 && number >> shift == 0) {
      shift -= GROUP;
    }
    int first = mark;
    for (; shift > 0; shift -= GROUP) {
      out.write(number >> shift & GROUP_MASK | MORE | first);
      first = 0;
    }
    out.write(number & GROUP_MASK | first);
  }

  /**
   * Reads a table.
   *
   * @throws PyException ValueError when it is none
   */
  static ExceptionTable exceptions(byte[] bytes) {
    List<ExceptionTable.Entry> entries = new ArrayList<>();
    int[] at = {0};
    while (at[0] < bytes.length) {
      long start = 2 * number(bytes, at);
      long size = 2 * number(bytes, at);
      long target = 2 * number(bytes, at);
      long depth = number(bytes, at);
      if (Math.max(Math.max(start + size, target), depth) > Integer.MAX_VALUE) {
        throw malformed();
      }
      entries.add(
          new ExceptionTable.Entry(
              (int) start, (int) (start + size), (int) target, (int) depth >> 1, (depth & 1) != 0));
    }
    return new ExceptionTable(entries);
  }

  private static long number(byte[] bytes, int[] at) {
    long value = 0;
    for (int groups = 0; groups < GROUP; groups++) {
      if (at[0] >= bytes.length) {
        throw malformed();
      }
      int next = bytes[at[0]++];
      value = value << GROUP | next & GROUP_MASK;
      if ((next & MORE) == 0) {
        return value;
      }
    }
    throw malformed();
  }

  private static PyException malformed() {
    return Errors.value("code: co_exceptiontable is malformed");
  }

  /** The places of all units as bytes. */
  static byte[] places(int firstLine, List<Optional<Span>> units) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int line = firstLine;
    int from = 0;
    for (int i = 1; i <= units.size(); i++) {
      if (i < units.size() && units.get(i).equals(units.get(from))) {
        continue;
      }
      for (int left = i - from; left > 0; left -= LONGEST) {
        line = place(out, units.get(from), Math.min(left, LONGEST), line);
      }
      from = i;
    }
    return out.toByteArray();
  }

  private static int place(ByteArrayOutputStream out, Optional<Span> place, int units, int before) {
    if (place.isEmpty() || place.get().line() < 0) {
      begin(out, NO_PLACE, units);
      return before;
    }
    Span span = place.get();
    int delta = span.line() - before;
    boolean oneLine = span.endLine() == span.line();
    int width = span.endColumn() - span.column();
    if (span.column() < 0 || span.endColumn() < 0) {
      begin(out, NO_COLUMNS, units);
      signed(out, delta);
    } else if (oneLine && delta == 0 && span.column() < SHORT_COLUMNS && width >= 0 && width < 16) {
      begin(out, span.column() >> 3, units);
      out.write((span.column() & 7) << 4 | width);
    } else if (oneLine
        && delta >= 0
        && delta < 3
        && span.column() < BEGIN
        && span.endColumn() < BEGIN) {
      begin(out, 10 + delta, units);
      out.write(span.column());
      out.write(span.endColumn());
    } else {
      begin(out, LONG_FORM, units);
      signed(out, delta);
      unsigned(out, span.endLine() - span.line());
      unsigned(out, span.column() + 1);
      unsigned(out, span.endColumn() + 1);
    }
    return span.line();
  }

  private static void begin(ByteArrayOutputStream out, int form, int units) {
    out.write(BEGIN | form << 3 | units - 1);
  }

  private static void unsigned(ByteArrayOutputStream out, int number) {
    int rest = number;
    while (rest >= MORE) {
      out.write(rest & GROUP_MASK | MORE);
      rest >>>= GROUP;
    }
    out.write(rest);
  }

  private static void signed(ByteArrayOutputStream out, int number) {
    unsigned(out, number < 0 ? -number << 1 | 1 : number << 1);
  }

  /** Reads the places of so many units; those that the table does not reach have none. */
  static List<Optional<Span>> places(byte[] bytes, int firstLine, int units) {
    List<Optional<Span>> places = new ArrayList<>();
    int line = firstLine;
    int[] at = {0};
    while (at[0] < bytes.length && places.size() < units) {
      int head = next(bytes, at);
      int form = head >> 3 & 15;
      Optional<Span> place;
      if (form == NO_PLACE) {
        place = Optional.empty();
      } else {
        Span span = span(form, line, bytes, at);
        line = span.line();
        place = Optional.of(span);
      }
      for (int i = head & 7; i >= 0 && places.size() < units; i--) {
        places.add(place);
      }
    }
    while (places.size() < units) {
      places.add(Optional.empty());
    }
    return places;
  }

  private static Span span(int form, int before, byte[] bytes, int[] at) {
    if (form < 10) {
      int next = next(bytes, at);
      int column = form << 3 | next >> 4 & 7;
      return new Span(before, column, before, column + (next & 15));
    }
    if (form < NO_COLUMNS) {
      int line = before + form - 10;
      return new Span(line, next(bytes, at), line, next(bytes, at));
    }
    int code = readUnsigned(bytes, at);
    int line = before + ((code & 1) != 0 ? -(code >>> 1) : code >>> 1);
    if (form == NO_COLUMNS) {
      return new Span(line, -1, line, -1);
    }
    int endLine = line + readUnsigned(bytes, at);
    int column = readUnsigned(bytes, at) - 1;
    return new Span(line, column, endLine, readUnsigned(bytes, at) - 1);
  }

  private static int next(byte[] bytes, int[] at) {
    return at[0] < bytes.length ? bytes[at[0]++] & 0xff : 0;
  }

  private static int readUnsigned(byte[] bytes, int[] at) {
    int value = 0;
    int next = next(bytes, at);
    for (int shift = 0; shift < Integer.SIZE; shift += GROUP) {
      value |= (next & GROUP_MASK) << shift;
      if ((next & MORE) == 0) {
        break;
      }
      next = next(bytes, at);
    }
    return value;
  }

  /** {@code co_lnotab}: pairs of a distance in bytes and one in lines, for where lines begin. */
  static byte[] lines(int firstLine, List<Optional<Span>> places) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int offset = 0;
    int line = firstLine;
    for (int unit = 0; unit < places.size(); unit++) {
      int now = places.get(unit).map(Span::line).filter(number -> number >= 0).orElse(line);
      if (now != line) {
        writeStep(out, 2 * unit - offset, now - line);
        offset = 2 * unit;
        line = now;
      }
    }
    return out.toByteArray();
  }

  /** A step that is too long for one pair takes several. */
  private static void writeStep(ByteArrayOutputStream out, int bytes, int lines) {
    int left = bytes;
    for (; left > MOST_BYTES; left -= MOST_BYTES) {
      out.write(MOST_BYTES);
      out.write(0);
    }
    int more = lines;
    while (more > Byte.MAX_VALUE || more < Byte.MIN_VALUE) {
      int step = more > 0 ? Byte.MAX_VALUE : Byte.MIN_VALUE;
      out.write(left);
      out.write(step);
      left = 0;
      more -= step;
    }
    out.write(left);
    out.write(more);
  }
}
