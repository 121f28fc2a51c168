"""What is known about live objects: functions, their signatures, closures and frames."""

import builtins as _builtins
import collections.abc as _collections_abc
import enum as _enum
import keyword as _keyword
import sys as _sys
import types as _types
from collections import namedtuple as _namedtuple
from functools import partial as _partial

from _inspect_frames import (
    AGEN_CLOSED, AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, CORO_CLOSED, CORO_CREATED,
    CORO_RUNNING, CORO_SUSPENDED, FrameInfo, Traceback, getasyncgenlocals, getasyncgenstate,
    getcoroutinelocals, getcoroutinestate, getframeinfo, getinnerframes, getlineno,
    getouterframes, stack, trace,
)
from _inspect_source import (
    EndOfBlock, findsource, getabsfile, getblock, getcomments, getfile, getmodulename, getsource,
    getsourcefile, getsourcelines, indentsize,
)

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
TPFLAGS_IS_ABSTRACT = 1 << 20

ClosureVars = _namedtuple("ClosureVars", "nonlocals globals builtins unbound")
FullArgSpec = _namedtuple(
    "FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations"
)
ArgInfo = _namedtuple("ArgInfo", "args varargs keywords locals")
Arguments = _namedtuple("Arguments", "args, varargs, varkw")
Attribute = _namedtuple("Attribute", "name kind defining_class object")


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
    return (isbuiltin(object) or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object) or ismethodwrapper(object))


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


def ismethodwrapper(object):
    return isinstance(object, _types.MethodWrapperType)


def isgetsetdescriptor(object):
    return isinstance(object, _types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, _types.MemberDescriptorType)


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


_coroutine_mark = "_is_coroutine_mark"


def markcoroutinefunction(func):
    """Says that a function returns an awaitable, though it is none of async def."""
    getattr(func, "__func__", func)._is_coroutine_mark = _coroutine_mark
    return func


def _is_marked(obj):
    obj = getattr(obj, "__func__", obj)
    while isinstance(obj, _partial):
        obj = obj.func
    return getattr(obj, "_is_coroutine_mark", None) is _coroutine_mark


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE) or _is_marked(obj)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isawaitable(object):
    if isgenerator(object):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
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


def getmro(cls):
    """The method resolution order of a class."""
    return cls.__mro__


def _members(object, predicate, getter):
    names = dir(object)
    if isclass(object):
        # Metaclasses' properties that dir() does not list.
        for base in object.__bases__:
            names += [name for name, value in base.__dict__.items()
                      if isinstance(value, _types.DynamicClassAttribute)]
    found = []
    for name in dict.fromkeys(names):
        try:
            value = getter(object, name)
        except AttributeError:
            places = getmro(object) if isclass(object) else ()
            holder = next((each for each in places if name in each.__dict__), None)
            if holder is None:
                continue
            value = holder.__dict__[name]
        if predicate is None or predicate(value):
            found.append((name, value))
    found.sort(key=lambda pair: pair[0])
    return found


