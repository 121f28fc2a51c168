"""The names of type hints.

Nothing here checks types: the objects remember how they were written and print it.
"""

import abc as _abc
import collections as _collections
import collections.abc as _cabc
import contextlib as _contextlib
import functools as _functools
import sys as _sys
import types as _types
from _namedtuple import namedtuple as _namedtuple
from _sre import Match as _Match, Pattern as _Pattern
from types import GenericAlias as _GenericAliasType

TYPE_CHECKING = False


def _name_of(obj):
    """How a type is written inside the brackets of another."""
    if isinstance(obj, tuple):
        return "[" + ", ".join(map(_name_of, obj)) + "]"
    if isinstance(obj, type) and not isinstance(obj, _GenericAliasType):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, _types.FunctionType):
        return obj.__name__
    return repr(obj)


def _caller(depth=2):
    try:
        return _sys._getframe(depth).f_globals.get("__name__", "__main__")
    except ValueError:
        return None


def _check_type(arg, message):
    """None stands for its class, a string for a type that is known later."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    if isinstance(arg, _Alias) and arg.__origin__ in (Generic, Protocol):
        raise TypeError(f"{arg} is not valid as type argument")
    if arg in (Generic, Protocol):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if isinstance(arg, _SpecialForm) and arg._name in ("ClassVar", "Final"):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


def _unique(items):
    found = []
    for item in items:
        if item not in found:
            found.append(item)
    return found


def _variables(args):
    """The type variables in some arguments, in the order of their first use."""
    found = []
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, (tuple, list)):
            more = _variables(arg)
        elif isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
            more = (arg,)
        else:
            more = getattr(arg, "__parameters__", ())
        found.extend(item for item in more if item not in found)
    return tuple(found)


def _check_count(cls, parameters, given):
    """Says which arguments a generic class misses."""
    if not parameters:
        raise TypeError(f"{cls} is not a generic class")
    least = len(parameters)
    many = any(isinstance(p, TypeVarTuple) for p in parameters)
    if many:
        least -= 1
    if len(given) < least or (len(given) > least and not many):
        word = "many" if len(given) > least else "few"
        bound = "at least " if many else ""
        raise TypeError(
            f"Too {word} arguments for {cls}; actual {len(given)}, expected {bound}{least}"
        )


def _assign(cls, parameters, given):
    """Which argument each of the parameters stands for."""
    given = tuple(given)
    if len(parameters) == 1 and isinstance(parameters[0], ParamSpec):
        if len(given) == 1 and isinstance(given[0], (list, tuple)):
            return {parameters[0]: tuple(given[0])}
        if not (len(given) == 1 and (given[0] is ... or isinstance(given[0], ParamSpec))):
            return {parameters[0]: given}
    _check_count(cls, parameters, given)
    assigned = {}
    extra = len(given) - len(parameters)
    at = 0
    for parameter in parameters:
        if isinstance(parameter, TypeVarTuple):
            assigned[parameter] = given[at : at + extra + 1]
            at += extra + 1
            continue
        value = given[at]
        if isinstance(parameter, ParamSpec) and isinstance(value, list):
            value = tuple(value)
        assigned[parameter] = value
        at += 1
    return assigned


def _substitute(args, assigned):
    """The arguments with the assigned values in place of the variables."""
    result = []
    for arg in args:
        if isinstance(arg, ParamSpec) and isinstance(assigned.get(arg), tuple):
            result.extend(assigned[arg])
        elif isinstance(arg, (TypeVar, ParamSpec)):
            result.append(assigned.get(arg, arg))
        elif isinstance(arg, TypeVarTuple):
            result.append(arg)
        elif isinstance(arg, _Unpacked) and arg.__args__[0] in assigned:
            result.extend(assigned[arg.__args__[0]])
        elif isinstance(arg, tuple):
            result.append(tuple(_substitute(arg, assigned)))
        elif isinstance(arg, type) or not getattr(arg, "__parameters__", ()):
            result.append(arg)
        else:
            result.append(arg[tuple(assigned.get(p, p) for p in arg.__parameters__)])
    return tuple(result)


class _Final:
    """A class that cannot be derived from."""

    __slots__ = ()

    def __init_subclass__(cls, /, *args, _root=False, **kwds):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")


class _Unions:
    """What can stand on either side of a bar."""

    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _SpecialForm(_Unions):
    """A name that is no class, which a function gives arguments to."""

    def __init__(self, subscript):
        self._subscript = subscript
        self._name = subscript.__name__
        self.__doc__ = subscript.__doc__

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(name)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        return self._subscript(self, parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """A type that is compatible with every type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _plain(name, doc):
    def subscript(self, parameters):
        raise TypeError(f"{self} is not subscriptable")

    subscript.__name__ = name
    subscript.__doc__ = doc
    return _SpecialForm(subscript)


