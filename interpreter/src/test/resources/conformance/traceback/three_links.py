def f():
    try:
        try:
            {}["a"]
        except KeyError as error:
            raise ValueError("b") from error
    except ValueError:
        raise TypeError("c")


f()
