package org.cellscope.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/** Programs of about ten million steps that fill the recording in different ways. */
final class HistoryPrograms {
  private static final String COUNTER =
      """
      def make_counter():
          count = 0
          def increment():
              nonlocal count
              count += 1
              return count
          return increment
      counter = make_counter()
      for i in range(667_000):
          counter()
      """;

  private static final String APPENDING =
      """
      items = []
      for i in range(850_000):
          items.append(i)
          items[i // 2] = i
      """;

  private static final String LARGE_DICT =
      """
      table = {str(i): i for i in range(100_000)}
      keys = list(table)
      x = 1
      for i in range(400_000):
          x = (x * 1103515245 + 12345) % 2147483648
          table[keys[x % 100_000]] = i
      """;

  private static final String RECURSION =
      """
      def down(n):
          return 0 if n == 0 else 1 + down(n - 1)
      for i in range(760):
          down(900)
      """;

  private static final String SMALL_OBJECTS =
      """
      class Node:
          def __init__(self, value, below):
              self.value = value
              self.below = below
      top = None
      for i in range(420_000):
          top = Node(i, top)
          if i % 50 == 0:
              top = None
      """;

  private HistoryPrograms() {}

  /** The programs by what they do. */
  static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("closure counter", COUNTER);
    all.put("list appended to", APPENDING);
    all.put("dict of 100,000", LARGE_DICT);
    all.put("deep recursion", RECURSION);
    all.put("small objects", SMALL_OBJECTS);
    return all;
  }

  /** Programs that hold a number of objects; the loop whose steps count begins in the last line. */
  static Map<String, String> holding(int count) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "lists",
        """
        n = %d
        held = [[i, i + 1] for i in range(n)]
        def work(times):
            total = 0
            for i in range(times):
                held[i %% n][0] = i
                total += len(held)
        work(200_000)
        """
            .formatted(count));
    all.put(
        "instances",
        """
        class Point:
            def __init__(self, x): self.x = x
        n = %d
        held = [Point(i) for i in range(n)]
        def work(times):
            total = 0
            for i in range(times):
                held[i %% n].x = i
                total += len(held)
        work(200_000)
        """
            .formatted(count));
    all.put(
        "strings",
        """
        n = %d
        held = {i: str(i) for i in range(n)}
        def work(times):
            total = 0
            for i in range(times):
                held[i %% n] = "new"
                total += len(held)
        work(200_000)
        """
            .formatted(count));
    return all;
  }
}
