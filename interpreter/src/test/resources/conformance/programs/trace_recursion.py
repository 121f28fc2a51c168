from functools import wraps


def traced(function):
    depth = 0

    @wraps(function)
    def wrapper(*args):
        nonlocal depth
        print("| " * depth + f"{function.__name__}{args}")
        depth += 1
        try:
            result = function(*args)
        finally:
            depth -= 1
        print("| " * depth + f"-> {result}")
        return result

    return wrapper


@traced
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


fib(3)
