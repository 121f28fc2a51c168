def f(a, b=1):
    pass


for call in (lambda: f(1, x=2), lambda: f(1, a=2), lambda: f(**{"a": 1}, **{"a": 2})):
    try:
        call()
    except TypeError as error:
        print(error)
