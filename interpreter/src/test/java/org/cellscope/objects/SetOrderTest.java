package org.cellscope.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The expected orders were printed by CPython 3.12. */
class SetOrderTest {
  @Test
  void itemsComeInTheOrderOfTheirHashes() {
    assertEquals("{1, 2, 3}\n", PythonSnippet.output("print({3, 1, 2})"));
    assertEquals(
        "{400, 100, 500, 200, 300}\n", PythonSnippet.output("print({100, 200, 300, 400, 500})"));
    assertEquals("{32, 1, 64}\n", PythonSnippet.output("print({32, 1, 64})"));
  }

  @Test
  void aNewItemTakesTheLastRemovedSlotOnItsWay() {
    assertEquals(
        "[0, 1, 2, 2051, 1027, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]\n",
        PythonSnippet.output(
            """
            s = set(range(20))
            s -= {3, 4, 5}
            s.add(3 + 1024)
            s.add(3 + 2048)
            print(list(s))
            """));
  }

  @Test
  void popGoesOnWhereItStopped() {
    assertEquals(
        "0 1 2 {3, 4}\n",
        PythonSnippet.output(
            """
            s = set(range(5))
            print(s.pop(), s.pop(), s.pop(), s)
            """));
  }

  @Test
  void theSmallerOperandDecidesTheOrderOfAnIntersection() {
    assertEquals(
        "{8, 0} {0, 8}\n",
        PythonSnippet.output(
            """
            small = set([8, 0])
            print(small & set(range(20)), set(range(20)) & set(range(0, 17, 8)) - {16})
            """));
  }

  @Test
  void changingTheSizeEndsAnIteration() {
    assertEquals(
        "Set changed size during iteration\n",
        PythonSnippet.output(
            """
            s = {1, 2}
            try:
                for item in s:
                    s.add(item + 10)
            except RuntimeError as error:
                print(error)
            """));
  }
}
