def kind(n):
    return "even" if n % 2 == 0 else "three" if n == 3 else "odd"


print([kind(n) for n in range(5)])
x = 5
print((x if x > 3 else -x) + (1 if not x else 2))
