def sort_out(*errors):
    caught = []
    try:
        raise ExceptionGroup("all", errors)
    except* ValueError as group:
        caught.append(("values", group.exceptions))
    except* (TypeError, ValueError) as group:
        caught.append(("types", group.exceptions))
    except* OSError:
        caught.append("system")
    finally:
        print(caught)


sort_out(ValueError(1))
sort_out(TypeError(2))
sort_out(ValueError(1), TypeError(2), OSError(3))
try:
    sort_out(ValueError(1), KeyError(2))
except ExceptionGroup as group:
    print(repr(group))
try:
    try:
        raise ExceptionGroup("all", [ValueError(1)])
    except* ValueError:
        pass
    except* 3:
        pass
except TypeError as error:
    print(error)
