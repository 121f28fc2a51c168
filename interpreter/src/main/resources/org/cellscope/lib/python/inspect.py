"""What is known about live objects: functions, their signatures, closures and frames."""

import builtins as _builtins
import collections.abc as _collections_abc
import sys as _sys
import types as _types
from collections import namedtuple as _namedtuple
from functools import partial as _partial

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512

GEN_CREATED = "GEN_CREATED"
GEN_RUNNING = "GEN_RUNNING"
GEN_SUSPENDED = "GEN_SUSPENDED"
GEN_CLOSED = "GEN_CLOSED"
CORO_CREATED = "CORO_CREATED"
CORO_RUNNING = "CORO_RUNNING"
CORO_SUSPENDED = "CORO_SUSPENDED"
CORO_CLOSED = "CORO_CLOSED"

ClosureVars = _namedtuple("ClosureVars", "nonlocals globals builtins unbound")
FullArgSpec = _namedtuple(
    "FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations"
)
ArgInfo = _namedtuple("ArgInfo", "args varargs keywords locals")


def ismodule(object):
    return isinstance(object, _types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, _types.MethodType)


def isfunction(object):
    return isinstance(object, _types.FunctionType)


def isbuiltin(object):
    return isinstance(object, _types.BuiltinFunctionType)


def iscode(object):
    return isinstance(object, _types.CodeType)


def isframe(object):
    return isinstance(object, _types.FrameType)


def istraceback(object):
    return isinstance(object, _types.TracebackType)


def isgenerator(object):
    return isinstance(object, _types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, _types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, _types.AsyncGeneratorType)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__get__") and not hasattr(type(object), "__set__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


def _has_flag(object, flag):
    while True:
        if ismethod(object):
            object = object.__func__
        elif isinstance(object, _partial):
            object = object.func
        else:
            return isfunction(object) and bool(object.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), "__await__")


def getgeneratorstate(generator):
    """Whether a generator is created, running, suspended or closed."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getgeneratorlocals(generator):
    """The local variables of a generator."""
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    return {} if generator.gi_frame is None else generator.gi_frame.f_locals


def getmembers(object, predicate=None):
    """The attributes of an object as sorted pairs of name and value."""
    found = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    found.sort(key=lambda pair: pair[0])
    return found


def getattr_static(obj, attr, default=...):
    """An attribute as it is stored, without calling descriptors."""
    places = obj.__mro__ if isinstance(obj, type) else (obj, *type(obj).__mro__)
    for place in places:
        names = getattr(place, "__dict__", {})
        if attr in names:
            return names[attr]
    if default is ...:
        raise AttributeError(attr)
    return default


def cleandoc(doc):
    """A docstring without the indentation that its lines share."""
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins, default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    """The docstring of an object, its indentation cleaned up."""
    doc = getattr(object, "__doc__", None)
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object):
    """The module in which an object was defined."""
    if ismodule(object):
        return object
    return _sys.modules.get(getattr(object, "__module__", None))


def currentframe():
    """The frame of the caller."""
    return _sys._getframe(1)


def getargvalues(frame):
    """The parameters of a frame and its local variables."""
    code = frame.f_code
    names = code.co_varnames
    count = code.co_argcount
    at = count + code.co_kwonlyargcount
    varargs = names[at] if code.co_flags & CO_VARARGS else None
    at += varargs is not None
    keywords = names[at] if code.co_flags & CO_VARKEYWORDS else None
    return ArgInfo(list(names[:count]), varargs, keywords, frame.f_locals)


def unwrap(func, *, stop=None):
    """The function behind a chain of __wrapped__ attributes."""
    first = func
    seen = {id(func)}
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen.add(id(func))
    return func


def getclosurevars(func):
    """What the free and global names of a function are bound to now."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    cells = func.__closure__ or ()
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, cells)}
    builtins = func.__globals__.get("__builtins__", _builtins.__dict__)
    if ismodule(builtins):
        builtins = builtins.__dict__
    found_globals = {}
    found_builtins = {}
    unbound = set()
    for name in code.co_names:
        if name in func.__globals__:
            found_globals[name] = func.__globals__[name]
        elif name in builtins:
            found_builtins[name] = builtins[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found_globals, found_builtins, unbound)


