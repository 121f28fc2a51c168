def make_counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


a = make_counter()
b = make_counter()
print(a(), a(), a(), b())
print(a.__closure__[0] is b.__closure__[0])
