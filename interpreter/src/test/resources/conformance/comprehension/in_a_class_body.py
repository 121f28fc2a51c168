class C:
    n = 3
    first = [i for i in range(n)]
    try:
        second = [n for i in range(3)]
    except NameError as error:
        print(error)


print(C.first)