def getmembers(object, predicate=None):
    """The attributes of an object as sorted pairs of name and value."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """As getmembers, without calling descriptors."""
    return _members(object, predicate, getattr_static)


def classify_class_attrs(cls):
    """The attributes of a class with their kind and the class that defines them."""
    found = []
    for name in dir(cls):
        places = [each for each in (*getmro(cls), *getmro(type(cls))) if name in each.__dict__]
        if not places:
            continue
        home = places[0]
        stored = home.__dict__[name]
        if isinstance(stored, (staticmethod, _types.BuiltinMethodType)):
            kind, value = "static method", stored
        elif isinstance(stored, (classmethod, _types.ClassMethodDescriptorType)):
            kind, value = "class method", stored
        elif isinstance(stored, property):
            kind, value = "property", stored
        else:
            value = stored
            kind = "method" if isroutine(stored) else "data"
        found.append(Attribute(name, kind, home, value))
    return found


def getclasstree(classes, unique=False):
    """Classes as nested lists: each class with its bases, then the list of those below it."""
    children, roots = {}, []
    for cls in classes:
        for base in cls.__bases__:
            below = children.setdefault(base, [])
            if cls not in below:
                below.append(cls)
            if unique and base in classes:
                break
        if not cls.__bases__ and cls not in roots:
            roots.append(cls)
    roots += [base for base in children if base not in classes and base not in roots]
    return walktree(roots, children, None)


def walktree(classes, children, parent):
    found = []
    for cls in sorted(classes, key=lambda each: (each.__module__, each.__name__)):
        found.append((cls, cls.__bases__))
        if cls in children:
            found.append(walktree(children[cls], children, cls))
    return found


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a function, class or module, as a dictionary of its own."""
    if isclass(obj):
        found = obj.__dict__.get("__annotations__")
        module = _sys.modules.get(getattr(obj, "__module__", None))
        own_globals, own_locals = getattr(module, "__dict__", None), dict(vars(obj))
    elif ismodule(obj):
        found = getattr(obj, "__annotations__", None)
        own_globals, own_locals = obj.__dict__, None
    elif callable(obj):
        found = getattr(obj, "__annotations__", None)
        inner = unwrap(obj)
        while isinstance(inner, _partial):
            inner = inner.func
        own_globals, own_locals = getattr(inner, "__globals__", None), None
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(found)
    globals = own_globals if globals is None else globals
    locals = own_locals if locals is None else locals
    return {name: eval(value, globals, locals) if isinstance(value, str) else value
            for name, value in found.items()}


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


def _inherited_doc(object):
    """The docstring of the same attribute of a class above."""
    if isclass(object):
        above = [base for base in object.__mro__[1:] if base.__doc__ is not None and base is not _builtins.object]
        return above[0].__doc__ if above else None
    if ismethod(object):
        name, owner = object.__func__.__name__, object.__self__
        owner = owner if isclass(owner) else type(owner)
    elif isfunction(object):
        name = object.__name__
        owner = _sys.modules.get(object.__module__)
        for part in object.__qualname__.split(".")[:-1]:
            owner = getattr(owner, part, None)
        if not isclass(owner):
            return None
    elif isinstance(object, property):
        name = object.fget.__name__
        owner = _sys.modules.get(object.fget.__module__)
        for part in object.fget.__qualname__.split(".")[:-1]:
            owner = getattr(owner, part, None)
        if not isclass(owner):
            return None
    else:
        return None
    for base in owner.__mro__:
        doc = getattr(getattr(base, name, None), "__doc__", None)
        if doc is not None:
            return doc
    return None


def getdoc(object):
    """The docstring of an object, or one that it inherits, its indentation cleaned up."""
    doc = getattr(object, "__doc__", None)
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object, _filename=None):
    """The module in which an object was defined."""
    if ismodule(object):
        return object
    if hasattr(object, "__module__"):
        return _sys.modules.get(object.__module__)
    try:
        name = getfile(object)
    except (TypeError, OSError):
        return None
    for module in list(_sys.modules.values()):
        if getattr(module, "__file__", None) == name:
            return module
    return None


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


class _ParameterKind(_enum.IntEnum):
    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"

    def __new__(cls, description):
        self = int.__new__(cls, len(cls.__members__))
        self._value_ = int(self)
        self.description = description
        return self

    def __str__(self):
        return self.name


