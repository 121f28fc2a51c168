"""Tools for functions and other callables."""

from abc import get_cache_token as _get_cache_token
from _functools import partial, reduce, cmp_to_key, _lru_cache_wrapper
from _namedtuple import namedtuple as _namedtuple

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering",
    "cache", "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch",
    "singledispatchmethod", "cached_property",
]

WRAPPER_ASSIGNMENTS = (
    "__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__",
)
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes a wrapper function look like the function that it wraps."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator that applies update_wrapper() to a wrapper function."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _derived(name, given, combine):
    def method(self, other):
        result = getattr(type(self), given)(self, other)
        if result is NotImplemented:
            return result
        return combine(result, self, other)

    method.__name__ = name
    method.__qualname__ = name
    method.__doc__ = getattr(int, name).__doc__
    return method


_DERIVATIONS = {
    "__lt__": {
        "__gt__": lambda result, a, b: not result and a != b,
        "__le__": lambda result, a, b: result or a == b,
        "__ge__": lambda result, a, b: not result,
    },
    "__le__": {
        "__ge__": lambda result, a, b: not result or a == b,
        "__lt__": lambda result, a, b: result and a != b,
        "__gt__": lambda result, a, b: not result,
    },
    "__gt__": {
        "__lt__": lambda result, a, b: not (result or a == b),
        "__ge__": lambda result, a, b: result or a == b,
        "__le__": lambda result, a, b: not result,
    },
    "__ge__": {
        "__le__": lambda result, a, b: not result or a == b,
        "__gt__": lambda result, a, b: result and a != b,
        "__lt__": lambda result, a, b: not result,
    },
}


def total_ordering(cls):
    """Class decorator that fills in the missing ordering methods."""
    defined = {name for name in _DERIVATIONS if getattr(cls, name) is not getattr(object, name)}
    if not defined:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(defined)
    for name, combine in _DERIVATIONS[root].items():
        if name not in defined:
            setattr(cls, name, _derived(name, root, combine))
    return cls


_CacheInfo = _namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])


def lru_cache(maxsize=128, typed=False):
    """Decorator that keeps the results of the most recent calls."""
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        return _cached(function, maxsize, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)

    return decorating_function


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """Decorator that keeps the results of all calls."""
    return lru_cache(maxsize=None)(user_function)