NoReturn = _plain("NoReturn", "The result of functions that never return.")
Never = _plain("Never", "The type that has no values.")
Self = _plain("Self", "The class of the instance.")
LiteralString = _plain("LiteralString", "Strings that the program itself spells out.")
TypeAlias = _plain("TypeAlias", "Marks an assignment as a name for a type.")


def _single(name, doc):
    def subscript(self, parameters):
        item = _check_type(parameters, f"{self} accepts only single type.")
        return _Alias(self, (item,))

    subscript.__name__ = name
    subscript.__doc__ = doc
    return _SpecialForm(subscript)


ClassVar = _single("ClassVar", "An attribute of the class, not of the instances.")
Final = _single("Final", "A name that is not bound again.")
TypeGuard = _single("TypeGuard", "The result of functions that narrow a type.")
Required = _single("Required", "A key that must be there.")
NotRequired = _single("NotRequired", "A key that may be missing.")


class _Alias(_Unions):
    """A generic type with its arguments."""

    def __init__(self, origin, args, *, name=None):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self._name = name
        self.__parameters__ = _variables(self.__args__)
        if not name:
            self.__module__ = getattr(origin, "__module__", "typing")

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name or getattr(self.__origin__, "__name__")
        if "__origin__" in self.__dict__ and not (
            name.startswith("__") and name.endswith("__")
        ):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def _with(self, args):
        return type(self)(self.__origin__, args, name=self._name)

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(
            arg if isinstance(arg, list) else _check_type(arg, "Parameters to generic types must be types.")
            for arg in args
        )
        assigned = _assign(self, self.__parameters__, args)
        return self._with(_substitute(self.__args__, assigned))

    def __call__(self, *args, **kwargs):
        if self._name and not isinstance(self.__origin__, _SpecialForm):
            raise TypeError(
                f"Type {self._name} cannot be instantiated; "
                f"use {self.__origin__.__name__}() instead"
            )
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return made

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return _entries(self, self.__origin__, bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            later = bases[bases.index(self) + 1 :]
            if any(isinstance(b, _Alias) and b is not self for b in later):
                return ()
        return (self.__origin__,)

    def __repr__(self):
        if self._name:
            head = "typing." + self._name
        else:
            head = _name_of(self.__origin__)
        if not self.__args__:
            return head + "[()]"
        return f"{head}[{', '.join(map(_name_of, self.__args__))}]"

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    __subclasscheck__ = __instancecheck__

    def __iter__(self):
        yield Unpack[self]


def _entries(alias, origin, bases):
    found = []
    if origin not in bases:
        found.append(origin)
    later = bases[bases.index(alias) + 1 :]
    if not any(isinstance(b, _Alias) or (isinstance(b, type) and issubclass(b, Generic)) for b in later):
        found.append(Generic)
    return tuple(found)


class _UnionAlias(_Alias):
    def _with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, _types.UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            other = args[0] if args[1] is type(None) else args[1]
            return f"typing.Optional[{_name_of(other)}]"
        return f"typing.Union[{', '.join(map(_name_of, args))}]"

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)


