package org.cellscope.lib.regex;

import java.util.List;
import org.cellscope.objects.Chars;

/** A test of one character. */
sealed interface CharTest {
  boolean matches(int c);

  /** One character. */
  record Literal(int value) implements CharTest {
    @Override
    public boolean matches(int c) {
      return c == value;
    }
  }

  /** One letter, small or capital. */
  record AnyCase(int lower, boolean ascii) implements CharTest {
    @Override
    public boolean matches(int c) {
      return Cases.same(lower, Cases.lower(c, ascii), ascii);
    }
  }

  /** Every character, or every one but the end of a line. */
  record Any(boolean lineEnds) implements CharTest {
    @Override
    public boolean matches(int c) {
      return lineEnds || c != '\n';
    }
  }

  /** The characters from one to another. */
  record Range(int from, int to) implements CharTest {
    @Override
    public boolean matches(int c) {
      return from <= c && c <= to;
    }
  }

  /** {@code \d}, {@code \s}, {@code \w} (a small letter) and their opposites. */
  record Category(char letter, boolean ascii) implements CharTest {
    @Override
    public boolean matches(int c) {
      return is(Character.toLowerCase(letter), c) == Character.isLowerCase(letter);
    }

    private boolean is(char kind, int c) {
      if (ascii && c > 127) {
        return false;
      }
      return switch (kind) {
        case 'd' -> Chars.isDecimal(c);
        case 's' -> ascii ? c == ' ' || c >= '\t' && c <= '\r' : Chars.isSpace(c);
        default -> c == '_' || Chars.isAlnum(c);
      };
    }
  }

  /** A set of characters; without case each of a character's variants is tried. */
  record CharSet(List<CharTest> parts, boolean negated, boolean ignoreCase, boolean ascii)
      implements CharTest {
    @Override
    public boolean matches(int c) {
      return contains(c) != negated;
    }

    private boolean contains(int c) {
      if (!ignoreCase) {
        return anyMatches(c);
      }
      for (int variant : Cases.variants(Cases.lower(c, ascii), ascii)) {
        if (anyMatches(variant)) {
          return true;
        }
      }
      return false;
    }

    private boolean anyMatches(int c) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).matches(c)) {
          return true;
        }
      }
      return false;
    }
  }
}
