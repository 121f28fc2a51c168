value = "global"


def f(flag):
    if flag:
        value = "local"
    return value


print(f(True))
try:
    print(f(False))
except UnboundLocalError as error:
    print(error)
