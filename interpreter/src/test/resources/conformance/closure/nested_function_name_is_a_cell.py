def outer():
    def helper():
        return "help"

    def user():
        return helper()

    return user


print(outer()())
print(outer.__code__.co_cellvars, outer.__code__.co_varnames, outer.__code__.co_nlocals)
