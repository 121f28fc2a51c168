def counted(function):
    def wrapper(*args):
        wrapper.calls += 1
        return function(*args)
    wrapper.calls = 0
    return wrapper


@counted
def square(x):
    return x * x


print(square(2), square(3), square.calls)
print(wrapper_name := square.__name__)
