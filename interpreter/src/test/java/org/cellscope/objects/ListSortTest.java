package org.cellscope.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ListSortTest {
  @Test
  void equalKeysKeepTheirOrderInBothDirections() {
    assertEquals(
        "['bb', 'aa', 'c', 'd']\n['c', 'd', 'bb', 'aa']\n",
        PythonSnippet.output(
            """
            words = ["c", "bb", "d", "aa"]
            print(sorted(words, key=len, reverse=True))
            print(sorted(words, key=len))
            """));
  }

  @Test
  void longListsAreSortedStably() {
    assertEquals(
        "True\n",
        PythonSnippet.output(
            """
            pairs = [(i * 7919 % 50, i) for i in range(1000)]
            print(sorted(pairs, key=lambda pair: pair[0]) == sorted(pairs))
            """));
  }

  @Test
  void comparisonsAreThoseOfCpythonInItsOrder() {
    assertEquals(
        "[(1, 3), (2, 1), (2, 3), (2, 1)]\n",
        PythonSnippet.output(
            """
            log = []
            class Item:
                def __init__(self, value):
                    self.value = value
                def __lt__(self, other):
                    log.append((self.value, other.value))
                    return self.value < other.value
            sorted([Item(3), Item(1), Item(2)])
            print(log)
            """));
  }

  @Test
  void theListLooksEmptyWhileItIsSorted() {
    assertEquals(
        "[] [] [1, 2]\n",
        PythonSnippet.output(
            """
            items = [2, 1]
            seen = []
            items.sort(key=lambda item: seen.append(list(items)) or item)
            print(*seen, items)
            """));
  }

  @Test
  void changingTheListMeanwhileIsAnErrorAndItsItemsComeBack() {
    assertEquals(
        "list modified during sort [1, 2, 3]\n",
        PythonSnippet.output(
            """
            items = [3, 2, 1]
            try:
                items.sort(key=lambda item: items.append(0) or item)
            except ValueError as error:
                print(error, items)
            """));
  }

  @Test
  void contradictoryComparisonsOnlyGiveSomeOrder() {
    assertEquals(
        "200\n",
        PythonSnippet.output(
            """
            class Odd:
                def __lt__(self, other):
                    return True
            print(len(sorted(Odd() for _ in range(200))))
            """));
  }
}
