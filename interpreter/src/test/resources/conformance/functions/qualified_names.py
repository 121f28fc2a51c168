def f():
    class C:
        def m(self):
            return lambda: (yield)
    return C


class A:
    class B:
        def g(self):
            def h():
                pass
            return h


print(f().__qualname__, f().m.__qualname__, f()().m().__qualname__)
print(A.B.g.__qualname__, A.B().g().__qualname__, A.B.__qualname__)
print(f().m, A.B().g.__func__)
