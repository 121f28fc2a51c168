print("before")


class C:
    print("in body")
    for i in range(2):
        print("loop", i)


print("after", C.i)
