def repeat(times):
    def decorate(function):
        def wrapper(*args):
            for _ in range(times):
                function(*args)
        return wrapper
    return decorate


@repeat(3)
def cheer(name):
    print("Hip hip,", name + "!")


@repeat(2)
def clap():
    print("clap")


cheer("Ada")
clap()
print(cheer.__code__.co_freevars)
