def attempt(action):
    try:
        value = action()
    except ZeroDivisionError as error:
        print("except", error)
        value = None
    else:
        print("else", value)
    finally:
        print("finally")
    return value


print(attempt(lambda: 6 / 2))
print(attempt(lambda: 6 / 0))
