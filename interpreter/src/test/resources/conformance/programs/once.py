def once(function):
    result, called = None, False

    def wrapper(*args, **kwargs):
        nonlocal result, called
        if not called:
            called = True
            result = function(*args, **kwargs)
        return result

    return wrapper


@once
def connect(host):
    print("connecting to", host)
    return {"host": host}


print(connect("a") is connect("b"), connect("c"))
