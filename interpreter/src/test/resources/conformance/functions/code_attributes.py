def outer(a, b=1, *args, c, **kwargs):
    """Doc."""
    local = a

    def inner():
        return local + b
    return inner


code = outer.__code__
print(code.co_name, code.co_argcount, code.co_kwonlyargcount)
print(code.co_nlocals)
print(code.co_varnames, code.co_cellvars, code.co_freevars, code.co_names)
print(code.co_flags)
print(code.co_firstlineno, code.co_consts[0])
print(code.co_stacksize, len(code.co_consts))
inner = outer(1, c=2)
print(inner.__code__.co_freevars)
print(inner.__code__.co_firstlineno)