class BufferFlags(_enum.IntFlag):
    """What __buffer__ is asked for."""

    SIMPLE = 0
    WRITABLE = 1
    FORMAT = 4
    ND = 8
    STRIDES = 0x10 | ND
    C_CONTIGUOUS = 0x20 | STRIDES
    F_CONTIGUOUS = 0x40 | STRIDES
    ANY_CONTIGUOUS = 0x80 | STRIDES
    INDIRECT = 0x100 | STRIDES
    CONTIG = ND | WRITABLE
    CONTIG_RO = ND
    STRIDED = STRIDES | WRITABLE
    STRIDED_RO = STRIDES
    RECORDS = STRIDES | WRITABLE | FORMAT
    RECORDS_RO = STRIDES | FORMAT
    FULL = INDIRECT | WRITABLE | FORMAT
    FULL_RO = INDIRECT | FORMAT
    READ = 0x100
    WRITE = 0x200


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

    POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
    KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
    VAR_KEYWORD = _ParameterKind.VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and kind in (2, 4):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if _keyword.iskeyword(name) and kind != 0 or not name.isidentifier():
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
        found = {}
        highest, defaulted = 0, False
        for each in parameters or ():
            if each.kind < highest:
                raise ValueError(
                    f"wrong parameter order: {_ParameterKind(highest).description} parameter "
                    f"before {each.kind.description} parameter")
            highest = each.kind
            if each.kind <= 1:
                if each.default is _empty and defaulted:
                    raise ValueError("non-default argument follows default argument")
                defaulted = each.default is not _empty
            if each.name in found:
                raise ValueError(f"duplicate parameter name: {each.name!r}")
            found[each.name] = each
        self._parameters = _types.MappingProxyType(found)
        self._return = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return signature(
            obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)

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


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    found = _signature(obj, follow_wrapped)
    if not eval_str or not isinstance(found, Signature):
        return found
    inner = unwrap(obj) if follow_wrapped else obj
    known = getattr(getattr(inner, "__func__", inner), "__globals__", None)
    names = known if globals is None else globals

    def evaluated(annotation):
        return eval(annotation, names, locals) if isinstance(annotation, str) else annotation

    return found.replace(
        parameters=[each.replace(annotation=evaluated(each.annotation))
                    for each in found.parameters.values()],
        return_annotation=evaluated(found.return_annotation))


def _signature(obj, follow_wrapped):
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
    if isinstance(obj, _BUILT_IN_CALLABLES):
        text = obj.__text_signature__
        if not text:
            raise ValueError(f"no signature found for builtin {obj!r}")
        return _of_text(obj, text)
    if isclass(obj):
        return _of_class(obj)
    call = getattr(type(obj), "__call__", None)
    if isfunction(call):
        return _without_first(signature(call))
    raise ValueError(f"callable {obj!r} is not supported by signature")


_BUILT_IN_CALLABLES = (
    _types.BuiltinFunctionType, _types.MethodDescriptorType, _types.WrapperDescriptorType,
    _types.MethodWrapperType, _types.ClassMethodDescriptorType,
)


def _of_class(cls):
    call = getattr(type(cls), "__call__", None)
    if isfunction(call):
        return _without_first(signature(call))
    for name in ("__new__", "__init__"):
        method = getattr(cls, name)
        if isfunction(method) or isinstance(method, _partial):
            return _without_first(signature(method))
    for base in cls.__mro__[:-1]:
        text = base.__text_signature__
        if text:
            return _of_text(cls, text)
    if type not in cls.__mro__:
        if cls.__new__ is object.__new__ and cls.__init__ is object.__init__:
            return Signature()
        raise ValueError(f"no signature found for builtin type {cls!r}")
    raise ValueError(f"no signature found for builtin {cls!r}")


def _of_text(obj, text):
    """The signature that a built-in callable tells of itself."""
    inner = text.strip()[1:-1]
    first, _, rest = inner.partition(",")
    marker = first.startswith("$")
    if marker:
        first = first[1:]
        inner = f"{first},{rest}" if rest else first
    if "<unrepresentable>" in inner:
        raise ValueError(f"{obj!r} builtin has invalid signature")
    names = {"sys": _sys}
    exec(f"def f({inner}): pass", names)
    made = _of_function(names["f"])
    owner = getattr(obj, "__self__", None)
    drop = marker and owner is not None and not (isclass(owner) and obj is owner.__new__)
    return _without_first(made) if drop else made


