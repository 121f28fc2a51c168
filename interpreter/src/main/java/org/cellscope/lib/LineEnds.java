package org.cellscope.lib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.objects.Errors;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;

/**
 * What {@code newline=} of a text file asks for: None makes every kind of line end a {@code \n}, an
 * empty text keeps all kinds as they are, any other is what lines end with and what {@code \n}
 * becomes. The first two note which kinds they have met.
 */
final class LineEnds {
  private static final String LF = "\n";
  private static final String CR = "\r";
  private static final String CR_LF = "\r\n";

  private final Optional<String> newline;
  private boolean metCr;
  private boolean metLf;
  private boolean metCrLf;

  private LineEnds(Optional<String> newline) {
    this.newline = newline;
  }

  /** What a file has that was not asked for anything else. */
  static LineEnds plain() {
    return new LineEnds(Optional.of(LF));
  }

  /**
   * Reads the argument.
   *
   * @throws org.cellscope.objects.PyException TypeError or ValueError for any other value
   */
  static LineEnds of(Runtime rt, PyObject given) {
    if (given == SingletonObject.NONE) {
      return new LineEnds(Optional.empty());
    }
    if (!(given instanceof StrObject text)) {
      throw Errors.type("newline must be str or None, not " + given.type().fullName());
    }
    return switch (text.value()) {
      case "", LF, CR, CR_LF -> new LineEnds(Optional.of(text.value()));
      default -> throw Errors.value("illegal newline value: " + Repr.repr(rt, given));
    };
  }

  private boolean isUniversal() {
    return newline.isEmpty() || newline.get().isEmpty();
  }

  /** The argument. */
  PyObject newline() {
    return newline.<PyObject>map(StrObject::of).orElse(SingletonObject.NONE);
  }

  /** What a file holds when a text has been written to it. */
  String written(String text) {
    if (isUniversal()) {
      note(text);
    }
    if (newline.isEmpty()) {
      return text.replace(CR_LF, LF).replace(CR, LF);
    }
    return newline.get().isEmpty() || newline.get().equals(LF)
        ? text
        : text.replace(LF, newline.get());
  }

  private void note(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith(CR_LF, i)) {
        metCrLf = true;
        i++;
      } else {
        metCr |= text.charAt(i) == '\r';
        metLf |= text.charAt(i) == '\n';
      }
    }
  }

  /** The place behind the end of the line that begins at a place. */
  int behindLine(StringBuilder text, int from) {
    if (newline.isPresent() && newline.get().isEmpty()) {
      for (int i = from; i < text.length(); i++) {
        if (text.charAt(i) == '\n') {
          return i + 1;
        }
        if (text.charAt(i) == '\r') {
          boolean both = i + 1 < text.length() && text.charAt(i + 1) == '\n';
          return both ? i + 2 : i + 1;
        }
      }
      return text.length();
    }
    String mark = newline.orElse(LF);
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }

  /** {@code newlines}: the kinds that were met. */
  PyObject met() {
    List<PyObject> met = new ArrayList<>();
    if (metCr) {
      met.add(StrObject.of(CR));
    }
    if (metLf) {
      met.add(StrObject.of(LF));
    }
    if (metCrLf) {
      met.add(StrObject.of(CR_LF));
    }
    return switch (met.size()) {
      case 0 -> SingletonObject.NONE;
      case 1 -> met.getFirst();
      default -> TupleObject.of(met);
    };
  }
}
