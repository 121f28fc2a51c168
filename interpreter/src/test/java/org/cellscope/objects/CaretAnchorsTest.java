package org.cellscope.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The expectations are the markers that CPython 3.12.7 writes under the same expressions. */
class CaretAnchorsTest {
  private static String markers(String expression) {
    return CaretAnchors.of(expression)
        .map(
            anchors ->
                "~".repeat(anchors.start())
                    + "^".repeat(anchors.end() - anchors.start())
                    + "~".repeat(expression.length() - anchors.end()))
        .orElse("");
  }

  @Test
  void theOperatorEvaluatedLastIsMarked() {
    assertEquals("~~~^~~~~~~~~", markers("-x + 'a' * 3"));
    assertEquals("~~~~~~~~^~~~~", markers("x ** -x + 'e'"));
    assertEquals("~^~~", markers("x@-x"));
    assertEquals("~~~^^~~~~~", markers("x  //  'a'"));
  }

  @Test
  void parenthesesAroundAnOperandShiftTheMarkAsInCpython() {
    assertEquals("~~~~^~~~~~", markers("(x) ** 'a'"));
    assertEquals("~~~^^~~", markers("(x)+'a'"));
    assertEquals("~^^~~~~", markers("x+('a')"));
  }

  @Test
  void theBracketsOfASubscriptAreMarked() {
    assertEquals("~~~~~~^^^^^", markers("x['a']['b']"));
    assertEquals("~~~~~~~~~^^^^^^^", markers("(x['a']) [ 'b' ]"));
    assertEquals("~~~~~~~~~~~~~~^^^", markers("[i for i in x][x]"));
  }

  @Test
  void whatIsNeitherHasNoAnchors() {
    for (String expression :
        new String[] {
          "x < 'a'", "not x + ''", "f(x)[1].c", "x += 1", "-x", "lambda: a + b", "f'{a + b}'"
        }) {
      assertEquals("", markers(expression), expression);
    }
  }
}
