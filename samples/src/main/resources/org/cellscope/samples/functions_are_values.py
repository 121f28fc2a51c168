def double(number):
    return number * 2


def square(number):
    return number ** 2


def apply_twice(function, value):
    return function(function(value))


other_name = double
print(other_name(21), other_name is double)

print(apply_twice(double, 3))
print(apply_twice(square, 3))

table = {"double": double, "square": square}
for word in ("square", "double"):
    print(word, "->", table[word](5))