class _empty:
    """Marks a default or an annotation that is not there."""


class _ParameterKind(int):
    def __new__(cls, number, name, description):
        self = int.__new__(cls, number)
        self.name = name
        self.value = number
        self.description = description
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"

    def __format__(self, spec):
        return format(self.name, spec)


def formatannotation(annotation, base_module=None):
    """An annotation as signatures show it."""
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, _types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


class Parameter:
    """A parameter of a signature."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _ParameterKind(0, "POSITIONAL_ONLY", "positional-only")
    POSITIONAL_OR_KEYWORD = _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
    VAR_POSITIONAL = _ParameterKind(2, "VAR_POSITIONAL", "variadic positional")
    KEYWORD_ONLY = _ParameterKind(3, "KEYWORD_ONLY", "keyword-only")
    VAR_KEYWORD = _ParameterKind(4, "VAR_KEYWORD", "variadic keyword")
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if default is not _empty and kind in (2, 4):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name, self._kind = name, kind
        self._default, self._annotation = default, annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=..., kind=..., annotation=..., default=...):
        """The same parameter with other parts."""
        return type(self)(
            self._name if name is ... else name,
            self._kind if kind is ... else kind,
            default=self._default if default is ... else default,
            annotation=self._annotation if annotation is ... else annotation,
        )

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += f": {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        return {2: "*", 4: "**"}.get(int(self._kind), "") + text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def _parts(self):
        return self._name, self._kind, self._default, self._annotation

    def __eq__(self, other):
        return self._parts() == other._parts() if isinstance(other, Parameter) else NotImplemented

    def __hash__(self):
        return hash(self._parts())


class BoundArguments:
    """Arguments bound to the parameters of a signature."""

    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    @property
    def args(self):
        result = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind >= 3 or name not in self.arguments:
                break
            if parameter.kind == 2:
                result.extend(self.arguments[name])
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        result = {}
        by_name = False
        for name, parameter in self.signature.parameters.items():
            if name not in self.arguments:
                by_name = True
            elif parameter.kind == 4:
                result.update(self.arguments[name])
            elif parameter.kind == 3 or by_name and parameter.kind != 2:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        """Fills in what was not given."""
        filled = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif parameter.default is not _empty:
                filled[name] = parameter.default
            elif parameter.kind == 2:
                filled[name] = ()
            elif parameter.kind == 4:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        parts = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{self.__class__.__name__} ({parts})>"


class Signature:
    """The parameters of a callable and what it returns."""

    __slots__ = ("_parameters", "_return")

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self._parameters = _types.MappingProxyType({each.name: each for each in parameters or ()})
        self._return = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True):
        """The signature of a callable."""
        return signature(obj, follow_wrapped=follow_wrapped)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return)

    def replace(self, *, parameters=..., return_annotation=...):
        """The same signature with other parts."""
        return type(self)(
            self._parameters.values() if parameters is ... else parameters,
            return_annotation=self._return if return_annotation is ... else return_annotation,
        )

    def bind(self, /, *args, **kwargs):
        """Binds arguments as a call would."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        """Binds arguments as functools.partial would."""
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        bound = {}
        left = list(args)
        rest_name = None
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind == 2:
                if left:
                    bound[name] = tuple(left)
                    left = []
            elif kind == 4:
                rest_name = name
            elif kind <= 1 and left:
                if kind == 1 and name in kwargs:
                    raise TypeError(f"multiple values for argument {name!r}")
                bound[name] = left.pop(0)
            elif kind != 0 and name in kwargs:
                bound[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                only = " keyword-only" if kind == 3 else ""
                if left and kind == 3:
                    raise TypeError("too many positional arguments")
                raise TypeError(f"missing a required{only} argument: {name!r}")
        if left:
            raise TypeError("too many positional arguments")
        if kwargs:
            if rest_name is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
            bound[rest_name] = kwargs
        return BoundArguments(self, bound)

    def __str__(self):
        parts = []
        slash = star = False
        for parameter in self._parameters.values():
            if parameter.kind == 0:
                slash = True
            elif slash:
                parts.append("/")
                slash = False
            if parameter.kind == 2:
                star = True
            elif parameter.kind == 3 and not star:
                parts.append("*")
                star = True
            parts.append(str(parameter))
        if slash:
            parts.append("/")
        text = f"({', '.join(parts)})"
        return text if self._return is _empty else f"{text} -> {formatannotation(self._return)}"

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"

    def _all(self):
        return list(self._parameters.values()), self._return

    def __eq__(self, other):
        return self._all() == other._all() if isinstance(other, Signature) else NotImplemented

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return))


def _of_function(function):
    code = function.__code__
    names = code.co_varnames
    count = code.co_argcount
    annotations = function.__annotations__
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}
    found = []

    def add(name, kind, default=_empty):
        annotation = annotations.get(name, _empty)
        found.append(Parameter(name, kind, default=default, annotation=annotation))

    first_default = count - len(defaults)
    for i, name in enumerate(names[:count]):
        kind = (
            Parameter.POSITIONAL_ONLY
            if i < code.co_posonlyargcount
            else Parameter.POSITIONAL_OR_KEYWORD
        )
        add(name, kind, defaults[i - first_default] if i >= first_default else _empty)
    at = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        add(names[at], Parameter.VAR_POSITIONAL)
    for name in names[count : count + code.co_kwonlyargcount]:
        add(name, Parameter.KEYWORD_ONLY, keyword_defaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[at + bool(code.co_flags & CO_VARARGS)], Parameter.VAR_KEYWORD)
    return Signature(found, return_annotation=annotations.get("return", _empty))


def _without_first(found):
    parameters = list(found.parameters.values())
    if not parameters or parameters[0].kind in (3, 4):
        raise ValueError("invalid method signature")
    return found.replace(parameters=parameters if parameters[0].kind == 2 else parameters[1:])


def _of_partial(obj, follow_wrapped):
    found = signature(obj.func, follow_wrapped=follow_wrapped)
    bound = found.bind_partial(*obj.args, **obj.keywords).arguments
    parameters = []
    by_name = False
    for name, parameter in found.parameters.items():
        if name in obj.keywords and parameter.kind in (1, 3):
            by_name = True
            parameter = parameter.replace(
                kind=Parameter.KEYWORD_ONLY, default=obj.keywords[name]
            )
        elif name in bound and parameter.kind < 2:
            continue
        elif by_name and parameter.kind == 1:
            parameter = parameter.replace(kind=Parameter.KEYWORD_ONLY)
        elif by_name and parameter.kind == 2:
            continue
        parameters.append(parameter)
    return found.replace(parameters=parameters)


def signature(obj, *, follow_wrapped=True):
    """The signature of a callable."""
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        return _without_first(signature(obj.__func__, follow_wrapped=follow_wrapped))
    if follow_wrapped and not isclass(obj):
        obj = unwrap(obj, stop=lambda each: hasattr(each, "__signature__"))
        if ismethod(obj):
            return signature(obj)
    given = getattr(obj, "__signature__", None)
    if given is not None:
        return given
    if isfunction(obj):
        return _of_function(obj)
    if isinstance(obj, _partial):
        return _of_partial(obj, follow_wrapped)
    if isclass(obj):
        for name in ("__new__", "__init__"):
            method = getattr(obj, name)
            if isfunction(method):
                return _without_first(signature(method))
        if obj.__new__ is object.__new__ and obj.__init__ is object.__init__:
            return Signature()
    elif not isbuiltin(obj) and isfunction(getattr(type(obj), "__call__", None)):
        return _without_first(signature(type(obj).__call__))
    raise ValueError(f"no signature found for builtin {obj!r}")


def getfullargspec(func):
    """The names and defaults of a callable's parameters."""
    found = signature(func, follow_wrapped=False)
    args, only, only_defaults, annotations, defaults = [], [], {}, {}, []
    varargs = varkw = None
    if found.return_annotation is not _empty:
        annotations["return"] = found.return_annotation
    for name, parameter in found.parameters.items():
        if parameter.kind == 2:
            varargs = name
        elif parameter.kind == 4:
            varkw = name
        elif parameter.kind == 3:
            only.append(name)
            if parameter.default is not _empty:
                only_defaults[name] = parameter.default
        else:
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(
        args, varargs, varkw, tuple(defaults) or None, only, only_defaults or None, annotations
    )
