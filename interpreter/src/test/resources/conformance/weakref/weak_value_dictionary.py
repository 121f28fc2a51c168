import weakref


class Thing:
    pass


cache = weakref.WeakValueDictionary()
a, b = Thing(), Thing()
cache["a"], cache["b"] = a, b
print(sorted(cache), cache["a"] is a, len(cache))
del a
print(sorted(cache), "a" in cache, cache.get("a", "none"))
