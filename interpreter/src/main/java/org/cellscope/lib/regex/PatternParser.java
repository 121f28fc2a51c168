package org.cellscope.lib.regex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a pattern (library reference, "Regular Expression Syntax"). */
final class PatternParser {
  private static final int MAX_NESTING = 400;

  private final Source source;
  private final Groups groups = new Groups();
  private int flags;
  private int lookBehindGroups = -1;
  private int nesting;

  PatternParser(int[] text, boolean bytes, int flags) {
    this.source = new Source(text, bytes);
    this.flags = flags;
  }

  /** A pattern that says within that it is verbose must be read again from its start. */
  private static final class VerboseLater extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VerboseLater() {
      super(null, null, false, false);
    }
  }

  /** What a pattern was read to. */
  record Parsed(Node node, Groups groups, int flags) {}

  /** Reads a whole pattern. */
  static Parsed parse(int[] text, boolean bytes, int flags) {
    try {
      return new PatternParser(text, bytes, flags).parsePattern();
    } catch (VerboseLater again) {
      return new PatternParser(text, bytes, flags | Flags.VERBOSE).parsePattern();
    }
  }

  private Parsed parsePattern() {
    Node node = alternatives(flags, true);
    flags = Pattern.fixFlags(flags, source.isBytes());
    if (!source.atEnd()) {
      throw source.error("unbalanced parenthesis", 0);
    }
    for (int group : groups.conditions()) {
      if (!groups.exists(group)) {
        throw RegexError.at(groups.conditionAt(group), "invalid group reference " + group);
      }
    }
    // Flags given within hold for all of the text: what is read before them is read with them.
    return new Parsed(node, groups, flags);
  }

  private Node alternatives(int scope, boolean outermost) {
    if (++nesting > MAX_NESTING) {
      throw new RegexError(RegexError.Kind.OVERFLOW, "regular expression is nested too deeply", 0);
    }
    List<Node> branches = new ArrayList<>();
    int now = scope;
    do {
      branches.add(sequence(now, outermost && branches.isEmpty()));
      now = outermost ? flags : scope;
    } while (source.eat('|'));
    nesting--;
    return branches.size() == 1 ? branches.get(0) : new Node.Choice(branches);
  }

  private Node sequence(int given, boolean first) {
    List<Node> parts = new ArrayList<>();
    int scope = given;
    while (!source.atEnd() && source.peek() != '|' && source.peek() != ')') {
      int start = source.position();
      int c = source.next();
      if ((scope & Flags.VERBOSE) != 0 && skipped(c)) {
        continue;
      }
      if (c == '*' || c == '+' || c == '?' || c == '{') {
        repeat(parts, c, start);
        continue;
      }
      int before = flags;
      Node part = part(c, start, scope, first && parts.isEmpty());
      if (part != null) {
        parts.add(part);
      } else {
        scope |= flags & ~before;
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts);
  }

  /** White space and comments of a verbose pattern. */
  private boolean skipped(int c) {
    if (c == '#') {
      int next = source.next();
      while (next >= 0 && next != '\n') {
        next = source.next();
      }
      return true;
    }
    return " \t\n\r\u000b\f".indexOf(c) >= 0;
  }

  private boolean ascii(int scope) {
    return source.isBytes() || (scope & Flags.ASCII) != 0;
  }

  private Node literal(int c, int scope) {
    boolean any = (scope & Flags.IGNORECASE) != 0;
    int lower = Cases.lower(c, ascii(scope));
    return new Node.One(any ? new CharTest.AnyCase(lower, ascii(scope)) : new CharTest.Literal(c));
  }

  /** One part; null for what matches nothing by itself (flags, comments). */
  private @Nullable Node part(int c, int start, int scope, boolean first) {
    boolean lines = (scope & Flags.MULTILINE) != 0;
    return switch (c) {
      case '.' -> new Node.One(new CharTest.Any((scope & Flags.DOTALL) != 0));
      case '^' -> new Node.At(lines ? Node.Place.LINE_START : Node.Place.START, false);
      case '$' -> new Node.At(lines ? Node.Place.LINE_END : Node.Place.END, false);
      case '[' -> new Node.One(new SetParser(source, scope, ascii(scope)).parse(start));
      case '\\' -> escape(start, scope);
      case '(' -> group(start, scope, first);
      default -> literal(c, scope);
    };
  }

  private Node escape(int start, int scope) {
    int letter = Escapes.letter(source, start);
    CharTest category = Escapes.category(letter, ascii(scope));
    if (category != null) {
      return new Node.One(category);
    }
    return switch (letter) {
      case 'A' -> new Node.At(Node.Place.START, false);
      case 'Z' -> new Node.At(Node.Place.TEXT_END, false);
      case 'b' -> new Node.At(Node.Place.WORD, ascii(scope));
      case 'B' -> new Node.At(Node.Place.NOT_WORD, ascii(scope));
      case '0' -> literal(Escapes.octal(source, 2, start), scope);
      default ->
          Source.isDigit(letter)
              ? numberEscape(letter, start, scope)
              : literal(characterEscape(letter, start), scope);
    };
  }

  private int characterEscape(int letter, int start) {
    int value = Escapes.control(letter);
    value = value < 0 ? Escapes.numbered(source, letter, start) : value;
    return value < 0 ? Escapes.other(source, letter, start) : value;
  }

  private Node numberEscape(int letter, int start, int scope) {
    int group = letter - '0';
    if (Source.isDigit(source.peek())) {
      int second = source.next();
      if (Source.isOctal(letter) && Source.isOctal(second) && Source.isOctal(source.peek())) {
        return literal(Escapes.octal(source, 1, start), scope);
      }
      group = group * 10 + second - '0';
    }
    return reference(group, start, start + 1, scope);
  }

  private Node reference(int group, int start, int numberAt, int scope) {
    if (!groups.exists(group)) {
      throw RegexError.at(numberAt, "invalid group reference " + group);
    }
    if (groups.isOpen(group)) {
      throw RegexError.at(start, "cannot refer to an open group");
    }
    checkLookBehind(group, source.position());
    return new Node.Reference(group, (scope & Flags.IGNORECASE) != 0, ascii(scope));
  }

  private void checkLookBehind(int group, int position) {
    if (lookBehindGroups >= 0 && group > lookBehindGroups) {
      throw RegexError.at(
          position, "cannot refer to group defined in the same lookbehind subpattern");
    }
  }

  private void repeat(List<Node> parts, int c, int start) {
    int min = c == '+' ? 1 : 0;
    int max = c == '?' ? 1 : Node.MANY;
    if (c == '{') {
      if (source.peek() == '}') {
        parts.add(literal(c, flags));
        return;
      }
      String low = source.take(Integer.MAX_VALUE, Source::isDigit);
      String high = source.eat(',') ? source.take(Integer.MAX_VALUE, Source::isDigit) : low;
      if (!source.eat('}')) {
        source.seek(start + 1);
        parts.add(literal(c, flags));
        return;
      }
      min = low.isEmpty() ? 0 : number(low);
      max = high.isEmpty() ? Node.MANY : number(high);
      if (max < min) {
        throw RegexError.at(start + 1, "min repeat greater than max repeat");
      }
    }
    Node last = parts.isEmpty() ? null : parts.removeLast();
    if (last == null || last instanceof Node.At) {
      throw RegexError.at(start, "nothing to repeat");
    }
    if (last instanceof Node.Repeat) {
      throw RegexError.at(start, "multiple repeat");
    }
    Node.Greed greed =
        source.eat('?')
            ? Node.Greed.LAZY
            : source.eat('+') ? Node.Greed.POSSESSIVE : Node.Greed.GREEDY;
    parts.add(new Node.Repeat(last, min, max, greed));
  }

  private static int number(String digits) {
    if (digits.length() > 10 || Long.parseLong(digits) >= 0xffffffffL) {
      throw new RegexError(RegexError.Kind.OVERFLOW, "the repetition number is too large", 0);
    }
    return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(digits));
  }

  private @Nullable Node group(int start, int scope, boolean first) {
    if (!source.eat('?')) {
      return capture(null, start, scope);
    }
    int c = source.next();
    return switch (c) {
      case -1 -> throw source.error("unexpected end of pattern", 0);
      case 'P' -> named(start, scope);
      case ':' -> closed(alternatives(scope, false), start);
      case '#' -> comment(start);
      case '>' -> new Node.Atomic(closed(alternatives(scope, false), start));
      case '=', '!' -> new Node.Look(false, c == '!', closed(alternatives(scope, false), start));
      case '<' -> lookBehind(start, scope);
      case '(' -> condition(start, scope);
      default -> {
        if (Flags.of(c) != 0 || c == '-') {
          yield flagged(c, start, scope, first);
        }
        throw RegexError.at(start + 1, "unknown extension ?" + Character.toString(c));
      }
    };
  }

  private Node closed(Node body, int start) {
    if (!source.eat(')')) {
      throw RegexError.at(start, "missing ), unterminated subpattern");
    }
    return body instanceof Node.Sequence || body instanceof Node.One || body instanceof Node.Group
        ? body
        : new Node.Sequence(List.of(body));
  }

  private Node capture(@Nullable String name, int start, int scope) {
    // The place that CPython names is that of the name.
    int number = groups.open(name, start + 4, source);
    Node body = closed(alternatives(scope, false), start);
    groups.close(number, Widths.of(body, groups));
    return new Node.Group(number, body);
  }

  private @Nullable Node comment(int start) {
    int c = source.next();
    while (c >= 0 && c != ')') {
      c = source.next();
    }
    if (c < 0) {
      throw RegexError.at(start, "missing ), unterminated comment");
    }
    return null;
  }

  private Node named(int start, int scope) {
    if (source.eat('<')) {
      int at = source.position();
      String name = source.until('>', "group name");
      checkName(name, at);
      return capture(name, start, scope);
    }
    if (source.eat('=')) {
      int at = source.position();
      String name = source.until(')', "group name");
      checkName(name, at);
      Integer group = groups.names().get(name);
      if (group == null) {
        throw RegexError.at(at, "unknown group name " + source.quoted(name));
      }
      if (groups.isOpen(group)) {
        throw RegexError.at(at, "cannot refer to an open group");
      }
      checkLookBehind(group, source.position());
      return new Node.Reference(group, (scope & Flags.IGNORECASE) != 0, ascii(scope));
    }
    int c = source.next();
    if (c < 0) {
      throw source.error("unexpected end of pattern", 0);
    }
    throw RegexError.at(start + 1, "unknown extension ?P" + Character.toString(c));
  }

  private void checkName(String name, int at) {
    if (!Names.isIdentifier(name, source.isBytes())) {
      throw RegexError.at(at, "bad character in group name " + source.quoted(name));
    }
  }

  private Node lookBehind(int start, int scope) {
    int c = source.next();
    if (c < 0) {
      throw source.error("unexpected end of pattern", 0);
    }
    if (c != '=' && c != '!') {
      throw RegexError.at(start + 1, "unknown extension ?<" + Character.toString(c));
    }
    int outer = lookBehindGroups;
    if (outer < 0) {
      lookBehindGroups = groups.count();
    }
    Node body = closed(alternatives(scope, false), start);
    lookBehindGroups = outer;
    Node.Width width = Widths.of(body, groups);
    if (width.min() != width.max()) {
      throw RegexError.at(Names.NO_POSITION, "look-behind requires fixed-width pattern");
    }
    return new Node.Look(true, c == '!', body);
  }

  private Node condition(int start, int scope) {
    int at = source.position();
    String name = source.until(')', "group name");
    int group;
    if (Names.isIdentifier(name, source.isBytes())) {
      Integer known = groups.names().get(name);
      if (known == null) {
        throw RegexError.at(at, "unknown group name " + source.quoted(name));
      }
      group = known;
    } else {
      group = Names.number(name, source, at);
      if (group == 0) {
        throw RegexError.at(at, "bad group number");
      }
      if (group >= 1 << 28) {
        throw RegexError.at(at, "invalid group reference " + group);
      }
      groups.condition(group, at);
    }
    checkLookBehind(group, source.position());
    Node yes = sequence(scope, false);
    Node no = source.eat('|') ? sequence(scope, false) : new Node.Sequence(List.of());
    if (source.peek() == '|') {
      throw source.error("conditional backref with more than two branches", 0);
    }
    if (!source.eat(')')) {
      throw RegexError.at(start, "missing ), unterminated subpattern");
    }
    return new Node.Condition(group, yes, no);
  }

  private @Nullable Node flagged(int first, int start, int scope, boolean atStart) {
    InlineFlags given = InlineFlags.read(source, first);
    if (given.global()) {
      if (!atStart || nesting > 1 || start > 0 && !onlySkipped(start)) {
        throw RegexError.at(start, "global flags not at the start of the expression");
      }
      boolean verbose = (given.added() & Flags.VERBOSE) != 0;
      if (verbose && (flags & Flags.VERBOSE) == 0) {
        throw new VerboseLater();
      }
      flags |= given.added();
      return null;
    }
    int now = scope;
    if ((given.added() & Flags.TYPES) != 0) {
      now &= ~Flags.TYPES;
    }
    return closed(alternatives((now | given.added()) & ~given.removed(), false), start);
  }

  /** Whether nothing but comments and other flags stands before a place. */
  private boolean onlySkipped(int start) {
    return (flags & Flags.VERBOSE) != 0 || source.slice(start - 1, start).equals(")");
  }
}
