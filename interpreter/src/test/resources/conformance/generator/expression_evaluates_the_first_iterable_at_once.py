n = 3
g = (n * i for i in range(n))
n = 10
print(list(g))
try:
    (x for x in 5)
except TypeError as error:
    print(error)
