def f(a, b, c, *, d, e):
    pass


for call in (lambda: f(), lambda: f(1), lambda: f(1, 2), lambda: f(1, 2, 3)):
    try:
        call()
    except TypeError as error:
        print(error)
