def scaled(items, factor):
    return (item * factor for item in items)


g = scaled([1, 2, 3], 10)
print(g.gi_code.co_freevars, g.gi_code.co_varnames, list(g))
