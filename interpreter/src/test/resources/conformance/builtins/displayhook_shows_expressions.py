import io
import sys

out = io.StringIO()
sys.stdout, kept = out, sys.stdout
exec(compile("1 + 1\nNone\n'text'\n", "<text>", "exec"))
exec(compile("[1, 2]\n", "<text>", "single"))
exec(compile("for i in range(2): i\n", "<text>", "single"))
exec(compile("None\n", "<text>", "single"))
sys.stdout = kept
print(repr(out.getvalue()))
sys.displayhook = lambda value: print("shown", value)
exec(compile("3; None\n", "<text>", "single"))
del sys.displayhook
try:
    exec(compile("4\n", "<text>", "single"))
except RuntimeError as error:
    print(error)
