import timeit

ticks = iter(range(100))
print(timeit.timeit("x += 1", "x = 0", timer=ticks.__next__, number=10))
print(timeit.repeat(lambda: None, number=3, repeat=2, timer=ticks.__next__))
print(timeit.timeit("seen.append(1)", globals={"seen": (seen := [])}, number=3) > 0, seen)
for wrong in (3,), ("pass", 3), ("x =",):
    try:
        timeit.timeit(*wrong)
    except (ValueError, SyntaxError) as error:
        print(type(error).__name__, error)
