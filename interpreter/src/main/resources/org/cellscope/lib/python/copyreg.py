"""How classes say what their copies are made of."""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}
_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Registers the function that reduces the objects of a class."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Says that something makes objects."""
    if not callable(object):
        raise TypeError("constructors must be callable")


def pickle_complex(c):
    return complex, (c.real, c.imag)


def pickle_union(obj):
    import functools
    import operator

    return functools.reduce, (operator.or_, obj.__args__)


pickle(complex, pickle_complex, complex)
pickle(type(int | str), pickle_union)


def _reconstructor(cls, base, state):
    """Makes an object of a class without its __init__."""
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(made, state)
    return made


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _slotnames(cls):
    """The names of the slots of a class and those above it, private ones mangled."""
    found = []
    for each in cls.__mro__:
        slots = each.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            owner = each.__name__.lstrip("_")
            if name.startswith("__") and not name.endswith("__") and owner:
                name = f"_{owner}{name}"
            found.append(name)
    return found


def _state(self, attributes):
    """What object.__getstate__ returns: the attributes, and those in slots behind them."""
    slots = {}
    for name in _slotnames(type(self)):
        try:
            slots[name] = getattr(self, name)
        except AttributeError:
            pass
    return (attributes, slots) if slots else attributes


def _reduce_ex(self, protocol, base):
    """What object.__reduce_ex__ returns; the base is the first built-in class."""
    cls = type(self)
    if cls is type(len):
        return self.__qualname__
    if protocol < 2:
        return _reduce_old(self, cls, base)
    kwargs = args = None
    if hasattr(cls, "__getnewargs_ex__"):
        args, kwargs = self.__getnewargs_ex__()
    elif hasattr(cls, "__getnewargs__"):
        args = self.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
    elif base in (set, frozenset):
        return cls, (list(self),), getattr(self, "__dict__", None) or None
    elif base is bytearray:
        return cls, (bytes(self),), getattr(self, "__dict__", None) or None
    elif base not in (object, list, dict):
        raise TypeError(f"cannot pickle {_full_name(cls)!r} object")
    state = self.__getstate__()
    items = iter(self) if base is list else None
    pairs = iter(self.items()) if base is dict else None
    if kwargs:
        return __newobj_ex__, (cls, args, kwargs), state, items, pairs
    return __newobj__, (cls, *(args or ())), state, items, pairs


def _full_name(cls):
    module = cls.__module__
    return cls.__name__ if module in ("builtins", "__main__") else f"{module}.{cls.__name__}"


def _reduce_old(self, cls, base):
    if base is cls and base is not object:
        raise TypeError(f"cannot pickle {_full_name(cls)!r} object")
    content = None if base is object else base(self)
    if cls.__getstate__ is object.__getstate__:
        if _slotnames(cls):
            raise TypeError("a class that defines __slots__ without defining __getstate__ "
                            "cannot be pickled")
        values = getattr(self, "__dict__", None)
    else:
        values = self.__getstate__()
    if values:
        return _reconstructor, (cls, base, content), values
    return _reconstructor, (cls, base, content)


def add_extension(module, name, code):
    """Registers a number for a class."""
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(
            f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Takes a number back."""
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key], _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()
