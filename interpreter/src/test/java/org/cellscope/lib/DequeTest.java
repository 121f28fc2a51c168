package org.cellscope.lib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DequeTest {
  @Test
  void aFullDequeDropsItemsAtTheOtherEnd() {
    assertEquals(
        """
        deque(['e', 'b', 'c'], maxlen=3) 3 ['c', 'b', 'e']
        """,
        Programs.output(
            """
            from collections import deque
            d = deque("abc", maxlen=3)
            d.append("d")
            d.appendleft("e")
            print(d, d.maxlen, list(reversed(d)))
            """));
  }

  @Test
  void itemsMoveAroundTheEndsOfTheRing() {
    assertEquals(
        """
        Traceback (most recent call last):
          File "program.py", line 13, in <module>
            d.remove(9)
        ValueError: 9 is not in deque
        """,
        Programs.output(
            """
            from collections import deque
            d = deque()
            for i in range(20):
                d.append(i)
                if i % 3 == 0:
                    d.popleft()
            d.rotate(2)
            d.rotate(-5)
            d.extendleft([100, 101])
            d.insert(3, "x")
            del d[0]
            d[-1] = "last"
            d.remove(9)
            print(d, d.index("x"), d.count(12), len(d))
            """));
  }

  @Test
  void aChangeEndsAnIteration() {
    assertEquals(
        """
        deque mutated during iteration
        IndexError pop from an empty deque
        IndexError deque index out of range
        ValueError 9 is not in deque
        ValueError maxlen must be non-negative
        """,
        Programs.output(
            """
            from collections import deque
            d = deque([1, 2])
            try:
                for item in d:
                    d.append(item)
            except RuntimeError as error:
                print(error)
            for act in (deque().pop, lambda: d[9], lambda: d.remove(9), lambda: deque(maxlen=-1)):
                try:
                    act()
                except (IndexError, ValueError) as error:
                    print(type(error).__name__, error)
            """));
  }

  @Test
  void equalityOrderAndRepetition() {
    assertEquals(
        """
        True True deque([2, 1, 2], maxlen=3)
        deque([1, 2]) False
        deque([[...]])
        """,
        Programs.output(
            """
            from collections import deque
            print(deque([1, 2]) == deque([1, 2]), deque([1]) < deque([1, 0]), deque([1, 2], 3) * 2)
            print(deque([1]) + deque([2]), deque([1]) == [1])
            d = deque()
            d.append(d)
            print(d)
            """));
  }
}
