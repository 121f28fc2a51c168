def outer():
    x = 1
    inner = lambda: (x, y)
    print(inner.__closure__[0])
    print(inner.__closure__[1])
    y = "text"
    print(inner.__closure__)


outer()