class _LiteralAlias(_Alias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return set(self._keys()) == set(other._keys())

    def _keys(self):
        return [(arg, type(arg)) for arg in self.__args__]

    def __hash__(self):
        return hash(frozenset(self._keys()))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__)) or '()'}]"


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,), name="Annotated")
        self.__metadata__ = metadata

    def _with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        notes = ", ".join(map(repr, self.__metadata__))
        return f"typing.Annotated[{_name_of(self.__origin__)}, {notes}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)


class _CallableAlias(_Alias):
    def _with(self, args):
        return _CallableAlias(self.__origin__, args, name=self._name)

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec)):
            return f"typing.Callable[{_name_of(args[0])}, {_name_of(args[1])}]"
        given = ", ".join(map(_name_of, args[:-1]))
        return f"typing.Callable[[{given}], {_name_of(args[-1])}]"


class _Unpacked(_Alias):
    @property
    def __typing_unpacked_tuple_args__(self):
        arg = self.__args__[0]
        if isinstance(arg, (_Alias, _GenericAliasType)) and arg.__origin__ is tuple:
            return arg.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args
        return super().__getitem__(args)


@_SpecialForm
def Union(self, parameters):
    """One of several types."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for parameter in parameters:
        item = _check_type(parameter, "Union[arg, ...]: each arg must be a type.")
        if isinstance(item, (_UnionAlias, _types.UnionType)):
            flat.extend(item.__args__)
        else:
            flat.append(item)
    flat = _unique(flat)
    return flat[0] if len(flat) == 1 else _UnionAlias(self, tuple(flat))


@_SpecialForm
def Optional(self, parameters):
    """A type, or None."""
    return Union[_check_type(parameters, f"{self} requires a single type."), type(None)]


@_SpecialForm
def Literal(self, parameters):
    """One of several values."""
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for parameter in parameters:
        flat.extend(parameter.__args__ if isinstance(parameter, _LiteralAlias) else (parameter,))
    seen = []
    for value in flat:
        if not any(value == other and type(value) is type(other) for other in seen):
            seen.append(value)
    return _LiteralAlias(self, tuple(seen))


@_SpecialForm
def Concatenate(self, parameters):
    """Parameters in front of those of a ParamSpec."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError(
            "The last parameter to Concatenate should be a ParamSpec variable or ellipsis."
        )
    return _Alias(self, parameters)


@_SpecialForm
def Unpack(self, parameters):
    """The items of a tuple of types."""
    return _Unpacked(self, (_check_type(parameters, f"{self} accepts only single type."),))


class Annotated:
    """A type with notes about it."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    def __class_getitem__(cls, parameters):
        if not isinstance(parameters, tuple) or len(parameters) < 2:
            raise TypeError(
                "Annotated[...] should be used with at least two arguments"
                " (a type and an annotation)."
            )
        origin = _check_type(parameters[0], "Annotated[t, ...]: t must be a type.")
        return _AnnotatedAlias(origin, tuple(parameters[1:]))


class ForwardRef:
    """A type that is written as a string."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            code = compile(arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns):
        return _resolve(eval(self.__forward_code__, globalns, localns), globalns, localns)

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class _Variable(_Unions):
    """What type variables share."""

    def __init_subclass__(cls, /, _root=False, **kwds):
        if not _root:
            raise TypeError(f"type 'typing.{cls.__base__.__name__}' is not an acceptable base type")

    def _start(self, name, bound, covariant, contravariant, infer_variance):
        if not isinstance(name, str):
            kind = type(self).__name__.lower()
            raise TypeError(f"{kind}() argument 'name' must be str, not {type(name).__name__}")
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        self.__name__ = name
        self._bound = _check_type(bound, "Bound must be a type.") if bound is not None else None
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)
        self.__module__ = _caller(3)

    @property
    def __bound__(self):
        evaluate = self.__dict__.get("_evaluate_bound")
        if evaluate is not None:
            self._bound = evaluate()
            self.__dict__.pop("_evaluate_bound", None)
        return self._bound

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        mark = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return mark + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __reduce__(self):
        return self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class TypeVar(_Variable, _root=True):
    """A type that is chosen where a generic is used."""

    def __init__(
        self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False
    ):
        self._start(name, bound, covariant, contravariant, infer_variance)
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        self._constraints = tuple(
            _check_type(c, "TypeVar(name, constraint, ...): constraints must be types.")
            for c in constraints
        )

    @property
    def __constraints__(self):
        evaluate = self.__dict__.get("_evaluate_constraints")
        if evaluate is not None:
            self._constraints = evaluate()
            self.__dict__.pop("_evaluate_constraints", None)
        return self._constraints

    def __typing_subst__(self, arg):
        return _check_type(arg, "Parameters to generic types must be types.")


