def f():
    try:
        raise ValueError("one")
    except ValueError as error:
        raise TypeError("two")
    finally:
        print("cleanup")


f()
