for thing in (ValueError, ValueError("text"), ValueError("a", 2)):
    try:
        raise thing
    except ValueError as error:
        print(repr(error), str(error), error.args)
try:
    raise "text"
except TypeError as error:
    print(error)
