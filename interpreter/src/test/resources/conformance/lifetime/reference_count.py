import sys
x = object()
base = sys.getrefcount(x)
y = x
items = [x, x]
print(sys.getrefcount(x) - base)
del y
items.pop()
print(sys.getrefcount(x) - base)
