package org.cellscope.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.cellscope.vm.Interpreter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The reported changes of a container, applied to what it was, give what it is. */
class ContentReportsTest {
  private static final String NUMBERS =
      """
      state = [7]
      def number(limit):
          state[0] = (state[0] * 1103515245 + 12345) % 2147483648
          return (state[0] >> 8) % limit
      """;

  /** The vectors of the containers as the reports say. */
  private static final class Shadows implements MutationListener {
    private final Map<PyObject, List<@Nullable PyObject>> vectors = new IdentityHashMap<>();

    static List<@Nullable PyObject> vector(PyObject object) {
      List<@Nullable PyObject> entries = new ArrayList<>();
      object.visitReferences(entries::add);
      return entries;
    }

    @Override
    public void known(PyObject object) {
      if (object instanceof ListObject
          || object instanceof DictObject
          || object instanceof SetObject) {
        vectors.put(object, vector(object));
      }
    }

    @Override
    public void set(PyObject owner, int index, @Nullable PyObject old, @Nullable PyObject now) {
      List<@Nullable PyObject> entries = vectors.get(owner);
      if (entries != null && index >= 0) {
        assertEquals(old, entries.set(index, now));
      }
    }

    @Override
    public void splice(
        PyObject owner,
        int index,
        List<? extends @Nullable PyObject> removed,
        List<? extends @Nullable PyObject> inserted) {
      List<@Nullable PyObject> entries = vectors.get(owner);
      if (entries != null) {
        List<@Nullable PyObject> run = entries.subList(index, index + removed.size());
        assertEquals(removed, run);
        run.clear();
        run.addAll(inserted);
      }
    }
  }

  private static void check(String program) {
    Interpreter interpreter = PythonSnippet.interpreter(new StringBuilder());
    Shadows shadows = new Shadows();
    interpreter.heap().listen(shadows);
    PythonSnippet.run(interpreter, NUMBERS + program);
    assertFalse(shadows.vectors.isEmpty());
    shadows.vectors.forEach((object, entries) -> assertEquals(Shadows.vector(object), entries));
  }

  @Test
  void ofSets() {
    check(
        """
        items = set()
        id(items)
        for step in range(2000):
            what, value = number(9), number(60)
            if what < 4: items.add(value)
            elif what == 4: items.discard(value)
            elif what == 5 and items: items.pop()
            elif what == 6: items ^= {number(90) for _ in range(5)}
            elif what == 7: items &= set(range(number(80)))
            elif what == 8 and value == 1: items.clear()
            else: items -= set(range(number(20)))
        """);
  }

  @Test
  void ofDictionaries() {
    check(
        """
        items = {}
        id(items)
        for step in range(3000):
            what, value = number(8), number(60)
            if what < 4: items[value] = step
            elif what == 4: items.pop(value, None)
            elif what == 5 and items: items.popitem()
            elif what == 6: items.update({number(90): 1})
            elif value == 1: items.clear()
        """);
  }

  @Test
  void ofLists() {
    check(
        """
        items = []
        id(items)
        for step in range(2000):
            what, value = number(10), number(60)
            if what < 3: items.append(value)
            elif what == 3: items.insert(value, step)
            elif what == 4: items[value:value + 3] = [1, 2]
            elif what == 5: del items[::value % 5 + 2]
            elif what == 6: items.sort(key=lambda item: -item)
            elif what == 7: items.reverse()
            elif what == 8: items += [step] * 2
            elif items: items.pop()
        """);
  }
}
