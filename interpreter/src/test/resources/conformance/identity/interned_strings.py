def join(a, b):
    return a + b


a = "name"
b = join("na", "me")
print(a == b, a is b, a is "".join(["name"]))
import sys
print(sys.intern(b) is a, join("", "x") is "x", "a"[0] is "a")
