def gen():
    try:
        yield 1
        yield 2
    finally:
        print("released")


g = gen()
print(next(g))
del g
print("after")
for value in gen():
    break
print("loop left")
