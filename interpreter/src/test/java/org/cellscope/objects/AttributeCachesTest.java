package org.cellscope.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Programs that run one instruction again after what decides its attribute has changed. */
class AttributeCachesTest {
  @Test
  void aClassAttributeThatChangesIsReadAnew() {
    assertEquals(
        "[1, 2, 3, 'no more'] ['old', 'new', 'own']\n",
        PythonSnippet.output(
            """
            class Base:
                kind = 1
                def name(self): return "old"
            class Derived(Base): pass
            thing = Derived()
            def read():
                try:
                    return thing.kind
                except AttributeError:
                    return "no more"
            def call(): return thing.name()
            kinds, names = [read()], [call()]
            Base.kind = 2
            Base.name = lambda self: "new"
            kinds.append(read()); names.append(call())
            Derived.kind = 3
            thing.name = lambda: "own"
            kinds.append(read()); names.append(call())
            del Base.kind, Derived.kind
            kinds.append(read())
            print(kinds, names)
            """));
  }

  @Test
  void aDataDescriptorThatTurnsUpHidesTheDictionary() {
    assertEquals(
        "[5, 'property', 5, 6] [7]\n",
        PythonSnippet.output(
            """
            class Thing: pass
            thing = Thing()
            written = []
            def read(): return thing.value
            def write(value): thing.value = value
            write(5)
            seen = [read()]
            Thing.value = property(lambda self: "property", lambda self, v: written.append(v))
            seen.append(read())
            write(7)
            del Thing.value
            seen.append(read())
            write(6)
            seen.append(read())
            print(seen, written)
            """));
  }

  @Test
  void aClassMemberBecomesADescriptorWhenItsOwnClassDoes() {
    assertEquals(
        "[True, 'got', 'own', 'got']\n",
        PythonSnippet.output(
            """
            class Member: pass
            member = Member()
            class Thing: value = member
            thing = Thing()
            def read(): return thing.value
            seen = [read() is member]
            Member.__get__ = lambda self, owner, kind: "got"
            seen.append(read())
            thing.value = "own"
            seen.append(read())
            Member.__set__ = lambda self, owner, value: None
            seen.append(read())
            print(seen)
            """));
  }

  @Test
  void hooksThatTurnUpAreAsked() {
    assertEquals(
        "[1, 'asked for x', 1, 'missing y'] ['x', 'x'] {'x': 3}\n",
        PythonSnippet.output(
            """
            class Thing: pass
            thing = Thing()
            thing.x = 1
            hooked = []
            def read(): return thing.x
            def write(value): thing.x = value
            seen = [read()]
            Thing.__getattribute__ = lambda self, name: "asked for " + name
            seen.append(read())
            del Thing.__getattribute__
            seen.append(read())
            Thing.__getattr__ = lambda self, name: "missing " + name
            seen.append(thing.y)
            write(2)
            Thing.__setattr__ = lambda self, name, value: hooked.append(name)
            write(4); write(5)
            del Thing.__setattr__
            write(3)
            print(seen, hooked, vars(thing))
            """));
  }

  @Test
  void anotherDictionaryOrClassOfTheObjectCounts() {
    assertEquals(
        "[1, 2, 'other', 3] {'b': 0, 'a': 9}\n",
        PythonSnippet.output(
            """
            class One: pass
            class Other:
                @property
                def a(self): return "other"
            thing = One()
            thing.a = 1
            def read(): return thing.a
            def write(value): thing.a = value
            seen = [read()]
            thing.__dict__ = {"b": 0, "a": 2}
            seen.append(read())
            thing.__class__ = Other
            seen.append(read())
            thing.__class__ = One
            write(3)
            seen.append(read())
            del thing.a
            write(9)
            print(seen, vars(thing))
            """));
  }

  @Test
  void basesThatChangeCount() {
    assertEquals(
        "['one', 'two'] ['method of one', 'method of two']\n",
        PythonSnippet.output(
            """
            class One:
                name = "one"
                def tell(self): return "method of one"
            class Two:
                name = "two"
                def tell(self): return "method of two"
            class Thing(One): pass
            thing = Thing()
            def read(): return thing.name
            def call(): return thing.tell()
            names, told = [read()], [call()]
            Thing.__bases__ = (Two,)
            names.append(read()); told.append(call())
            print(names, told)
            """));
  }

  @Test
  void aMissingKeyIsHashedOnce() {
    assertEquals(
        "1\n",
        PythonSnippet.output(
            """
            class Key:
                asked = 0
                def __hash__(self):
                    Key.asked += 1
                    return 1
            try:
                {}[Key()]
            except KeyError:
                print(Key.asked)
            """));
  }
}
