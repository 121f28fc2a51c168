for i in range(3):
    square = i * i
print(i, square)


def f():
    for j in []:
        pass
    return j


try:
    f()
except UnboundLocalError as error:
    print(error)
