def f():
    list = (1, 2)
    return list


print(f(), list("ab"))
max = min
print(max(3, 1, 2))
del max
print(max(3, 1, 2))
