def f(a, b, c):
    return lambda: b


code = f.__code__
print(code.co_varnames, code.co_cellvars, code.co_nlocals, code.co_flags)
print(f(1, 2, 3)())
