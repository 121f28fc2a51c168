def f(x):
    return x * x


print([y for x in range(6) if (y := f(x)) % 2 == 0], y)
total = 0
print([total := total + n for n in (1, 2, 3)], total)
