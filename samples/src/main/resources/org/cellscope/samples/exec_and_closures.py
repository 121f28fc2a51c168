def outer():
    secret = 42

    def show():
        return secret

    exec("print('exec reads', secret)")
    exec("secret = 0")
    print("but the cell holds", show())

    try:
        exec("print((lambda: secret)())")
    except NameError as error:
        print("a lambda in exec:", error)

    return show


show = outer()

names = {}
exec("def add(n): return lambda x: x + n", names)
add5 = names["add"](5)
print(add5(1), add5.__code__.co_freevars)
print(names["add"].__globals__ is names)

cells = show.__closure__
copy = type(show)(show.__code__, {}, closure=cells)
print(copy(), copy.__closure__ == cells)
