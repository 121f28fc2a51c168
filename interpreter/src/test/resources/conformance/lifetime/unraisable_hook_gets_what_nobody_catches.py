import sys
import weakref


class Broken:
    def __del__(self):
        1 / 0


def finish():
    try:
        yield
    finally:
        raise KeyError("late")


def hook(info):
    print(type(info), len(info), info.exc_type, repr(info.exc_value), info.err_msg)
    print(info.object is Broken.__del__, type(info.exc_traceback))


sys.unraisablehook = hook
Broken()
started = finish()
next(started)
del started
target = Broken()
reference = weakref.ref(target, lambda r: [].pop())
del target
sys.unraisablehook = sys.__unraisablehook__
