def same(thing):
    return thing


def square(number):
    return number ** 2


def add_key(table):
    table["new"] = 1
    return table


big = 1000
print("passed on:  ", same(big) is big)
print("computed:   ", square(big) is square(big))
print("but small:  ", square(3) is square(3))

table = {}
print("changed:    ", add_key(table) is table)
print("table is now", table)
