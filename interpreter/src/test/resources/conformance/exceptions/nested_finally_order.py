def f():
    try:
        try:
            raise ValueError("inner")
        finally:
            print("one")
    except ValueError as error:
        print("two", error)
        return "three"
    finally:
        print("four")


print(f())
