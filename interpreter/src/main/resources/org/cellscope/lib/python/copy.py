"""Shallow and deep copies."""

import types as _types
from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error

_ATOMIC = {
    type(None), int, float, bool, complex, bytes, str, tuple, frozenset, type, range, slice,
    property, type(Ellipsis), type(NotImplemented), _types.FunctionType,
    _types.BuiltinFunctionType, _types.CodeType,
}
_CONTAINERS = {list, dict, set}
_DEEP_ATOMIC = _ATOMIC - {tuple, frozenset, slice}


def copy(x):
    """A copy that shares its items with the original."""
    cls = type(x)
    if cls in _ATOMIC or issubclass(cls, type):
        return x
    if cls in _CONTAINERS:
        return cls.copy(x)
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    return _rebuild(x, None)


def deepcopy(x, memo=None, _nil=[]):
    """A copy whose items are copies, too."""
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    cls = type(x)
    if cls in _DEEP_ATOMIC or issubclass(cls, type):
        return x
    made = _deep(x, cls, memo)
    if made is not x:
        memo[id(x)] = made
        memo.setdefault(id(memo), []).append(x)
    return made


def _deep(x, cls, memo):
    if cls is list:
        made = memo[id(x)] = []
        for item in x:
            made.append(deepcopy(item, memo))
        return made
    if cls is dict:
        made = memo[id(x)] = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
        return made
    if cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if id(x) in memo:
            return memo[id(x)]
        return x if all(a is b for a, b in zip(x, items)) else tuple(items)
    if cls is _types.MethodType:
        return cls(x.__func__, deepcopy(x.__self__, memo))
    copier = getattr(x, "__deepcopy__", None)
    if copier is not None:
        return copier(memo)
    return _rebuild(x, memo)


def _refuse(cls):
    raise TypeError(f"cannot pickle '{cls.__name__}' object")


_NOT_COPIED = (
    _types.GeneratorType, _types.CoroutineType, _types.FrameType, _types.TracebackType,
    _types.ModuleType, _types.CellType, _types.MappingProxyType,
)


def _rebuild(x, memo):
    """Copies an object by its class, its items and its attributes."""
    cls = type(x)
    if cls in _NOT_COPIED:
        _refuse(cls)
    deep = memo is not None
    reduce = dispatch_table.get(cls) or getattr(cls, "__reduce__", None)
    if cls.__reduce_ex__ is not object.__reduce_ex__:
        def reduce(x):
            return cls.__reduce_ex__(x, 4)
    if reduce is not None and reduce is not object.__reduce__ and not issubclass(cls, _BUILT_IN):
        result = reduce(x)
        if isinstance(result, str):
            return x
        return _from_reduced(x, memo, *result)
    if hasattr(cls, "__getnewargs_ex__"):
        args, kwargs = x.__getnewargs_ex__()
    else:
        args, kwargs = (x.__getnewargs__() if hasattr(cls, "__getnewargs__") else ()), {}
    if deep:
        args = tuple(deepcopy(arg, memo) for arg in args)
    made = _new(x, cls, args, kwargs, memo)
    if deep:
        memo[id(x)] = made
    _set_state(x, made, memo)
    _set_items(x, made, memo)
    return made


_BUILT_IN = (list, dict, set, frozenset, tuple, str, int, float, complex, bytes, BaseException)


def _new(x, cls, args, kwargs, memo):
    deep = memo is not None
    if args or kwargs:
        return cls.__new__(cls, *args, **kwargs)
    if isinstance(x, (tuple, frozenset)):
        return cls.__new__(cls, [deepcopy(i, memo) for i in x] if deep else list(x))
    if isinstance(x, set):
        return cls.__new__(cls)
    if isinstance(x, BaseException):
        return cls.__new__(cls, *(deepcopy(x.args, memo) if deep else x.args))
    if isinstance(x, (str, int, float, complex, bytes)):
        base = next(b for b in (str, int, float, complex, bytes) if isinstance(x, b))
        return cls.__new__(cls, base(x))
    if isinstance(x, dict) and hasattr(cls, "default_factory"):
        return cls(deepcopy(x.default_factory, memo) if deep else x.default_factory)
    if hasattr(cls, "func") and hasattr(cls, "keywords") and cls.__mro__[-2].__module__ == "functools":
        parts = x.args, x.keywords
        args, keywords = deepcopy(parts, memo) if deep else parts
        return cls(x.func, *args, **keywords)
    return cls.__new__(cls)


def _state_of(x):
    getter = getattr(type(x), "__getstate__", None)
    if getter is not None and getter is not getattr(object, "__getstate__", None):
        return x.__getstate__()
    values = getattr(x, "__dict__", None) or None
    slots = {}
    for cls in type(x).__mro__:
        names = cls.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                name = f"_{cls.__name__.lstrip('_')}{name}"
            if hasattr(x, name):
                slots[name] = getattr(x, name)
    return (values, slots) if slots else values


def _set_state(x, made, memo):
    state = _state_of(x)
    if state is None:
        return
    if memo is not None:
        state = deepcopy(state, memo)
    if hasattr(made, "__setstate__"):
        made.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        made.__dict__.update(state)
    for name, value in (slots or {}).items():
        setattr(made, name, value)


def _set_items(x, made, memo):
    deep = memo is not None
    if isinstance(x, list):
        for item in x:
            made.append(deepcopy(item, memo) if deep else item)
    elif isinstance(x, dict):
        for key, value in x.items():
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            made[key] = value
    elif isinstance(x, bytearray):
        made.extend(x)
    elif isinstance(x, set):
        for item in x:
            made.add(deepcopy(item, memo) if deep else item)
    elif type(x).__module__ == "collections" and type(x).__name__ == "deque":
        for item in x:
            made.append(deepcopy(item, memo) if deep else item)


def _from_reduced(x, memo, func, args, state=None, listiter=None, dictiter=None, setter=None):
    deep = memo is not None
    if deep:
        args = tuple(deepcopy(arg, memo) for arg in args)
    made = func(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(made, "__setstate__"):
            made.__setstate__(state)
        else:
            made.__dict__.update(state)
    for item in listiter or ():
        made.append(deepcopy(item, memo) if deep else item)
    for key, value in dictiter or ():
        made[deepcopy(key, memo) if deep else key] = deepcopy(value, memo) if deep else value
    return made