class partialmethod:
    """As partial, for methods."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        args = ", ".join(map(repr, self.args))
        keywords = ", ".join(f"{name}={value!r}" for name, value in self.keywords.items())
        cls = self.__class__
        return f"{cls.__module__}.{cls.__qualname__}({self.func}, {args}, {keywords})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            keywords = {**self.keywords, **keywords}
            return self.func(cls_or_self, *self.args, *args, **keywords)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        result = None
        if get is not None:
            new_func = get(obj, cls)
            if new_func is not self.func:
                result = partial(new_func, *self.args, **self.keywords)
                try:
                    result.__self__ = new_func.__self__
                except AttributeError:
                    pass
        if result is None:
            result = self._make_unbound_method().__get__(obj, cls)
        return result

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(type(list[int]))


def _c3_merge(sequences):
    """Merges linearizations: always the first head that stands in no tail."""
    merged = []
    rests = [list(each) for each in sequences if each]
    while rests:
        tails = [item for rest in rests for item in rest[1:]]
        for rest in rests:
            if rest[0] not in tails:
                head = rest[0]
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        merged.append(head)
        for rest in rests:
            if rest[0] == head:
                del rest[0]
        rests = [rest for rest in rests if rest]
    return merged


def _c3_mro(cls, abcs=None):
    """The linearization of a class as if it derived from abstract classes, too.

    Such a class stands behind the last of the bases that are abstract themselves, at the first
    class that is a subclass of it only by registration.
    """
    bases = list(cls.__bases__)
    boundary = max(
        (i + 1 for i, base in enumerate(bases) if hasattr(base, "__abstractmethods__")), default=0
    )
    pending = list(abcs or ())
    inserted = [
        each
        for each in pending
        if issubclass(cls, each) and not any(issubclass(base, each) for base in bases)
    ]
    pending = [each for each in pending if each not in inserted]
    parts = bases[:boundary], inserted, bases[boundary:]
    return _c3_merge(
        [[cls]] + [_c3_mro(base, pending) for part in parts for base in part] + list(parts)
    )


def _compose_mro(cls, types):
    """The linearization of a class among all registered classes that apply to it."""
    own = set(cls.__mro__)
    types = {
        each
        for each in types
        if each not in own
        and hasattr(each, "__mro__")
        and not isinstance(each, _GenericAlias)
        and issubclass(cls, each)
    }
    outermost = [
        each
        for each in types
        if not any(each is not other and each in other.__mro__ for other in types)
    ]
    ordered = []
    for each in outermost:
        chains = [
            [base for base in derived.__mro__ if base in types]
            for derived in each.__subclasses__()
            if derived not in own and issubclass(cls, derived)
        ]
        chains.sort(key=len, reverse=True)
        for found in [base for chain in chains for base in chain] if chains else [each]:
            if found not in ordered:
                ordered.append(found)
    return _c3_mro(cls, ordered)


def _find_implementation(cls, registry):
    rest = iter(_compose_mro(cls, registry.keys()))
    best = next((each for each in rest if each in registry), None)
    other = next(rest, None)
    if other in registry and not (
        other in cls.__mro__ or best in cls.__mro__ or issubclass(best, other)
    ):
        raise RuntimeError(f"Ambiguous dispatch: {best} or {other}")
    return registry.get(best)


def _union_args(cls):
    """The alternatives of a union; None for anything else."""
    if isinstance(cls, _UnionType) or "typing.Union" == repr(getattr(cls, "__origin__", None)):
        return cls.__args__
    return None


def _is_dispatched_on(cls):
    args = _union_args(cls)
    if args is None:
        return isinstance(cls, type) and not isinstance(cls, _GenericAlias)
    return all(isinstance(arg, type) and not isinstance(arg, _GenericAlias) for arg in args)


def _annotated_class(func):
    """The class that the first parameter of a function is annotated with."""
    annotations = getattr(func, "__annotations__", {})
    if not annotations:
        raise TypeError(
            f"Invalid first argument to `register()`: {func!r}. "
            f"Use either `@register(some_class)` or plain `@register` "
            f"on an annotated function."
        )
    from typing import get_type_hints

    argname, cls = next(iter(get_type_hints(func).items()))
    if not _is_dispatched_on(cls):
        which = "is not a class" if _union_args(cls) is None else "not all arguments are classes"
        raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} {which}.")
    return cls


def singledispatch(func):
    """Decorator that chooses an implementation by the class of the first argument."""
    registry = {}
    chosen = {}
    token = None
    funcname = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        nonlocal token
        if token is not None and token != _get_cache_token():
            chosen.clear()
            token = _get_cache_token()
        if cls not in chosen:
            chosen[cls] = registry[cls] if cls in registry else _find_implementation(cls, registry)
        return chosen[cls]

    def register(cls, func=None):
        nonlocal token
        if _is_dispatched_on(cls):
            if func is None:
                return lambda f: register(cls, f)
        elif func is not None:
            raise TypeError(
                f"Invalid first argument to `register()`. {cls!r} is not a class or union type."
            )
        else:
            func = cls
            cls = _annotated_class(func)
        for arg in _union_args(cls) or (cls,):
            registry[arg] = func
        if token is None and hasattr(cls, "__abstractmethods__"):
            token = _get_cache_token()
        chosen.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{funcname} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = chosen.clear
    update_wrapper(wrapper, func)
    return wrapper


_UnionType = type(int | str)
_GenericAlias = type(list[int])


class singledispatchmethod:
    """As singledispatch, for methods."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


_NOT_FOUND = object()


class cached_property:
    """A property that is computed once for each instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError(
                "Cannot use cached_property instance without calling __set_name__ on it."
            )
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} "
                f"instance to cache {self.attrname!r} property."
            ) from None
        value = values.get(self.attrname, _NOT_FOUND)
        if value is _NOT_FOUND:
            value = self.func(instance)
            try:
                values[self.attrname] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                    f"does not support item assignment for caching {self.attrname!r} property."
                ) from None
        return value

    __class_getitem__ = classmethod(type(list[int]))
