def repeat(times):
    def decorate(function):
        def wrapper(*args):
            return [function(*args) for _ in range(times)]
        return wrapper
    return decorate


@repeat(3)
def greet(name):
    return "hi " + name


print(greet("Ada"))
print(greet.__code__.co_freevars)
