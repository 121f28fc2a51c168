package org.cellscope.lib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LruCacheTest {
  @Test
  void theLeastRecentlyUsedResultGoesFirst() {
    assertEquals(
        """
        computing 1
        computing 2
        computing 3
        computing 2
        computing 9
        CacheInfo(hits=2, misses=4, maxsize=2, currsize=2) {'maxsize': 2, 'typed': False} 9
        CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)
        """,
        Programs.output(
            """
            from functools import lru_cache

            @lru_cache(maxsize=2)
            def f(x):
                print("computing", x)
                return x

            for x in (1, 2, 1, 3, 1, 2):
                f(x)
            print(f.cache_info(), f.cache_parameters(), f.__wrapped__(9))
            f.cache_clear()
            print(f.cache_info())
            """));
  }

  @Test
  void typesAndKeywordsMakeKeysOfTheirOwn() {
    assertEquals(
        """
        False True True False
        False True CacheInfo(hits=1, misses=3, maxsize=None, currsize=3)
        unhashable type: 'list'
        """,
        Programs.output(
            """
            from functools import lru_cache

            @lru_cache(typed=True)
            def f(*args, **kwargs):
                return object()

            print(f(1) is f(1.0), f(1) is f(1), f(a=1) is f(a=1), f(a=1, b=2) is f(b=2, a=1))

            @lru_cache(maxsize=None)
            def g(x):
                return object()

            print(g(1) is g(True), g((1,)) is g((1.0,)), g.cache_info())
            try:
                g([])
            except TypeError as error:
                print(error)
            """));
  }

  @Test
  void recursionThroughTheCacheCountsAsCPythonDoes() {
    assertEquals(
        """
        1548008755920 CacheInfo(hits=58, misses=61, maxsize=None, currsize=61)
        1 1 CacheInfo(hits=1, misses=1, maxsize=128, currsize=1)
        """,
        Programs.output(
            """
            from functools import cache, lru_cache

            @cache
            def fib(n):
                return n if n < 2 else fib(n - 1) + fib(n - 2)

            print(fib(60), fib.cache_info())

            class C:
                @lru_cache
                def method(self, x):
                    return x

            c = C()
            print(c.method(1), c.method(1), C.method.cache_info())
            """));
  }
}
