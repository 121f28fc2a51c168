import sys
import types

frame = sys._getframe()
made = types.TracebackType(None, frame, 1, 77)
outer = types.TracebackType(made, frame, 4, 3)
print(made.tb_lasti, made.tb_lineno, made.tb_next, outer.tb_next is made)
print(outer.tb_lasti, outer.tb_lineno, outer.tb_frame is frame)
for wrong in (("no", frame, 1, 2), (None, "no", 1, 2), (None, frame, "no", 2), (None, frame, 1, "no")):
    try:
        types.TracebackType(*wrong)
    except TypeError as error:
        print(error)
