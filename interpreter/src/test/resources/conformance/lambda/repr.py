f = lambda: 0
print(f)
def outer():
    return lambda: 1
print(outer())
