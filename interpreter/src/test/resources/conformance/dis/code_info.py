import dis


def f(a, *, b=1):
    """Doc."""
    x = a
    return lambda: x + b


print(dis.code_info(f))
