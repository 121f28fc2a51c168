import math
import types
print(math.__name__, type(math), isinstance(math, types.ModuleType))
print(__name__, hasattr(math, "sqrt"), callable(math.sqrt))
try:
    math.no_such
except AttributeError as error:
    print(error)
