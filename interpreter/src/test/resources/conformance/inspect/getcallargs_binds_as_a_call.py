import inspect


def f(a, b=2, *rest, c, d=4, **more):
    pass


print(inspect.getcallargs(f, 1, c=3))
print(inspect.getcallargs(f, 1, 2, 3, 4, c=5, z=6))
for function, args, kwargs in ((f, (), {}), (lambda a, b=1: 0, (1, 2, 3), {}), (lambda *, k: 0, (), {}),
                               (lambda a, b, c: 0, (), {}), (lambda a: 0, (1,), {"a": 2}),
                               (lambda a: 0, (), {"b": 2})):
    try:
        print(inspect.getcallargs(function, *args, **kwargs))
    except TypeError as error:
        print(error)
