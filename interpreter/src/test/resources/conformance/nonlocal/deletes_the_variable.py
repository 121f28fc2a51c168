def outer():
    x = 1

    def drop():
        nonlocal x
        del x

    drop()
    return x


try:
    outer()
except UnboundLocalError as error:
    print(error)
