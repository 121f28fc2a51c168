package org.cellscope.lib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RandomTest {
  @Test
  void intSeedsGiveTheSequencesOfCPython() {
    assertEquals(
        """
        0.6394267984578837 4 c
        [4, 3, 3, 2, 1] 1.6766994874229113
        102293957320752095568 -0.21417212260954865 0.03279321655281878
        """,
        Programs.output(
            """
            import random
            random.seed(42)
            print(random.random(), random.randint(1, 100), random.choice("abc"))
            print([random.randrange(10) for _ in range(5)], random.uniform(1, 2))
            print(random.getrandbits(70), random.gauss(), random.expovariate(3))
            """));
  }

  @Test
  void textBytesAndFloatSeedsAreMixedAsInCPython() {
    assertEquals(
        """
        0.7594613714095375
        0.7594613714095375
        0.551763726942059
        0.32383276483316237
        0.9341508484568806
        """,
        Programs.output(
            """
            import random
            for seed in ("spam", b"spam", 1.5, -7, 10**30):
                print(random.Random(seed).random())
            """));
  }

  @Test
  void samplesAndShufflesTakeTheSamePlaces() {
    assertEquals(
        """
        [8, 3, 1, 4, 7, 0, 9, 6, 2, 5] [931, 519, 219, 38, 88, 444] [9, 3, 4, 8]
        ['c', 'a', 'c', 'c', 'c', 'c']
        """,
        Programs.output(
            """
            import random
            r = random.Random(7)
            items = list(range(10))
            r.shuffle(items)
            print(items, r.sample(range(1000), 6), r.sample(items, 4))
            print(r.choices("abc", weights=[1, 2, 3], k=6))
            """));
  }

  @Test
  void aStateCanBeSetAgain() {
    assertEquals(
        """
        True 625
        """,
        Programs.output(
            """
            import random
            r = random.Random(3)
            state = r.getstate()
            first = [r.random() for _ in range(700)]
            r.setstate(state)
            print(first == [r.random() for _ in range(700)], len(state[1]))
            """));
  }
}
