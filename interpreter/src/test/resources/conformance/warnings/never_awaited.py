import warnings


async def work():
    return 1


def forget():
    work()


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    work()
    forget()
    kept = work()
    kept.close()
    kept = None
    for each in log:
        print(each.category.__name__, each.message, each.lineno)
