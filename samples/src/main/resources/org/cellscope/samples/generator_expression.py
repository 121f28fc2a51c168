def compare():
    factor = 10
    eager = [factor * n for n in range(3)]
    lazy = (factor * n for n in range(3))
    factor = 1
    print(eager, list(lazy))


def countdown(n):
    while n:
        yield n
        n -= 1


compare()

slow, fast = countdown(3), countdown(2)
print(next(slow), next(fast), next(slow))

gates = (lambda: n for n in range(3))
first = next(gates)
print("first:", first())
second = next(gates)
print("first:", first(), "second:", second())
