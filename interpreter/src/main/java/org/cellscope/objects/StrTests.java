package org.cellscope.objects;

import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** The {@code is...} methods of {@code str}. */
final class StrTests {
  private StrTests() {}

  static void define(TypeMembers members) {
    test(members, "isascii", StrTests::isAscii);
    each(members, "isalpha", Chars::isAlpha);
    each(members, "isalnum", Chars::isAlnum);
    each(members, "isdecimal", Chars::isDecimal);
    each(members, "isdigit", Chars::isDigit);
    each(members, "isnumeric", Chars::isNumeric);
    each(members, "isspace", Chars::isSpace);
    test(members, "isprintable", text -> text.codePoints().allMatch(Chars::isPrintable));
    test(members, "isidentifier", StrTests::isIdentifier);
    test(members, "islower", StrTests::isLower);
    test(members, "isupper", StrTests::isUpper);
    test(members, "istitle", StrTests::isTitle);
  }

  private static void test(TypeMembers members, String name, Predicate<String> test) {
    members.noArgs(name, StrObject.class, (rt, self) -> BoolObject.of(test.test(self.value())));
  }

  private static void each(TypeMembers members, String name, IntPredicate test) {
    test(members, name, text -> !text.isEmpty() && text.codePoints().allMatch(test));
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text could be a name, keywords included. */
  static boolean isIdentifier(String text) {
    return !text.isEmpty()
        && Chars.isIdentifierStart(text.codePointAt(0))
        && text.codePoints().skip(1).allMatch(Chars::isIdentifierPart);
  }

  private static boolean isLower(String text) {
    return text.codePoints().anyMatch(Chars::isLower)
        && text.codePoints().noneMatch(c -> Chars.isUpper(c) || Character.isTitleCase(c));
  }

  private static boolean isUpper(String text) {
    return text.codePoints().anyMatch(Chars::isUpper)
        && text.codePoints().noneMatch(c -> Chars.isLower(c) || Character.isTitleCase(c));
  }

  private static boolean isTitle(String text) {
    boolean found = false;
    boolean afterCased = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean starts = Chars.isUpper(c) || Character.isTitleCase(c);
      boolean cased = starts || Chars.isLower(c);
      if (cased && starts == afterCased) {
        return false;
      }
      afterCased = cased;
      found |= cased;
    }
    return found;
  }
}
