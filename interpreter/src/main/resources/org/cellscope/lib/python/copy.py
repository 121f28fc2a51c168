"""Shallow and deep copies."""

import _weakref
import types as _types
from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error

_ATOMIC = {
    type(None), int, float, bool, complex, bytes, str, tuple, frozenset, type, range, slice,
    property, type(Ellipsis), type(NotImplemented), _types.FunctionType,
    _types.BuiltinFunctionType, _types.CodeType, _weakref.ref,
}
_CONTAINERS = {list, dict, set, bytearray}
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
    parts = _reduced(x, cls, "un(shallow)copyable")
    return x if isinstance(parts, str) else _reconstruct(x, None, *parts)


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
    parts = _reduced(x, cls, "un(deep)copyable")
    return x if isinstance(parts, str) else _reconstruct(x, memo, *parts)


def _reduced(x, cls, complaint):
    """What an object says that a copy of it is made of (PEP 307)."""
    registered = dispatch_table.get(cls)
    if registered is not None:
        return registered(x)
    for name, args in (("__reduce_ex__", (4,)), ("__reduce__", ())):
        reduce = getattr(x, name, None)
        if reduce is not None:
            return reduce(*args)
    raise Error(f"{complaint} object of type {cls}")


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *,
                 deepcopy=deepcopy):
    deep = memo is not None
    if deep and args:
        args = (deepcopy(arg, memo) for arg in args)
    made = func(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        _set_state(made, deepcopy(state, memo) if deep else state)
    for item in listiter or ():
        made.append(deepcopy(item, memo) if deep else item)
    for key, value in dictiter or ():
        if deep:
            key, value = deepcopy(key, memo), deepcopy(value, memo)
        made[key] = value
    return made


def _set_state(made, state):
    if hasattr(made, "__setstate__"):
        made.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        made.__dict__.update(state)
    for name, value in (slots or {}).items():
        setattr(made, name, value)
