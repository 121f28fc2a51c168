print((a := 5) + a, f"{(b := 3)} {b}")
print((lambda: (c := 7) + c)())
def f(x, y):
    return x + y
print(f(z := 2, y=(w := z * 10)), z, w)
