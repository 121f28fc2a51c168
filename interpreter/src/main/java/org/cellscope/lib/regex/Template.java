package org.cellscope.lib.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** What matches are replaced by: texts and references to groups. */
public final class Template {
  private final List<Object> parts = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();
  private final Source source;
  private final int groups;
  private final Map<String, Integer> names;

  private Template(Source source, int groups, Map<String, Integer> names) {
    this.source = source;
    this.groups = groups;
    this.names = names;
  }

  /**
   * Reads a template.
   *
   * @throws RegexError when it is wrong
   */
  public static Template parse(String text, boolean bytes, int groups, Map<String, Integer> names) {
    Template made = new Template(new Source(text.codePoints().toArray(), bytes), groups, names);
    made.read();
    return made;
  }

  /** The text for a match, whose groups a function tells. */
  public String expand(IntFunction<String> group) {
    StringBuilder text = new StringBuilder();
    for (Object part : parts) {
      text.append(part instanceof Integer number ? group.apply(number) : part);
    }
    return text.toString();
  }

  private void read() {
    while (!source.atEnd()) {
      int start = source.position();
      int c = source.next();
      if (c == '\\') {
        escape(start);
      } else {
        literal.appendCodePoint(c);
      }
    }
    flush();
  }

  private void flush() {
    if (!literal.isEmpty()) {
      parts.add(literal.toString());
      literal.setLength(0);
    }
  }

  private void group(int number, int position) {
    if (number > groups) {
      throw RegexError.at(position, "invalid group reference " + number);
    }
    flush();
    parts.add(number);
  }

  private void escape(int start) {
    int letter = Escapes.letter(source, start);
    if (letter == 'g') {
      named();
    } else if (letter == '0') {
      literal.appendCodePoint(Escapes.octal(source, 2, start));
    } else if (Source.isDigit(letter)) {
      number(letter, start);
    } else if (Escapes.control(letter) >= 0 || letter == 'b') {
      literal.appendCodePoint(letter == 'b' ? '\b' : Escapes.control(letter));
    } else if (Source.isLetter(letter)) {
      throw RegexError.at(start, "bad escape " + source.slice(start, source.position()));
    } else {
      literal.append('\\').appendCodePoint(letter);
    }
  }

  private void number(int letter, int start) {
    int number = letter - '0';
    if (Source.isDigit(source.peek())) {
      int second = source.next();
      if (Source.isOctal(letter) && Source.isOctal(second) && Source.isOctal(source.peek())) {
        literal.appendCodePoint(Escapes.octal(source, 1, start));
        return;
      }
      number = number * 10 + second - '0';
    }
    group(number, start + 1);
  }

  private void named() {
    if (!source.eat('<')) {
      throw source.error("missing <", 0);
    }
    int at = source.position();
    String name = source.until('>', "group name");
    if (Names.isIdentifier(name, source.isBytes())) {
      Integer number = names.get(name);
      if (number == null) {
        throw new RegexError(
            RegexError.Kind.INDEX, "unknown group name " + source.quoted(name), at);
      }
      group(number, at);
      return;
    }
    group(Names.number(name, source, at), at);
  }
}
