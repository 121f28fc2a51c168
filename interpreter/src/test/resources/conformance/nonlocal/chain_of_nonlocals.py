def a():
    n = 0

    def b():
        nonlocal n
        n += 1

        def c():
            nonlocal n
            n += 100
            return n

        return c() + n

    return b(), n


print(a())
