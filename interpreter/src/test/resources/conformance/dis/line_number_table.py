import warnings


def f(a):
    for i in a:
        if i:

            yield (
                i,
                a,
            )
    return None


warnings.simplefilter("error")
try:
    f.__code__.co_lnotab
except DeprecationWarning as warning:
    print(warning)
warnings.simplefilter("ignore")
print(f.__code__.co_lnotab)
long = compile("x = 1\n" + "\n" * 400 + "y = (" + "a + " * 200 + "1)\n" * 1, "<text>", "exec")
print(long.co_lnotab)
