from types import MappingProxyType, MethodType, SimpleNamespace
n = SimpleNamespace(a=1, b="x")
n.c = [2]
print(n, n.a, n == SimpleNamespace(a=1, b="x", c=[2]), vars(n))


def describe(self, extra):
    return f"{self.a} {extra}"


n.describe = MethodType(describe, n)
print(n.describe("!"))
view = MappingProxyType({"k": 1})
print(view["k"], view)
try:
    view["k"] = 2
except TypeError as error:
    print(error)
