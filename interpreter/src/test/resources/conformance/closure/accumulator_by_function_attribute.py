def accumulator(start):
    def add(n):
        add.total += n
        return add.total
    add.total = start
    return add


a, b = accumulator(1), accumulator(100)
print(a(5), a(5), b(1), a.total, a.__code__.co_freevars)
