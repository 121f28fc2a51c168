fs = [lambda x, n=n: x * n for n in range(1, 4)]
print([f(10) for f in fs])
late = [lambda x: x * n for n in range(1, 4)]
print([f(10) for f in late])
