import contextlib
import functools
import io

for routine in (len, sorted, print, str.upper, str.split, [].append, {}.get, dict.setdefault, "a".join):
    written = io.StringIO()
    with contextlib.redirect_stdout(written):
        help(routine)
    title, blank, declaration, text = written.getvalue().split("\n")[:4]
    print(title, declaration, text.startswith("    "), len(text) > 10, sep=" | ")
    print(type(routine.__doc__), bool(routine.__doc__))


@functools.wraps(len)
def measured(value):
    return len(value)


print(measured.__doc__ == len.__doc__, max.__doc__.startswith("max("))
