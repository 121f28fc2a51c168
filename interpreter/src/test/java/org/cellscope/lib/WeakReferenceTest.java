package org.cellscope.lib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WeakReferenceTest {
  @Test
  void deletingTheLastClosureReleasesWhatItsCellHeldAtThatInstruction() {
    assertEquals(
        """
        before True
        callback
        after None
        """,
        Programs.output(
            """
            import weakref

            class Payload:
                pass

            def make():
                payload = Payload()
                def use():
                    return payload
                return use, weakref.ref(payload, lambda ref: print("callback"))

            use, ref = make()
            print("before", ref() is use())
            del use
            print("after", ref())
            """));
  }

  @Test
  void aSelfRecursiveClosureWaitsForTheCollector() {
    assertEquals(
        """
        False
        True True
        """,
        Programs.output(
            """
            import gc, weakref

            class Payload:
                pass

            def make():
                payload = Payload()
                def again(n):
                    return payload if n == 0 else again(n - 1)
                return again, weakref.ref(payload)

            again, ref = make()
            again(2)
            del again
            print(ref() is None)
            print(gc.collect() > 0, ref() is None)
            """));
  }

  @Test
  void aFinaliserRunsBeforeTheWeakReferencesAndMayReviveTheObject() {
    assertEquals(
        """
        finalised
        True
        gone
        None
        """,
        Programs.output(
            """
            import weakref

            kept = []

            class Phoenix:
                def __del__(self):
                    print("finalised")
                    kept.append(self)

            bird = Phoenix()
            ref = weakref.ref(bird, lambda ref: print("gone"))
            del bird
            print(ref() is kept[0])
            kept.clear()
            print(ref())
            """));
  }

  @Test
  void aGeneratorThatDiesLeavesItsTryStatement() {
    assertEquals(
        """
        left
        next
        left
        end
        """,
        Programs.output(
            """
            def numbers():
                try:
                    yield 1
                    yield 2
                finally:
                    print("left")

            it = numbers()
            next(it)
            del it
            print("next")
            for n in numbers():
                break
            print("end")
            """));
  }

  @Test
  void whatIsLeftIsFinalisedAtTheEndOfTheProgram() {
    assertEquals(
        """
        end
        finalize a
        exit function
        del a
        del b
        del second
        del first
        """,
        Programs.output(
            """
            import atexit, weakref

            class Loud:
                def __init__(self, name):
                    self.name = name
                def __del__(self):
                    print("del", self.name)

            a, b = Loud("a"), Loud("b")
            items = [Loud("first"), Loud("second")]
            atexit.register(print, "exit function")
            weakref.finalize(a, print, "finalize a")
            print("end")
            """));
  }

  @Test
  void anExceptionInAFinaliserIsIgnoredWithAMessage() {
    assertEquals(
        """
        goes on
        Exception ignored in: <function Bad.__del__ at 0x...>
        Traceback (most recent call last):
          File "program.py", line 3, in __del__
            raise ValueError("in a finaliser")
        ValueError: in a finaliser
        """,
        Programs.output(
                """
                class Bad:
                    def __del__(self):
                        raise ValueError("in a finaliser")

                Bad()
                print("goes on")
                """)
            .replaceAll("0x[0-9a-f]+", "0x..."));
  }

  @Test
  void oneReferenceWithoutCallbackIsShared() {
    assertEquals(
        """
        True False True 2
        1 True
        cannot create weak reference to 'int' object
        cannot create weak reference to 'str' object
        cannot create weak reference to 'list' object
        cannot create weak reference to 'NoneType' object
        cannot create weak reference to 'ValueError' object
        """,
        Programs.output(
            """
            import weakref

            class Thing:
                pass

            t = Thing()
            ref, other = weakref.ref(t), weakref.ref(t, print)
            print(ref is weakref.ref(t), ref is other, ref == other, weakref.getweakrefcount(t))
            del other
            print(weakref.getweakrefcount(t), t.__weakref__ is ref)
            for thing in (5, "a", [], None, ValueError()):
                try:
                    weakref.ref(thing)
                except TypeError as error:
                    print(error)
            """));
  }
}
