print(list(reversed([1, 2, 3])), "".join(reversed("abc")))
print(list(reversed({"a": 1, "b": 2})))
print(abs(-5), abs(2.5), abs(True), round(3.7), round(3.14159, 2), round(-1.5))
print(divmod(17, 5))
print(divmod(-7, 2), pow(2, 5), pow(2, 5, 7), divmod(7.5, 2))
for act in (
    lambda: abs("a"),
    lambda: reversed({1}),
    lambda: round("a"),
    lambda: divmod(1, 0),
):
    try:
        act()
    except (TypeError, ZeroDivisionError) as error:
        print(error)
