for act in ("a, b = [1]", "a, b = 1, 2, 3", "a, *b, c = [1]", "a, b = 5", "(a,) = ''"):
    try:
        exec(act)
    except (ValueError, TypeError) as error:
        print(act, "->", error)
