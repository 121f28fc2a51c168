fact = lambda n: 1 if n == 0 else n * fact(n - 1)
print(fact(10))
Y = lambda f: (lambda x: x(x))(lambda y: f(lambda v: y(y)(v)))
print(Y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(5))
