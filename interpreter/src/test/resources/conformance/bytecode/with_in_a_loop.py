class Hold:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        return self.value

    def __exit__(self, *exc):
        print("released", self.value)


def f(n):
    for i in range(n):
        with Hold(i) as value, Hold("b"):
            if value == 1:
                continue
            if value == 3:
                return value
            print(value)


print(f(5))
