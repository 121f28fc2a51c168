def f(*args, **kwargs):
    pass


for call in (lambda: f(*5), lambda: f(**5), lambda: f(**{1: 2})):
    try:
        call()
    except TypeError as error:
        print(error)
