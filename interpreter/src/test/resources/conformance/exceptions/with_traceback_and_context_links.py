def f():
    raise ValueError("v")


try:
    try:
        f()
    except ValueError as error:
        raise KeyError("k").with_traceback(None) from error
except KeyError as error:
    print(repr(error.__cause__), error.__context__ is error.__cause__)
    tb = error.__cause__.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
