package org.cellscope.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SuggestionsTest {
  private static int distance(String one, String two) {
    return Suggestions.distance(one.codePoints().toArray(), two.codePoints().toArray(), 100);
  }

  @Test
  void anInsertedOrReplacedCharacterCostsTwo() {
    assertEquals(2, distance("uper", "upper"));
    assertEquals(2, distance("cat", "car"));
    assertEquals(4, distance("lenght", "length"));
  }

  @Test
  void aChangeOfCaseCostsOne() {
    assertEquals(1, distance("time", "Time"));
  }

  @Test
  void farApartNamesAreOnlyKnownToBeTooFar() {
    int most = 3;
    assertTrue(
        Suggestions.distance("ab".codePoints().toArray(), "xyzuvw".codePoints().toArray(), most)
            > most);
  }
}
