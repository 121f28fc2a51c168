import dis


def f(items):
    yield from [i * 2 for i in items]


dis.dis(f)
