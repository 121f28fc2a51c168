def attempt(action):
    try:
        action()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


word, items, number = "abc", [1, 2], 5
attempt(lambda: 1 + "a")
attempt(lambda: "a" + 1)
attempt(lambda: [1][5])
attempt(lambda: {}["key"])
attempt(lambda: int("12x"))
attempt(lambda: float("abc"))
attempt(lambda: (1, 2)[7])
attempt(lambda: None.x)
attempt(lambda: len(5))
attempt(lambda: 5 @ 3)
attempt(lambda: -"a")
attempt(lambda: [] < {})
attempt(lambda: word[1.0])
attempt(lambda: items["a"])
attempt(lambda: number[0])
attempt(lambda: "x" in 5)
attempt(lambda: iter(3))
attempt(lambda: {[]: 1})
attempt(lambda: 1 % 0)
attempt(lambda: 1.5 // 0)
attempt(lambda: 2 ** -1 << 1)
