s = {1, 2}
for act in (
    lambda: s.remove(9),
    lambda: set().pop(),
    lambda: s.add([1]),
    lambda: s + {3},
    lambda: s[0],
    lambda: {{1}},
):
    try:
        act()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
s |= {3}
s &= {2, 3}
s -= {2}
print(s, s.pop(), s)
