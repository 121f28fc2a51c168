def f():
    for i in range(3):
        try:
            if i == 0:
                continue
            if i == 1:
                break
        finally:
            print("finally", i)
    try:
        return "from try"
    finally:
        print("before return")


def g():
    try:
        return "try"
    finally:
        return "finally wins"


print(f(), g())
