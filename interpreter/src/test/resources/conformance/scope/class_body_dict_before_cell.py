def outer(x):
    class C:
        locals()["x"] = 43
        y = x
    return C


print(outer(3).y)
print(outer.__code__.co_cellvars)