class _ParamSpecPart:
    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((type(self), self.__origin__))

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._part}"


class ParamSpecArgs(_ParamSpecPart):
    _part = "args"


class ParamSpecKwargs(_ParamSpecPart):
    _part = "kwargs"


class ParamSpec(_Variable, _root=True):
    """The parameters of a callable."""

    def __init__(
        self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False
    ):
        self._start(name, bound, covariant, contravariant, infer_variance)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        return arg

    def __typing_prepare_subst__(self, alias, args):
        at = alias.__parameters__.index(self)
        if at >= len(args):
            raise TypeError(f"Too few arguments for {alias}")
        if isinstance(args[at], list):
            return (*args[:at], tuple(args[at]), *args[at + 1 :])
        return args


class TypeVarTuple(_Variable, _root=True):
    """Any number of types."""

    def __init__(self, name):
        self._start(name, None, False, False, False)

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        before = alias.__parameters__.index(self)
        after = len(alias.__parameters__) - before - 1
        end = len(args) - after
        if end < before:
            raise TypeError(
                f"Too few arguments for {alias}; actual {len(args)}, "
                f"expected at least {before + after}"
            )
        return (*args[:before], args[before:end], *args[end:])


def _generic_arguments(cls, params):
    if not isinstance(params, tuple):
        params = (params,)
    if cls is Generic or cls is Protocol:
        if not params:
            raise TypeError(f"Parameter list to {cls.__name__}[...] cannot be empty")
        inner = [p.__args__[0] if isinstance(p, _Unpacked) else p for p in params]
        if not all(isinstance(p, (TypeVar, ParamSpec, TypeVarTuple)) for p in inner):
            raise TypeError(
                f"Parameters to {cls.__name__}[...] must all be type variables"
                " or parameter specification variables."
            )
        if len(set(inner)) != len(inner):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        return params
    params = tuple(
        p if isinstance(p, list) else _check_type(p, "Parameters to generic types must be types.")
        for p in params
    )
    parameters = cls.__parameters__
    return _substitute(_written(parameters), _assign(cls, parameters, params))


def _written(parameters):
    return tuple(Unpack[p] if isinstance(p, TypeVarTuple) else p for p in parameters)


def _class_parameters(cls):
    """The parameters of a class, from how its bases are written."""
    bases = cls.__dict__.get("__orig_bases__", ())
    if "__orig_bases__" in cls.__dict__:
        wrong = Generic in bases
    else:
        wrong = Generic in cls.__bases__ and cls.__name__ != "Protocol"
    if wrong:
        raise TypeError("Cannot inherit from plain Generic")
    found = _variables(bases)
    for base in bases:
        if isinstance(base, _Alias) and base.__origin__ is Generic:
            named = base.__parameters__
            missing = [v for v in found if v not in named]
            if missing:
                raise TypeError(
                    f"Some type variables ({', '.join(map(str, missing))}) are not listed in"
                    f" Generic[{', '.join(str(v) for v in named)}]"
                )
            return named
    return found


