def limited(limit):
    def decorate(function):
        left = limit

        def wrapper(*args):
            nonlocal left
            if left == 0:
                return "no more"
            left -= 1
            return function(*args)

        return wrapper
    return decorate


@limited(2)
def a():
    return "a"


@limited(1)
def b():
    return "b"


print(a(), b(), a(), b(), a())
