import sys
import types

module = types.ModuleType("dynamic")
sys.modules["dynamic"] = module


def answer(name):
    if name.startswith("no"):
        raise AttributeError(name)
    return "made " + name


module.__getattr__ = answer
from dynamic import first, second as other

print(first, other, module.third)
try:
    from dynamic import nothing
except ImportError as error:
    print(error, error.name, error.name_from)
