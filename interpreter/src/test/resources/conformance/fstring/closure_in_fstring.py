def outer(x):
    return lambda y: f"{x}{y}{x + y:>4}{(lambda z: z * x)(y)}"


print(outer(2)(3))
print(outer(2).__code__.co_freevars)
