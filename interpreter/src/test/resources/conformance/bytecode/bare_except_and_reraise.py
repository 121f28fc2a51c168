def f(act):
    try:
        act()
    except (ValueError, KeyError):
        print("known")
    except:
        print("unknown")
        raise
    return "fine"


print(f(lambda: 1), f(lambda: int("x")))
f(lambda: 1 / 0)
