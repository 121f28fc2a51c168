package org.cellscope.lib.regex;

import java.util.ArrayList;
import java.util.List;

/** Reads a set of characters, from behind its opening bracket. */
final class SetParser {
  private final Source source;
  private final int flags;
  private final boolean ascii;

  SetParser(Source source, int flags, boolean ascii) {
    this.source = source;
    this.flags = flags;
    this.ascii = ascii;
  }

  /**
   * The set.
   *
   * @param open where the bracket stands
   */
  CharTest parse(int open) {
    boolean negated = source.eat('^');
    List<CharTest> parts = new ArrayList<>();
    int first = source.position();
    while (true) {
      int start = source.position();
      if (source.atEnd()) {
        throw RegexError.at(open, "unterminated character set");
      }
      if (start != first && source.eat(']')) {
        break;
      }
      CharTest low = item();
      if (!source.eat('-')) {
        parts.add(low);
        continue;
      }
      if (source.atEnd()) {
        throw RegexError.at(open, "unterminated character set");
      }
      if (source.eat(']')) {
        parts.add(low);
        parts.add(new CharTest.Literal('-'));
        break;
      }
      parts.add(range(low, item(), start));
    }
    return new CharTest.CharSet(
        List.copyOf(parts), negated, (flags & Flags.IGNORECASE) != 0, ascii);
  }

  private CharTest range(CharTest low, CharTest high, int start) {
    if (low instanceof CharTest.Literal from
        && high instanceof CharTest.Literal to
        && from.value() <= to.value()) {
      return new CharTest.Range(from.value(), to.value());
    }
    throw RegexError.at(start, "bad character range " + source.slice(start, source.position()));
  }

  private CharTest item() {
    int start = source.position();
    int c = source.next();
    return c == '\\' ? escape(start) : new CharTest.Literal(c);
  }

  private CharTest escape(int start) {
    int letter = Escapes.letter(source, start);
    CharTest category = Escapes.category(letter, ascii);
    if (category != null) {
      return category;
    }
    int value = letter == 'b' ? '\b' : Escapes.control(letter);
    if (value < 0) {
      value = Escapes.numbered(source, letter, start);
    }
    if (value < 0 && Source.isOctal(letter)) {
      value = Escapes.octal(source, 2, start);
    }
    if (value < 0 && Source.isDigit(letter)) {
      throw RegexError.at(start, "bad escape " + source.slice(start, source.position()));
    }
    return new CharTest.Literal(value < 0 ? Escapes.other(source, letter, start) : value);
  }
}
