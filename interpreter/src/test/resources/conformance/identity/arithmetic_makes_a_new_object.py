def square(x):
    return x ** 2


x = 1000
y = square(x)
print(y is x, id(y) == id(x), square(x) is square(x), square(x) == square(x))
a = 1000
b = a + 0
print(a is b, a == b)
