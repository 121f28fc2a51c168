def outer():
    x = "outer"

    class C:
        y = x
        x = "class"
        z = x

    return C.y, C.z, C.x


try:
    print(outer())
except NameError as error:
    print(error)
