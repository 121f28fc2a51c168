package org.cellscope.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DictOrderTest {
  @Test
  void removedKeysLeaveTheOrderOfTheOthers() {
    assertEquals(
        "[0, 2, 4, 1] ('x', 1)\n",
        PythonSnippet.output(
            """
            d = dict.fromkeys(range(5))
            del d[1], d[3]
            d[1] = None
            d["x"] = 1
            last = d.popitem()
            print(list(d), last)
            """));
  }

  @Test
  void addingAndPoppingForeverNeedsNoMoreRoom() {
    assertEquals(
        "1 [0]\n",
        PythonSnippet.output(
            """
            d = {0: 0}
            for i in range(1, 5000):
                d[i] = i
                d.popitem()
            print(len(d), list(d))
            """));
  }

  @Test
  void changesOfTheSizeOrTheKeysEndAnIteration() {
    assertEquals(
        "dictionary changed size during iteration\ndictionary keys changed during iteration\n",
        PythonSnippet.output(
            """
            for step in (lambda d, k: d.pop(k), lambda d, k: d.__setitem__(k + 9, d.pop(k))):
                d = {1: 1, 2: 2}
                try:
                    for key in d:
                        step(d, key)
                except RuntimeError as error:
                    print(error)
            """));
  }
}
