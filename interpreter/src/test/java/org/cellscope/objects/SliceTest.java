package org.cellscope.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SliceTest {
  @Test
  void negativeStepsGoFromTheEnd() {
    assertEquals(
        "[5, 3, 1] [4, 3] [] (4, -1, -2)\n",
        PythonSnippet.output(
            """
            items = [0, 1, 2, 3, 4, 5]
            print(items[::-2], items[-2:-4:-1], items[1:4:-1], slice(9, None, -2).indices(5))
            """));
  }

  @Test
  void extendedSlicesTakeExactlyAsManyItems() {
    assertEquals(
        "[9, 1, 8] attempt to assign sequence of size 1 to extended slice of size 2\n",
        PythonSnippet.output(
            """
            items = [0, 1, 2]
            items[::2] = [9, 8]
            try:
                items[::2] = [0]
            except ValueError as error:
                print(items, error)
            """));
  }

  @Test
  void deletingAnExtendedSliceKeepsTheRestInOrder() {
    assertEquals(
        "[1, 3, 5] [0, 5]\n",
        PythonSnippet.output(
            """
            items = list(range(6))
            other = items[:]
            del items[::2]
            del other[4:0:-1]
            print(items, other)
            """));
  }

  @Test
  void aListCanBeAssignedIntoItself() {
    assertEquals(
        "[1, 1, 2, 3, 2, 3]\n",
        PythonSnippet.output("items = [1, 2, 3]\nitems[1:1] = items\nprint(items)"));
  }

  @Test
  void rangesOfAnySizeAreSliced() {
    assertEquals(
        "range(0, 1000000000000000000000000000000, 100000000000000000000000000000)\n",
        PythonSnippet.output("print(range(10**30)[::10**29])"));
  }
}
