def memoise(function):
    known = {}

    def lookup(n):
        if n not in known:
            print("compute", n)
            known[n] = function(n)
        return known[n]

    return lookup


@memoise
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


print("fib(6) =", fib(6))
print("fib(6) =", fib(6), "again")
print("fib(8) =", fib(8))
