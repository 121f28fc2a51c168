def outer(kind):
    def dispatch(x):
        return handlers[kind](x)

    def double(x):
        return x * 2

    handlers = {"double": double, "square": lambda x: x * x}
    return dispatch


print(outer("double")(7), outer("square")(7))
print(outer("double").__code__.co_freevars)
