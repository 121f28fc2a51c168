class C:
    def me():
        return __class__
    try:
        me()
    except NameError as error:
        print(error)


print(C.me())
