import sys

if sys.version_info >= (3, 10):
    from types import GenericAlias

    class Alias(GenericAlias):
        pass

    made = Alias(list, (int, str))
    print(made, type(made).__name__, isinstance(made, GenericAlias), made.__args__, made | None)
