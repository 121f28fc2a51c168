import warnings

with warnings.catch_warnings():
    warnings.simplefilter("error", RuntimeWarning)
    try:
        warnings.warn("too slow", RuntimeWarning)
    except RuntimeWarning as error:
        print("raised", error)
try:
    warnings.warn("x", int)
except TypeError as error:
    print(error)
print(warnings.formatwarning("text", UserWarning, "f.py", 3, "  line "), end="")
warnings.simplefilter("error")
warnings.warn("last")
