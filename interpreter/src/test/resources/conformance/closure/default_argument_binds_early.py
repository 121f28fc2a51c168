functions = []
for i in range(3):
    def show(i=i):
        return i
    functions.append(show)
print([f() for f in functions])
print([f.__defaults__ for f in functions], functions[0].__closure__)
