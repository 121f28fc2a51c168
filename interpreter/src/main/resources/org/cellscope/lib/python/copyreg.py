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


_BUILT_IN_STATE = (
    int, float, complex, str, bytes, bytearray, tuple, list, dict, set, frozenset, BaseException,
)


def _reduce_ex(self, protocol):
    """What object.__reduce_ex__ returns."""
    cls = type(self)
    if protocol < 2:
        return _reduce_old(self, cls)
    kwargs = None
    if hasattr(cls, "__getnewargs_ex__"):
        args, kwargs = self.__getnewargs_ex__()
    elif hasattr(cls, "__getnewargs__"):
        args = self.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(
                f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
    else:
        args = None
    _refuse_unless_plain(cls, args is not None)
    state = self.__getstate__()
    items = iter(self) if isinstance(self, list) else None
    pairs = iter(self.items()) if isinstance(self, dict) else None
    if kwargs:
        return __newobj_ex__, (cls, args, kwargs), state, items, pairs
    return __newobj__, (cls, *(args or ())), state, items, pairs


def _refuse_unless_plain(cls, has_args):
    """Classes of the interpreter's own keep state that nobody outside knows."""
    base = next(each for each in cls.__mro__ if not each.__flags__ & 0x200)
    if base is object or base in (list, dict) or has_args or issubclass(base, BaseException):
        return
    raise TypeError(f"cannot pickle {cls.__name__!r} object")


def _reduce_old(self, cls):
    base = next(each for each in cls.__mro__ if not each.__flags__ & 0x200)
    if base is cls and base is not object:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    state = None if base is object else base(self)
    getstate = getattr(cls, "__getstate__", None)
    if getstate is object.__getstate__:
        if getattr(cls, "__slots__", None) and not hasattr(self, "__dict__"):
            raise TypeError(
                f"a class that defines __slots__ without defining __getstate__ cannot be pickled "
                f"with protocol {0}")
        values = getattr(self, "__dict__", None)
    else:
        values = self.__getstate__()
    if values:
        return _reconstructor, (cls, base, state), values
    return _reconstructor, (cls, base, state)


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
