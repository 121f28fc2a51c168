print((lambda x, y: x * y)(6, 7))
print([(lambda n: n * n)(i) for i in range(4)])
