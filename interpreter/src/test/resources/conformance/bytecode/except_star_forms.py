def f(group):
    try:
        raise group
    except* ValueError as e:
        print("value", len(e.exceptions))
    except* (TypeError, KeyError):
        print("type or key")
    else:
        print("never")
    finally:
        print("finally")


f(ExceptionGroup("g", [ValueError(1), TypeError(2), ValueError(3)]))
