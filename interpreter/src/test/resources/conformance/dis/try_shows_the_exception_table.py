import dis


def f(x):
    try:
        return 1 / x
    except ZeroDivisionError as error:
        return None


dis.dis(f)
