def show(*args, **kwargs):
    return args, kwargs


a, d = [1, 2], {"x": 1}
print(show(*a), show(0, *a, 3), show(**d), show(1, *a, y=2, **d))
print(show(*a, *a, **d, **{"z": 9}))
print(show(x=1, y=2), show(1, 2, k=3), "{} {}".format(*a), [].__len__())
print(show(*(), **{}))
