def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


numbers = fibonacci()
print([next(numbers) for _ in range(12)])
print(next(n for n in fibonacci() if n > 1000))
