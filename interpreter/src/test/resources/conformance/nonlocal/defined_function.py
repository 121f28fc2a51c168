def outer():
    def f():
        return "old"

    def swap():
        nonlocal f

        def f():
            return "new"

    before = f()
    swap()
    return before, f()


print(outer())
