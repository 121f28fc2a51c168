def inner():
    received = yield 1
    print("received", received)
    yield 2
    return "result"


def outer():
    result = yield from inner()
    print("inner returned", result)
    yield from "ab"


g = outer()
print(next(g), g.send("hello"), list(g))
