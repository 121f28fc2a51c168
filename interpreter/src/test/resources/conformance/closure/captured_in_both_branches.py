def outer(flag):
    if flag:
        value = "yes"

        def show():
            return value
    else:
        value = "no"

        def show():
            return value * 2
    return show


print(outer(True)(), outer(False)(), outer.__code__.co_cellvars)
