import dis


def outer(n):
    def inner(x):
        return x + n
    return inner


dis.dis(outer(1))
