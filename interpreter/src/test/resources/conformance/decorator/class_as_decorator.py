class Counted:
    def __init__(self, function):
        self.function = function
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)


@Counted
def double(x):
    return 2 * x


print(double(1), double(5), double.calls, type(double).__name__)
