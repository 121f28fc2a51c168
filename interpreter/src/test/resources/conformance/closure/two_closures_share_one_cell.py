def make():
    count = 0

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = 0

    return increment, reset


increment, reset = make()
print(increment(), increment(5))
reset()
print(increment())
print(increment.__closure__[0] is reset.__closure__[0])
