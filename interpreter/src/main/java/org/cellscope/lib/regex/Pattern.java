package org.cellscope.lib.regex;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A compiled pattern. */
public final class Pattern {
  private final Program program;
  private final int groups;
  private final int flags;
  private final Map<String, Integer> names;

  private Pattern(Program program, int groups, int flags, Map<String, Integer> names) {
    this.program = program;
    this.groups = groups;
    this.flags = flags;
    this.names = names;
  }

  /** How a match must lie. */
  public enum Mode {
    SEARCH,
    MATCH,
    FULL
  }

  /**
   * Compiles a pattern.
   *
   * @param text the pattern; one of bytes as characters up to 255
   * @param bytes whether it is one of bytes
   * @param given flags of {@link Flags}
   * @throws RegexError when it is not a pattern
   */
  public static Pattern compile(String text, boolean bytes, int given) {
    int[] points = text.codePoints().toArray();
    PatternParser.Parsed parsed = PatternParser.parse(points, bytes, given);
    int count = parsed.groups().count();
    return new Pattern(
        Program.of(parsed.node(), count, parsed.groups()),
        count,
        parsed.flags(),
        Collections.unmodifiableMap(new LinkedHashMap<>(parsed.groups().names())));
  }

  /** Checks flags, and adds UNICODE where it is meant. */
  static int fixFlags(int flags, boolean bytes) {
    if (bytes) {
      if ((flags & Flags.UNICODE) != 0) {
        throw RegexError.value("cannot use UNICODE flag with a bytes pattern");
      }
      if ((flags & Flags.LOCALE) != 0 && (flags & Flags.ASCII) != 0) {
        throw RegexError.value("ASCII and LOCALE flags are incompatible");
      }
      return flags;
    }
    if ((flags & Flags.LOCALE) != 0) {
      throw RegexError.value("cannot use LOCALE flag with a str pattern");
    }
    if ((flags & Flags.ASCII) == 0) {
      return flags | Flags.UNICODE;
    }
    if ((flags & Flags.UNICODE) != 0) {
      throw RegexError.value("ASCII and UNICODE flags are incompatible");
    }
    return flags;
  }

  /** How many groups there are. */
  public int groups() {
    return groups;
  }

  /** The flags, those that the pattern gives within among them. */
  public int flags() {
    return flags;
  }

  /** The named groups, in their order. */
  public Map<String, Integer> names() {
    return names;
  }

  /**
   * Finds a match.
   *
   * @param from where to begin, and {@code to} where the text ends for the pattern
   * @param notEmptyAt a place at which an empty match does not count; -1 for none
   * @param poll is run from time to time, and may throw
   * @return the bounds of the whole match and of each group, -1 for those that did not match, and
   *     at last the number of the group that was closed last, or -1
   */
  public Optional<int[]> find(
      Subject text, Mode mode, int from, int to, int notEmptyAt, Runnable poll) {
    Machine machine = new Machine(program, groups, text, to, poll);
    int last = mode == Mode.SEARCH && !program.startsAtStart() ? to : from;
    for (int start = from; start <= last; start++) {
      if (program.op(0) == Op.ONE
          && (start >= to || !program.test(program.operand(0, 1)).matches(text.at(start)))) {
        if ((start & 0x3ff) == 0) {
          poll.run();
        }
        continue;
      }
      int notAt = start == notEmptyAt ? start : -1;
      if (machine.run(start, mode == Mode.FULL, notAt)) {
        return Optional.of(java.util.Arrays.copyOf(machine.registers(), 2 * (groups + 1) + 1));
      }
    }
    return Optional.empty();
  }
}
