def outer():
    x = "outer"
    space = {}
    exec("def inner():\n    return x", space)
    return space["inner"]


f = outer()
print(f.__closure__, f.__code__.co_names)
try:
    f()
except NameError as error:
    print(error)
