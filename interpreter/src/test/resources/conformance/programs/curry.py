def curry(function, arity=None):
    if arity is None:
        arity = function.__code__.co_argcount

    def collect(*given):
        if len(given) >= arity:
            return function(*given)
        return lambda *more: collect(*given, *more)

    return collect


@curry
def volume(width, height, depth):
    return width * height * depth


print(volume(2)(3)(4), volume(2, 3)(4), volume(2)(3, 4), volume(2, 3, 4))
