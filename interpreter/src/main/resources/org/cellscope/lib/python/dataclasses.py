"""Classes made from the annotations of their fields (PEP 557)."""

import collections.abc as _collections_abc
import copy as _copy
import sys as _sys
import types as _types

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
    "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass",
]

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _FIELD_BASE:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return cls(type)


class Field:
    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare",
        "metadata", "kw_only", "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _types.MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        shown = (
            "name", "type", "default", "default_factory", "init", "repr", "hash", "compare",
            "metadata", "kw_only",
        )
        parts = [f"{name}={getattr(self, name)!r}" for name in shown]
        return f"Field({','.join(parts)},_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        method = getattr(type(self.default), "__set_name__", None)
        if method:
            method(self.default, owner, name)


class _DataclassParams:
    __slots__ = (
        "init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots",
        "weakref_slot",
    )

    def __init__(self, **options):
        for name in self.__slots__:
            setattr(self, name, options[name])

    def __repr__(self):
        parts = [f"{name}={getattr(self, name)!r}" for name in self.__slots__]
        return f"_DataclassParams({','.join(parts)})"


def field(
    *,
    default=MISSING,
    default_factory=MISSING,
    init=True,
    repr=True,
    hash=None,
    compare=True,
    metadata=None,
    kw_only=MISSING,
):
    """Describes a field of a dataclass."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _named(text, cls, home):
    """What a text that may begin with the name of a module stands for in the module of a class."""
    names = [name.strip() for name in text.split("[")[0].split(".")]
    scope = vars(_sys.modules.get(cls.__module__) or _types.SimpleNamespace())
    if len(names) == 2:
        scope = vars(home) if scope.get(names[0]) is home else {}
    return scope.get(names[-1]) if len(names) <= 2 else None


def _is_class_var(annotation, cls):
    typing = _sys.modules.get("typing")
    if typing is None:
        return False
    if isinstance(annotation, str):
        annotation = _named(annotation, cls, typing)
    class_var = typing.ClassVar
    return annotation is class_var or getattr(annotation, "__origin__", None) is class_var


def _is_init_var(annotation, cls):
    if isinstance(annotation, str):
        annotation = _named(annotation, cls, _sys.modules[__name__])
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation):
    if isinstance(annotation, str):
        return annotation.rpartition(".")[2] == "KW_ONLY"
    return annotation is KW_ONLY


def _field_of(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if isinstance(default, _types.MemberDescriptorType):
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = _FIELD
    if _is_class_var(annotation, cls):
        made._field_type = _FIELD_CLASSVAR
    elif _is_init_var(annotation, cls):
        made._field_type = _FIELD_INITVAR
    if made._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR):
        if made.default_factory is not MISSING:
            raise TypeError(f"field {name} cannot have a default factory")
    if made._field_type is _FIELD_CLASSVAR:
        if made.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif made.kw_only is MISSING:
        made.kw_only = kw_only
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(
            f"mutable default {type(made.default)} for field {name} is not allowed: "
            "use default_factory"
        )
    return made


def _collect(cls, kw_only):
    """The fields of the class itself, in order."""
    own = []
    found_marker = False
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if _is_kw_only(annotation):
            if found_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            found_marker = True
            kw_only = True
        else:
            own.append(_field_of(cls, name, annotation, kw_only))
    for each in own:
        if isinstance(getattr(cls, each.name, None), Field):
            if each.default is MISSING:
                delattr(cls, each.name)
            else:
                setattr(cls, each.name, each.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return own


def _set_new(cls, name, function):
    """Whether the class has the method already."""
    if name in cls.__dict__:
        return True
    function.__qualname__ = f"{cls.__qualname__}.{function.__name__}"
    setattr(cls, name, function)
    return False


def _compiled(cls, name, parameters, lines, names, annotations):
    body = "\n".join(f"  {line}" for line in lines) or "  pass"
    outer = ", ".join(names)
    text = (
        f"def __create_fn__({outer}):\n def {name}({parameters}):\n"
        + body
        + f"\n return {name}"
    )
    namespace = {}
    globals = _sys.modules[cls.__module__].__dict__ if cls.__module__ in _sys.modules else {}
    exec(text, globals, namespace)
    function = namespace["__create_fn__"](**names)
    function.__annotations__ = annotations
    return function


def _init(cls, all_fields, frozen):
    positional = [each for each in all_fields if each.init and not each.kw_only]
    keyword = [each for each in all_fields if each.init and each.kw_only]
    seen_default = False
    for each in positional:
        if each.default is not MISSING or each.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError(f"non-default argument {each.name!r} follows default argument")
    names = {
        "__dataclass_HAS_DEFAULT_FACTORY__": _HAS_DEFAULT_FACTORY,
        "__dataclass_builtins_object__": object,
    }
    annotations = {}
    this = "__dataclass_self__" if any(each.name == "self" for each in all_fields) else "self"
    lines = []
    for each in all_fields:
        if each.init:
            annotations[each.name] = (
                each.type.type if isinstance(each.type, InitVar) else each.type
            )
        value = _initial(each, names)
        if value is None or each._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            lines.append(
                f"__dataclass_builtins_object__.__setattr__({this}, {each.name!r}, {value})"
            )
        else:
            lines.append(f"{this}.{each.name} = {value}")
    if hasattr(cls, "__post_init__"):
        given = ", ".join(
            each.name for each in all_fields if each._field_type is _FIELD_INITVAR
        )
        lines.append(f"{this}.__post_init__({given})")
    parameters = [this, *map(_parameter, positional)]
    if keyword:
        parameters.append("*")
        parameters.extend(map(_parameter, keyword))
    annotations["return"] = None
    return _compiled(cls, "__init__", ", ".join(parameters), lines, names, annotations)


def _initial(each, names):
    if each.default_factory is not MISSING:
        factory = f"__dataclass_dflt_{each.name}__"
        names[factory] = each.default_factory
        if not each.init:
            return f"{factory}()"
        return f"{factory}() if {each.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {each.name}"
    if each.init:
        if each.default is not MISSING:
            names[f"__dataclass_dflt_{each.name}__"] = each.default
        return each.name
    return None


def _parameter(each):
    if each.default is not MISSING:
        return f"{each.name}=__dataclass_dflt_{each.name}__"
    if each.default_factory is not MISSING:
        return f"{each.name}=__dataclass_HAS_DEFAULT_FACTORY__"
    return each.name


def _repr_of(shown):
    names = [each.name for each in shown]
    running = set()

    def __repr__(self):
        key = id(self)
        if key in running:
            return "..."
        running.add(key)
        try:
            parts = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
            return f"{self.__class__.__qualname__}({parts})"
        finally:
            running.discard(key)

    __repr__._is_of_dataclass = True
    return __repr__


def _values(compared):
    names = [each.name for each in compared]
    return lambda self: tuple([getattr(self, name) for name in names])


def _comparison(name, values):
    import operator

    compare = getattr(operator, name)

    def method(self, other):
        if other.__class__ is self.__class__:
            return compare(values(self), values(other))
        return NotImplemented

    method.__name__ = name
    return method


def _freeze(cls, all_fields):
    names = {each.name for each in all_fields}

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    for function in (__setattr__, __delattr__):
        if _set_new(cls, function.__name__, function):
            raise TypeError(
                f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}"
            )


def _set_hash(cls, params, all_fields, own_hash):
    if params.unsafe_hash and own_hash:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if params.unsafe_hash or params.eq and params.frozen and not own_hash:
        hashed = [each for each in all_fields if (each.compare if each.hash is None else each.hash)]
        values = _values(hashed)

        def __hash__(self):
            return hash(values(self))

        __hash__.__qualname__ = f"{cls.__qualname__}.__hash__"
        cls.__hash__ = __hash__
    elif params.eq and not own_hash:
        cls.__hash__ = None


def _inherited(cls, params):
    found = {}
    frozen_base = None
    for base in cls.__mro__[-1:0:-1]:
        base_fields = base.__dict__.get(_FIELDS)
        if base_fields is not None:
            found.update(base_fields)
            if getattr(base, _PARAMS).frozen:
                frozen_base = True
            elif frozen_base is None:
                frozen_base = False
    if frozen_base is True and not params.frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if frozen_base is False and params.frozen:
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return found


def _process(cls, params):
    found = _inherited(cls, params)
    for each in _collect(cls, params.kw_only):
        found[each.name] = each
    setattr(cls, _FIELDS, found)
    setattr(cls, _PARAMS, params)
    own_hash = not (
        cls.__dict__.get("__hash__", MISSING) is MISSING
        or cls.__dict__["__hash__"] is None and "__eq__" in cls.__dict__
    )
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    in_init = [each for each in found.values() if each._field_type is not _FIELD_CLASSVAR]
    proper = [each for each in in_init if each._field_type is _FIELD]
    if params.init:
        _set_new(cls, "__init__", _init(cls, in_init, params.frozen))
    if params.repr:
        _set_new(cls, "__repr__", _repr_of([each for each in proper if each.repr]))
    values = _values([each for each in proper if each.compare])
    if params.eq:
        _set_new(cls, "__eq__", _comparison("__eq__", values))
    if params.order:
        for name in ("__lt__", "__le__", "__gt__", "__ge__"):
            if _set_new(cls, name, _comparison(name, values)):
                raise TypeError(
                    f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                    "Consider using functools.total_ordering"
                )
    if params.frozen:
        _freeze(cls, proper)
    _set_hash(cls, params, proper, own_hash)
    if not cls.__doc__:
        cls.__doc__ = cls.__name__ + _signature_text(cls, in_init)
    if params.match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(
            each.name for each in in_init if each.init and not each.kw_only
        )
    if params.weakref_slot and not params.slots:
        raise TypeError("weakref_slot is True but slots is False")
    return _with_slots(cls, proper, params.weakref_slot) if params.slots else cls


def _annotation_text(annotation):
    if isinstance(annotation, InitVar):
        annotation = annotation.type
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type) and type(annotation) is not _types.GenericAlias:
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


def _signature_text(cls, in_init):
    if type(cls).__call__ is not type.__call__:
        return ""
    parts = []
    marked = False
    ordered = [each for each in in_init if each.init and not each.kw_only]
    ordered += [each for each in in_init if each.init and each.kw_only]
    for each in ordered:
        if each.kw_only and not marked:
            parts.append("*")
            marked = True
        text = f"{each.name}: {_annotation_text(each.type)}"
        if each.default is not MISSING:
            text += f" = {each.default!r}"
        elif each.default_factory is not MISSING:
            text += " = <factory>"
        parts.append(text)
    return f"({', '.join(parts)})"


def _with_slots(cls, proper, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        inherited.update([slots] if isinstance(slots, str) else slots)
    names = [each.name for each in proper if each.name not in inherited]
    namespace["__slots__"] = tuple(names + (["__weakref__"] if weakref_slot else []))
    for each in proper:
        namespace.pop(each.name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = cls.__qualname__
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = qualname
    return made


def dataclass(
    cls=None,
    /,
    *,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
):
    """Adds methods to a class that follow from its annotated fields."""
    params = _DataclassParams(
        init=init,
        repr=repr,
        eq=eq,
        order=order,
        unsafe_hash=unsafe_hash,
        frozen=frozen,
        match_args=match_args,
        kw_only=kw_only,
        slots=slots,
        weakref_slot=weakref_slot,
    )
    return (lambda cls: _process(cls, params)) if cls is None else _process(cls, params)


def fields(class_or_instance):
    """The fields of a dataclass."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(each for each in found.values() if each._field_type is _FIELD)


