for value in (5, "text", None, [1]):
    try:
        value()
    except TypeError as error:
        print(error)
