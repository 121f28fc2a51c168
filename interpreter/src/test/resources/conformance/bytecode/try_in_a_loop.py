def f(items):
    out = []
    for item in items:
        try:
            out.append(10 // item)
        except ZeroDivisionError:
            continue
        except TypeError as error:
            out.append(str(error)[:11])
            break
        else:
            out.append("ok")
        finally:
            out.append("f")
    return out


print(f([1, 0, 5, "x", 2]))
