def f(*args, **kwargs):
    print(type(args), type(kwargs))
    return args, kwargs


given = [1, 2]
args, kwargs = f(*given, 3, *"ab", x=1, **{"y": 2})
print(args, kwargs)