def is_dataclass(obj):
    """Whether an object is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def _converted(value, convert):
    if _is_instance(value):
        return convert(value)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*[_converted(item, convert) for item in value])
    if isinstance(value, (list, tuple)):
        return type(value)(_converted(item, convert) for item in value)
    if isinstance(value, dict):
        pairs = (
            (_converted(key, convert), _converted(item, convert)) for key, item in value.items()
        )
        if hasattr(type(value), "default_factory"):
            result = type(value)(value.default_factory)
            for key, item in pairs:
                result[key] = item
            return result
        return type(value)(pairs)
    return _copy.deepcopy(value)


def asdict(obj, *, dict_factory=dict):
    """The fields of an instance as a dictionary, instances in it too."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")

    def convert(value):
        return dict_factory(
            [(each.name, _converted(getattr(value, each.name), convert)) for each in fields(value)]
        )

    return convert(obj)


def astuple(obj, *, tuple_factory=tuple):
    """The fields of an instance as a tuple, instances in it too."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")

    def convert(value):
        return tuple_factory(
            [_converted(getattr(value, each.name), convert) for each in fields(value)]
        )

    return convert(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, **options):
    """Makes a dataclass from names, types and defaults."""
    members = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, members[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation
    members["__annotations__"] = annotations
    if module is None:
        module = _sys._getframe(1).f_globals.get("__name__", "__main__")
    cls = _types.new_class(cls_name, bases, {}, lambda body: body.update(members))
    cls.__module__ = module
    return dataclass(cls, **options)


def replace(obj, /, **changes):
    """The same instance with other values of some fields."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for each in getattr(obj, _FIELDS).values():
        if each._field_type is _FIELD_CLASSVAR:
            continue
        if not each.init:
            if each.name in changes:
                raise ValueError(
                    f"field {each.name} is declared with init=False, "
                    "it cannot be specified with replace()"
                )
        elif each.name not in changes:
            if each._field_type is _FIELD_INITVAR and each.default is MISSING:
                raise ValueError(f"InitVar {each.name!r} must be specified with replace()")
            changes[each.name] = getattr(obj, each.name)
    return obj.__class__(**changes)
