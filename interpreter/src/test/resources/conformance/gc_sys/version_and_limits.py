import sys
print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 8))
print(sys.implementation.name)
print(sys.byteorder, sys.getrecursionlimit() > 100)
print(sys.argv[0].endswith("limits.py"), len(sys.argv))
print("sys" in sys.modules, type(sys.path), sys.modules["__main__"].__name__)
print(sys.stdout is not None)
print(sys.float_info.max, sys.float_info.epsilon, sys.maxunicode)
