def f(x):
    try:
        try:
            if x == 0:
                return "inner"
            if x == 1:
                raise KeyError(x)
        finally:
            x += 10
            print("one", x)
        return "after"
    except KeyError:
        return "caught"
    finally:
        print("two", x)


print(f(0), f(1), f(2))
