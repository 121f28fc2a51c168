print("{} {} {}".format(1, "a", None), "{1} {0}".format("a", "b"))
print("{x}-{y}".format(x=1, y=2))
print("{0.real} {1[0]} {2[key]} {0:>4} {0!r:>3}".format(5, [9], {"key": "v"}))
print("{:{w}.{p}f}|".format(3.14159, w=8, p=2))
print("{{}} {:,}".format(1234567), "{:*^9}".format("mid"), "{a}".format_map({"a": 1}))
for text in ("{} {}", "{x}", "{", "{0} {}"):
    try:
        text.format(1)
    except (IndexError, KeyError, ValueError) as error:
        print(type(error).__name__, error)
