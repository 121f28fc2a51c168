package org.cellscope.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NameCachesTest {
  @Test
  void aGlobalThatIsDeletedGivesWayToTheBuiltInAndBack() {
    assertEquals(
        "1 2 1\n1 2 1\n",
        PythonSnippet.output(
            """
            def size():
                return len("x")
            for _ in range(2):
                before = size()
                len = lambda text: 2
                meanwhile = size()
                del len
                print(before, meanwhile, size())
            """));
  }

  @Test
  void aGlobalThatChangesIsReadAnew() {
    assertEquals(
        "[0, 1, 2] [0, 10, 20]\n",
        PythonSnippet.output(
            """
            def read():
                return value
            seen = []
            for value in range(3):
                seen.append(read())
            others = []
            for number in range(3):
                globals()["value"] = number * 10
                others.append(read())
            print(seen, others)
            """));
  }

  @Test
  void oneCodeObjectFindsItsNamesInEveryNamespace() {
    assertEquals(
        "['hidden', 3, 'other']\n",
        PythonSnippet.output(
            """
            code = compile("result.append(len('abc'))", "<code>", "exec")
            result = []
            exec(code, {"len": lambda text: "hidden", "result": result})
            exec(code, {"none": 1, "result": result})
            exec(code, {"len": lambda text: "other", "result": result})
            print(result)
            """));
  }

  @Test
  void aNameIsStoredWhereItsKeyStandsNow() {
    assertEquals(
        "1 [(0, 0), (1, 1), (2, 2)] ['a', 'name']\n",
        PythonSnippet.output(
            """
            code = compile("name = value", "<code>", "exec")
            seen = []
            space = {"first": 0, "a": 1}
            for value in range(3):
                space["value"] = value
                exec(code, space)
                seen.append((value, space["name"]))
                if value == 1:
                    del space["first"]
                    space.pop("name")
            print(space["a"], seen, [key for key in space if key in ("a", "name", "first")])
            """));
  }

  @Test
  void aFunctionKeepsTheBuiltInNamesOfItsMaking() {
    assertEquals(
        "3 True\n",
        PythonSnippet.output(
            """
            space = {}
            exec("def size(text): return len(text)", space)
            kept = space["size"].__builtins__
            space["__builtins__"] = {}
            print(space["size"]("abc"), space["size"].__builtins__ is kept)
            """));
  }

  @Test
  void keywordNamesStayThoseOfTheirCall() {
    assertEquals(
        "[(0, 1), (1, 0), (0, 1), (1, 0)]\n",
        PythonSnippet.output(
            """
            def pair(a, b):
                return a, b
            seen = []
            for _ in range(2):
                seen.append(pair(a=0, b=1))
                seen.append(pair(b=0, a=1))
            print(seen)
            """));
  }
}
