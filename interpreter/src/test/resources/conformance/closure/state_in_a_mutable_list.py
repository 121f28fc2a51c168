def counter():
    count = [0]

    def step():
        count[0] += 1
        return count[0]

    return step


c = counter()
print(c(), c(), c.__closure__[0].cell_contents)
