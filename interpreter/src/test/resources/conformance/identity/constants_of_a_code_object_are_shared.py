a = 1000
b = 1000
print(a is b)


def f():
    return 1000


print(f() is f(), f() is a)
s = "hello world!"
t = "hello world!"
print(s is t, (1, 2) is (1, 2))