class Generic:
    """The base of generic classes."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        return _Alias(cls, _generic_arguments(cls, params))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls.__parameters__ = _class_parameters(cls)


_PROTOCOL_NAMES = frozenset(
    """__abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__ __new__ __slots__
    __subclasshook__ __weakref__ __class_getitem__ __match_args__ __parameters__ __orig_bases__
    __orig_class__ __qualname__ __type_params__ _abc_impl _is_protocol _is_runtime_protocol
    __protocol_attrs__ __callable_proto_members_only__ __init_subclass__ __firstlineno__""".split()
)


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in [*base.__dict__, *base.__dict__.get("__annotations__", ())]:
            if name not in _PROTOCOL_NAMES:
                names.add(name)
    return names


class _ProtocolMeta(_abc.ABCMeta):
    def __call__(cls, *args, **kwargs):
        if cls.__dict__.get("_is_protocol"):
            raise TypeError("Protocols cannot be instantiated")
        return super().__call__(*args, **kwargs)

    def __instancecheck__(cls, instance):
        if cls is Protocol or not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError(
                "Instance and class checks can only be used with @runtime_checkable protocols"
            )
        if super().__subclasscheck__(type(instance)):
            return True
        for name in _protocol_members(cls):
            if not hasattr(instance, name):
                return False
            if getattr(instance, name) is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol or not cls.__dict__.get("_is_protocol", False):
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        members = _protocol_members(cls)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError(
                "Instance and class checks can only be used with @runtime_checkable protocols"
            )
        if not all(callable(getattr(cls, name, None)) for name in members):
            raise TypeError("Protocols with non-method members don't support issubclass()")
        if super().__subclasscheck__(other):
            return True
        return all(
            any(base.__dict__.get(name) is not None for base in other.__mro__) for name in members
        )


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that say what methods a type has."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)


def runtime_checkable(cls):
    """Lets isinstance() be used with a protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic) and getattr(cls, "_is_protocol", False)):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


