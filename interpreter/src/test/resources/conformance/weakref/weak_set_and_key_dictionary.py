import weakref


class Thing:
    pass


a, b = Thing(), Thing()
seen = weakref.WeakSet([a, b])
notes = weakref.WeakKeyDictionary({a: "A", b: "B"})
print(len(seen), a in seen, notes[b], len(notes))
del b
print(len(seen), list(notes.values()))
