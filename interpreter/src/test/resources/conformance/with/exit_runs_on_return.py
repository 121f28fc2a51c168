class Trace:
    def __enter__(self):
        print("enter")

    def __exit__(self, *exc):
        print("exit", exc)


def f():
    with Trace():
        return "value"


print(f())
for i in range(2):
    with Trace():
        if i == 0:
            continue
        break
