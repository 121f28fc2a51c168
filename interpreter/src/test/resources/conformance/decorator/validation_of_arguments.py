def types(*kinds):
    def decorate(function):
        def check(*args):
            for kind, arg in zip(kinds, args):
                if not isinstance(arg, kind):
                    raise TypeError(f"{arg!r} is not {kind.__name__}")
            return function(*args)
        return check
    return decorate


@types(int, str)
def repeat(n, text):
    return text * n


print(repeat(2, "ab"))
repeat("ab", 2)
