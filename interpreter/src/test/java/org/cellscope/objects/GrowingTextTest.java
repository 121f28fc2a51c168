package org.cellscope.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class GrowingTextTest {
  private static final String LONG = "0123456789".repeat(40);

  @Test
  void everyStageOfAGrowingTextKeepsItsOwnText() {
    StrObject first = StrObject.of(LONG).plus(StrObject.of("a"));
    StrObject second = first.plus(StrObject.of("b"));
    StrObject third = second.plus(StrObject.of("c"));
    assertEquals(LONG + "abc", third.value());
    assertEquals(LONG + "a", first.value());
    assertEquals(LONG + "ab", second.value());
  }

  @Test
  void twoTextsThatGoOnFromOneDoNotShareTheirEnds() {
    StrObject start = StrObject.of(LONG).plus(StrObject.of("a"));
    StrObject one = start.plus(StrObject.of("x"));
    StrObject other = start.plus(StrObject.of("y"));
    assertEquals(LONG + "ax", one.value());
    assertEquals(LONG + "ay", other.value());
  }

  @Test
  void aTextGrowsBeyondItsBuffer() {
    StrObject text = StrObject.of(LONG);
    StringBuilder expected = new StringBuilder(LONG);
    for (int i = 0; i < 5000; i++) {
      text = text.plus(StrObject.of("é" + i));
      expected.append("é").append(i);
    }
    assertEquals(expected.length(), text.size());
    assertEquals(expected.toString(), text.value());
    assertEquals(StrObject.hash(expected.toString()), text.hash());
    assertSame(text.value(), text.value());
  }

  @Test
  void onlyTheLatestTextGoesOnInItsBuffer() {
    GrowingText start = GrowingText.of(LONG, "a");
    assertNotNull(start.followedBy("b"));
    assertNull(start.followedBy("c"));
  }

  @Test
  void lengthsCountCodePointsAlsoWhereHalvesMeet() {
    StrObject text = StrObject.of(LONG).plus(StrObject.of("\ud83d"));
    assertEquals(LONG.length() + 1, text.size());
    StrObject whole = text.plus(StrObject.of("\ude00!"));
    assertEquals(LONG.length() + 2, whole.size());
    assertEquals(whole.value().codePointCount(0, whole.value().length()), whole.size());
  }

  @Test
  void programsSeeOrdinaryStrings() {
    assertEquals(
        "600 True True ab 3 True\n",
        PythonSnippet.output(
            """
            text = ""
            for _ in range(300):
                text += "ab"
            same = "ab" * 300
            table = {same: 3}
            print(len(text), text == same, hash(text) == hash(same), text[-2:], table[text],
                  text + "" is text)
            """));
  }
}
