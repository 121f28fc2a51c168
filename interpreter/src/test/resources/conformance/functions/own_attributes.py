def f():
    f.calls += 1
    return f.calls


f.calls = 0
f(), f()
print(f.calls, f.__dict__, vars(f), hasattr(f, "other"))
f.__doc__ = "Set later."
f.__name__ = "renamed"
f.__qualname__ = "very.renamed"
print(f.__doc__, f.__name__, f)
del f.calls
try:
    f.calls
except AttributeError as error:
    print(error)
