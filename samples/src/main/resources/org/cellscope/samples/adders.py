def make_adder(n):
    def add(x):
        return x + n
    return add


add2 = make_adder(2)
add40 = make_adder(40)

print(add2(1))
print(add40(2))
print(add2(add40(0)))

print("free variables:", add2.__code__.co_freevars)
for f in (add2, add40):
    print("n =", f.__closure__[0].cell_contents)
