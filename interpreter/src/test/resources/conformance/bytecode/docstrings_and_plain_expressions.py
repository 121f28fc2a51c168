"""Module doc."""
1
"not a doc"
x = 5
x
x + 1
...
None


def f():
    """Doc."""
    "other"
    x
    f.y
    return


print(__doc__, f.__doc__)
f()
