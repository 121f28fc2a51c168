def a(x1):
    def b(x2):
        def c(x3):
            def d(x4):
                def e(x5):
                    return x1 + x2 * x3 - x4 * x5
                return e
            return d
        return c
    return b


print(a(1)(2)(3)(4)(5))
print(a(1)(2)(3)(4).__code__.co_freevars, a(1)(2).__code__.co_freevars)
