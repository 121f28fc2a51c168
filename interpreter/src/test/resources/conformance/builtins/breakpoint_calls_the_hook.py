import sys

print(sys.breakpointhook is sys.__breakpointhook__, sys.breakpointhook)


def hook(*args, **kws):
    print(args, kws)
    return "answer"


sys.breakpointhook = hook
print(breakpoint(1, x=2))
sys.breakpointhook = int
print(breakpoint("ff", base=16))
sys.breakpointhook = 3
try:
    breakpoint()
except TypeError as error:
    print(error)
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as error:
    print(error)
sys.breakpointhook = sys.__breakpointhook__
