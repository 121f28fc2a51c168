def f(kind):
    try:
        raise ValueError("x")
    except kind:
        print("handled")


f(ValueError)
try:
    f("ValueError")
except TypeError as error:
    print(error)