def getcallargs(func, /, *positional, **named):
    """What each parameter of a function would be bound to by a call."""
    spec = getfullargspec(func)
    name = func.__name__
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
    bound = {}
    many = min(len(positional), len(spec.args))
    for i in range(many):
        bound[spec.args[i]] = positional[i]
    if spec.varargs:
        bound[spec.varargs] = tuple(positional[many:])
    if spec.varkw:
        bound[spec.varkw] = {}
    for key, value in named.items():
        if key not in spec.args and key not in spec.kwonlyargs:
            if not spec.varkw:
                raise TypeError(f"{name}() got an unexpected keyword argument {key!r}")
            bound[spec.varkw][key] = value
            continue
        if key in bound:
            raise TypeError(f"{name}() got multiple values for argument {key!r}")
        bound[key] = value
    if len(positional) > len(spec.args) and not spec.varargs:
        _too_many(name, spec, len(positional), bound)
    if len(positional) < len(spec.args):
        required = spec.args[: len(spec.args) - len(spec.defaults or ())]
        absent = [each for each in required if each not in bound]
        if absent:
            _missing(name, absent, "positional")
        for each, value in zip(reversed(spec.args), reversed(spec.defaults or ())):
            bound.setdefault(each, value)
    absent = []
    for each in spec.kwonlyargs:
        if each not in bound:
            if spec.kwonlydefaults and each in spec.kwonlydefaults:
                bound[each] = spec.kwonlydefaults[each]
            else:
                absent.append(each)
    if absent:
        _missing(name, absent, "keyword-only")
    return bound


def _missing(name, absent, kind):
    quoted = [repr(each) for each in absent]
    text = (quoted[0] if len(quoted) == 1 else " and ".join(quoted) if len(quoted) == 2
            else ", ".join(quoted[:-2] + [" and ".join(quoted[-2:])]))
    plural = "" if len(quoted) == 1 else "s"
    raise TypeError(f"{name}() missing {len(quoted)} required {kind} argument{plural}: {text}")


def _too_many(name, spec, given, bound):
    fewest = len(spec.args) - len(spec.defaults or ())
    named = sum(1 for each in spec.kwonlyargs if each in bound)
    plural = len(spec.args) != 1
    takes = f"from {fewest} to {len(spec.args)}" if spec.defaults else str(len(spec.args))
    also = ""
    if named:
        also = (f" positional argument{'s' if given != 1 else ''} "
                f"(and {named} keyword-only argument{'s' if named != 1 else ''})")
    was = "was" if given == 1 and not named else "were"
    raise TypeError(f"{name}() takes {takes} positional argument{'s' if plural else ''} "
                    f"but {given}{also} {was} given")


def getargs(co):
    """The parameters of a code object."""
    if not iscode(co):
        raise TypeError(f"{co!r} is not a code object")
    names, at = co.co_varnames, co.co_argcount + co.co_kwonlyargcount
    varargs = names[at] if co.co_flags & CO_VARARGS else None
    at += varargs is not None
    varkw = names[at] if co.co_flags & CO_VARKEYWORDS else None
    return Arguments(list(names[: co.co_argcount + co.co_kwonlyargcount]), varargs, varkw)


def formatannotationrelativeto(object):
    """As formatannotation, for the module of an object."""
    module = getattr(object, "__module__", None)
    return lambda annotation: formatannotation(annotation, module)


def formatargvalues(args, varargs, varkw, locals, formatarg=str,
                    formatvarargs=lambda name: "*" + name, formatvarkw=lambda name: "**" + name,
                    formatvalue=lambda value: "=" + repr(value)):
    """What getargvalues returns, as a call would be written."""
    parts = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        parts.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        parts.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return f"({', '.join(parts)})"


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
