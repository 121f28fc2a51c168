import traceback


def f():
    return 1 / 0


try:
    f()
except ZeroDivisionError as error:
    print("".join(traceback.format_exception_only(error)), end="")
    traceback.print_exc()
print("goes on")
