def f(**kwargs):
    return kwargs


base = {"a": 1, "b": 2}
print(f(**base, c=3), f(c=3, **base), {**base, "a": 9}, {"a": 9, **base})
try:
    f(a=0, **base)
except TypeError as error:
    print(error)
