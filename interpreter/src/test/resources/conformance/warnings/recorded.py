import warnings


def old():
    warnings.warn("use new()", DeprecationWarning, stacklevel=2)


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    old()
    warnings.warn(UserWarning("by hand"))
    for each in log:
        print(each.category.__name__, each.message, each.lineno)
    print(str(log[1])[:50])
