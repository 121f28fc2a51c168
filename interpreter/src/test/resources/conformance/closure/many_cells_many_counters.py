def counters(*names):
    def make(name):
        total = 0

        def count(by=1):
            nonlocal total
            total += by
            return f"{name}={total}"

        return count

    return [make(name) for name in names]


apples, pears = counters("apples", "pears")
print(apples(), apples(2), pears(10), apples())
print(sorted(apples.__code__.co_freevars))
