import traceback


def inner(n):
    return 1 / n


def outer():
    try:
        inner(0)
    except ZeroDivisionError as error:
        raise ValueError("no number") from error


try:
    outer()
except ValueError as error:
    kept = traceback.TracebackException.from_exception(error)
    print("".join(kept.format()))
    print("".join(kept.format(chain=False)))
    print("".join(traceback.format_exception(error, limit=1)))
    print("".join(traceback.format_exception(error, limit=-1)))
    print(kept, kept.__cause__, kept.exc_type, len(kept.stack))
    for frame in traceback.extract_tb(error.__traceback__):
        print(frame.name, frame.lineno, frame.line, frame.colno, frame.end_colno, len(frame))
