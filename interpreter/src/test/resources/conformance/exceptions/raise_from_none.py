try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hidden context") from None
except ValueError as error:
    print(error.__cause__, error.__context__, error.__suppress_context__)
    raise
