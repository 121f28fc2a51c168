def outer():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    return fs


fs = outer()
first = fs[0].__closure__[0]
print(all(f.__closure__[0] is first for f in fs))
first.cell_contents = 99
print([f() for f in fs])
