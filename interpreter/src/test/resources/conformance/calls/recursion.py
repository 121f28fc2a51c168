def hanoi(n, a="A", b="B", c="C"):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(hanoi(6), fib(15))
