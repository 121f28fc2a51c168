def loud(function):
    def wrapper(*args, **kwargs):
        print("calling", function.__name__)
        result = function(*args, **kwargs)
        print("returned", result)
        return result
    return wrapper


@loud
def add(a, b):
    return a + b


print(add(1, b=2))
print(add.__name__)
