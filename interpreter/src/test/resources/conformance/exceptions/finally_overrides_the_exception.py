def f():
    try:
        1 / 0
    finally:
        return "swallowed"


def g():
    for _ in range(2):
        try:
            1 / 0
        finally:
            break
    return "loop left"


print(f(), g())
