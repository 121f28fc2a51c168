def run():
    raise ExceptionGroup("several", [ValueError("a"), TypeError("b"), KeyError("c")])


try:
    run()
except* ValueError as group:
    print("values", group.exceptions)
except* (TypeError, KeyError) as group:
    print("others", group.exceptions, group.message)