class _SpecialGenericAlias(_Unions):
    """The name of a generic class of the library, such as List."""

    def __init__(self, origin, count, name):
        self.__origin__ = origin
        self._count = count
        self._name = name
        self.__parameters__ = ()
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        if not (name.startswith("__") and name.endswith("__")):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def _checked(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        return tuple(_check_type(p, "Parameters to generic types must be types.") for p in params)

    def __getitem__(self, params):
        params = self._checked(params)
        if self._count == 0:
            raise TypeError(f"{self} is not a generic class")
        if len(params) != self._count:
            word = "many" if len(params) > self._count else "few"
            raise TypeError(
                f"Too {word} arguments for {self}; actual {len(params)}, expected {self._count}"
            )
        return _Alias(self.__origin__, params, name=self._name)

    def __call__(self, *args, **kwargs):
        raise TypeError(
            f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead"
        )

    def __mro_entries__(self, bases):
        return _entries(self, self.__origin__, bases)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        return issubclass(cls, self.__origin__)


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        return _Alias(self.__origin__, self._checked(params), name=self._name)


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        given, result = params
        result = _check_type(result, "Callable[args, result]: result must be a type.")
        if isinstance(given, list):
            given = tuple(_check_type(p, "Callable[[arg, ...], result]: each arg must be a type.") for p in given)
        elif not isinstance(given, tuple):
            given = (given,)
        return _CallableAlias(self.__origin__, given + (result,), name=self._name)


List = _SpecialGenericAlias(list, 1, "List")
Dict = _SpecialGenericAlias(dict, 2, "Dict")
Set = _SpecialGenericAlias(set, 1, "Set")
FrozenSet = _SpecialGenericAlias(frozenset, 1, "FrozenSet")
Type = _SpecialGenericAlias(type, 1, "Type")
Tuple = _TupleType(tuple, -1, "Tuple")
Callable = _CallableType(_cabc.Callable, 2, "Callable")
Deque = _SpecialGenericAlias(_collections.deque, 1, "Deque")
DefaultDict = _SpecialGenericAlias(_collections.defaultdict, 2, "DefaultDict")
OrderedDict = _SpecialGenericAlias(_collections.OrderedDict, 2, "OrderedDict")
Counter = _SpecialGenericAlias(_collections.Counter, 1, "Counter")
ChainMap = _SpecialGenericAlias(_collections.ChainMap, 2, "ChainMap")
Pattern = _SpecialGenericAlias(_Pattern, 1, "Pattern")
Match = _SpecialGenericAlias(_Match, 1, "Match")
ContextManager = _SpecialGenericAlias(_contextlib.AbstractContextManager, 1, "ContextManager")

AsyncContextManager = _SpecialGenericAlias(
    _contextlib.AbstractAsyncContextManager, 1, "AsyncContextManager"
)

for _name, _count in {
    "Hashable": 0, "Sized": 0, "ByteString": 0, "Awaitable": 1, "Coroutine": 3, "AsyncIterable": 1,
    "AsyncIterator": 1, "AsyncGenerator": 2, "Iterable": 1, "Iterator": 1, "Generator": 3,
    "Reversible": 1, "Container": 1, "Collection": 1, "Mapping": 2, "MutableMapping": 2,
    "Sequence": 1, "MutableSequence": 1, "MutableSet": 1, "MappingView": 1, "KeysView": 1,
    "ItemsView": 2, "ValuesView": 1,
}.items():
    if hasattr(_cabc, _name):
        globals()[_name] = _SpecialGenericAlias(getattr(_cabc, _name), _count, _name)
AbstractSet = _SpecialGenericAlias(_cabc.Set, 1, "AbstractSet")
del _name, _count

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
KT = TypeVar("KT")
VT = TypeVar("VT")
AnyStr = TypeVar("AnyStr", bytes, str)
Text = str


def _supports(name, method, result):
    def stub(self):
        pass

    stub.__name__ = method
    stub.__qualname__ = f"{name}.{method}"
    stub.__annotations__ = {"return": result}
    namespace = {method: _abc.abstractmethod(stub), "__module__": "typing", "__slots__": ()}
    return runtime_checkable(_ProtocolMeta(name, (Protocol,), namespace))


SupportsInt = _supports("SupportsInt", "__int__", int)
SupportsFloat = _supports("SupportsFloat", "__float__", float)
SupportsComplex = _supports("SupportsComplex", "__complex__", complex)
SupportsBytes = _supports("SupportsBytes", "__bytes__", bytes)
SupportsIndex = _supports("SupportsIndex", "__index__", int)


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    """What abs() can be called with."""

    __slots__ = ()

    @_abc.abstractmethod
    def __abs__(self) -> T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    """What round() can be called with."""

    __slots__ = ()

    @_abc.abstractmethod
    def __round__(self, ndigits: int = 0) -> T_co:
        pass


class IO(Generic[AnyStr]):
    """What open() returns."""

    __slots__ = ()


class TextIO(IO[str]):
    """A stream of text."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """A stream of bytes."""

    __slots__ = ()


class NewType(_Unions):
    """A name of its own for a type; calling it returns the argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = _caller()

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        raise TypeError(
            "Cannot subclass an instance of NewType. Perhaps you were looking for: "
            f"`{self.__name__}Derived = NewType({self.__name__!r}, {self.__name__})`"
        )

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"


def _typed_tuple(name, fields, defaults, module):
    checked = {
        key: _check_type(value, f"field {key} annotation must be a type") for key, value in fields
    }
    made = _namedtuple(name, list(checked), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = checked
    return made


_FIXED_IN_TUPLES = frozenset(
    "__new__ __init__ __slots__ __getnewargs__ _fields _field_defaults _field_types"
    " _make _replace _asdict _source".split()
)


class _NamedTupleMeta(type):
    def __new__(cls, name, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        annotations = namespace.get("__annotations__", {})
        defaults = []
        for field in annotations:
            if field in namespace:
                defaults.append(field)
            elif defaults:
                plural = "s" if len(defaults) > 1 else ""
                raise TypeError(
                    f"Non-default namedtuple field {field} cannot follow default field{plural}"
                    f" {', '.join(defaults)}"
                )
        made = _typed_tuple(
            name, annotations.items(), [namespace[d] for d in defaults], namespace["__module__"]
        )
        if Generic in bases:
            made.__bases__ = tuple(tuple if base is _NamedTuple else base for base in bases)
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for key, value in namespace.items():
            if key in _FIXED_IN_TUPLES:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__annotations__", "__module__", *made._fields):
                setattr(made, key, value)
        if Generic in bases:
            made.__init_subclass__()
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    """Makes a class of tuples whose items have names and types."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    made = _typed_tuple(typename, fields, None, _caller())
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {"__module__": "typing"})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any(issubclass(b, Generic) for b in bases) else ()
        made = type.__new__(cls, name, (*generic, dict), namespace)
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        for key, value in namespace.get("__annotations__", {}).items():
            value = _check_type(value, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type")
            annotations[key] = value
            origin = get_origin(value)
            is_required = origin is Required or (total and origin is not NotRequired)
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """Makes a class of dictionaries with known keys."""
    if fields is None:
        fields = kwargs
    namespace = {"__annotations__": dict(fields), "__module__": _caller()}
    made = _TypedDictMeta(typename, (), namespace, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {"__module__": "typing"})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Whether a class was made by TypedDict."""
    return isinstance(tp, _TypedDictMeta)


class TypeAliasType(_Unions):
    """What a type statement makes; the value is found when it is asked for."""

    def __init__(self, name, value, *, type_params=()):
        self.__name__ = name
        self._value = value
        self.__type_params__ = type_params
        self.__module__ = _caller()

    @property
    def __value__(self):
        evaluate = self.__dict__.get("_evaluate")
        if evaluate is not None:
            self._value = evaluate()
            self.__dict__.pop("_evaluate", None)
        return self._value

    @property
    def __parameters__(self):
        return _written(self.__type_params__)

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return _GenericAliasType(self, args)

    def __repr__(self):
        return self.__name__


def cast(typ, val):
    """The value; type checkers take it to be of the type."""
    return val


def assert_type(val, typ, /):
    """The value; type checkers check its type."""
    return val


def assert_never(arg, /):
    """Says that a line is never reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    """Prints the class of an object."""
    print(f"Runtime type is {type(obj).__name__!r}", file=_sys.stderr)
    return obj


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. "
        "A series of @overload-decorated functions outside a stub module should always be "
        "followed by an implementation that is not @overload-ed."
    )


def _overload_key(func):
    func = getattr(func, "__func__", func)
    return getattr(func, "__module__", None), getattr(func, "__qualname__", None)


def overload(func):
    """Marks one of the signatures of a function."""
    key = _overload_key(func)
    if key[1] is not None:
        line = getattr(getattr(func, "__code__", None), "co_firstlineno", None)
        _overloads.setdefault(key, {})[line] = func
    return _overload_dummy


def get_overloads(func):
    """The signatures that were marked."""
    return list(_overloads.get(_overload_key(func), {}).values())


def clear_overloads():
    """Forgets all marked signatures."""
    _overloads.clear()


def _mark(obj, name):
    try:
        setattr(obj, name, True)
    except (AttributeError, TypeError):
        pass
    return obj


def final(f):
    """Says that a method is not overridden, or that a class is not derived from."""
    return _mark(f, "__final__")


def override(method, /):
    """Says that a method overrides another."""
    return _mark(method, "__override__")


def no_type_check(arg):
    """Says that annotations are not type hints."""
    if isinstance(arg, type):
        for value in arg.__dict__.values():
            if isinstance(value, (_types.FunctionType, type)):
                no_type_check(value)
    return _mark(arg, "__no_type_check__")


def no_type_check_decorator(decorator):
    """Says the same of what a decorator returns."""

    @_functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
    field_specifiers=(), **kwargs
):
    """Says that a decorator makes classes like dataclasses."""

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "frozen_default": frozen_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return cls_or_fn

    return decorator


def get_origin(tp):
    """The generic type without its arguments."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_Alias, _SpecialGenericAlias, _GenericAliasType, _ParamSpecPart)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return _types.UnionType if isinstance(tp, _types.UnionType) else None


def get_args(tp):
    """The arguments of a generic type."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_Alias, _GenericAliasType)):
        args = tp.__args__
        is_callable = tp.__origin__ is _cabc.Callable
        if is_callable and not (
            len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec))
        ):
            return (list(args[:-1]), args[-1])
        return args
    return tp.__args__ if isinstance(tp, _types.UnionType) else ()


def _resolve(tp, globalns, localns):
    """The type with its strings evaluated."""
    if isinstance(tp, ForwardRef):
        return tp._evaluate(globalns, localns)
    if isinstance(tp, str):
        return _resolve(ForwardRef(tp), globalns, localns)
    if isinstance(tp, _LiteralAlias) or not isinstance(
        tp, (_Alias, _GenericAliasType, _types.UnionType)
    ):
        return tp
    args = tuple(
        _resolve(ForwardRef(a) if isinstance(a, str) else a, globalns, localns) for a in tp.__args__
    )
    if args == tp.__args__:
        return tp
    if isinstance(tp, _types.UnionType):
        return _functools.reduce(lambda a, b: a | b, args)
    return tp._with(args) if isinstance(tp, _Alias) else _GenericAliasType(tp.__origin__, args)


def _without_notes(tp):
    if isinstance(tp, _AnnotatedAlias):
        return _without_notes(tp.__origin__)
    if isinstance(tp, _Alias) and tp.__origin__ in (Required, NotRequired):
        return _without_notes(tp.__args__[0])
    if isinstance(tp, _Alias) and not isinstance(tp, _LiteralAlias):
        args = tuple(map(_without_notes, tp.__args__))
        return tp if args == tp.__args__ else tp._with(args)
    return tp


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, a class or a module, with strings evaluated."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            space = globalns
            if space is None:
                space = getattr(_sys.modules.get(base.__module__), "__dict__", {})
            names = dict(vars(base)) if localns is None else localns
            found = base.__dict__.get("__annotations__", {})
            if isinstance(found, _types.GetSetDescriptorType):
                continue
            for name, value in found.items():
                value = type(None) if value is None else value
                hints[name] = _resolve(value, space, names)
    else:
        space = globalns
        if space is None:
            inner = obj
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            is_module = isinstance(obj, _types.ModuleType)
            space = obj.__dict__ if is_module else getattr(inner, "__globals__", {})
        found = getattr(obj, "__annotations__", None)
        if found is None:
            if callable(obj) or isinstance(obj, _types.ModuleType):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        for name, value in found.items():
            value = type(None) if value is None else value
            hints[name] = _resolve(value, space, space if localns is None else localns)
    if include_extras:
        return hints
    return {name: _without_notes(value) for name, value in hints.items()}


def _make_variable(kind, name, module):
    """A variable of a type parameter list."""
    made = kind(name)
    made.__infer_variance__ = kind is not TypeVarTuple
    made.__module__ = module
    return made


def _make_bounded(name, attribute, evaluate, module):
    """A variable whose bound or constraints are evaluated when they are asked for."""
    made = _make_variable(TypeVar, name, module)
    setattr(made, attribute, evaluate)
    return made


def _make_alias(name, parameters, evaluate, module):
    """What a type statement makes."""
    made = TypeAliasType(name, None, type_params=parameters or ())
    made._evaluate = evaluate
    made.__module__ = module
    return made


def _make_generic(parameters):
    """The base of a class with a type parameter list."""
    return Generic[_written(parameters)]


__all__ = [
    name
    for name in globals()
    if not name.startswith("_") and name not in ("T", "T_co", "KT", "VT")
]
