import sys

sys.stderr = sys.stdout


class Chained:
    def __del__(self):
        try:
            1 / 0
        except ZeroDivisionError:
            error = ValueError("second")
            error.add_note("not shown")
            raise error


Chained()
kept = []
sys.unraisablehook = kept.append
Chained()
info = kept[0]
make = type(info)
for fields in (
    (ValueError, ValueError("x"), None, None, None),
    (ValueError, ValueError("x"), None, "Message", 3),
    (ValueError, None, None, "Message", None),
    (KeyError, KeyError(), None, None, 3),
):
    sys.__unraisablehook__(make(fields))
for wrong in ((1, 2), 5):
    try:
        make(wrong)
    except TypeError as error:
        print(error)
try:
    sys.__unraisablehook__(info[:])
except TypeError as error:
    print(error)


def bad(info):
    raise OverflowError("hook")


sys.unraisablehook = bad
Chained()
sys.unraisablehook = sys.__unraisablehook__
sys.stderr = sys.__stderr__
