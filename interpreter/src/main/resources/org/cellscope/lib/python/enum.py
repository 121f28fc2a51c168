"""Enumerations: classes whose instances are a fixed set of named values."""

import builtins as _builtins
import sys as _sys
from types import DynamicClassAttribute, MappingProxyType

__all__ = [
    "EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum",
    "auto", "unique", "property", "verify", "member", "nonmember",
    "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP",
    "global_flag_repr", "global_enum_repr", "global_str", "global_enum",
    "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE",
    "pickle_by_global_name", "pickle_by_enum_name",
]

# The classes that the metaclass speaks of are made by it: until then they are None.
Enum = Flag = EJECT = ReprEnum = None

_NOT_GIVEN = object()
_UNSET = object()


class nonmember:
    """Keeps a value from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a value a member that would not become one."""

    def __init__(self, value):
        self.value = value


class auto:
    """Stands for a value that the class chooses."""

    def __init__(self, value=_UNSET):
        self.value = value

    def __repr__(self):
        return "auto(%s)" % ("_auto_null" if self.value is _UNSET else repr(self.value))


def _is_descriptor(value):
    return (
        hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")
    )


def _is_dunder(name):
    return (
        len(name) > 4
        and name[:2] == name[-2:] == "__"
        and name[2] != "_"
        and name[-3] != "_"
    )


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(class_name, name):
    """Whether a name is one that the compiler has mangled for the class."""
    start = "_%s__" % (class_name,)
    return (
        len(name) > len(start)
        and name.startswith(start)
        and not (name[-1] == "_" and name[-2] == "_")
    )


def _is_single_bit(number):
    return number > 0 and number & (number - 1) == 0


def _bits(number):
    """The single bits of a number, the lowest first."""
    original = number
    if isinstance(number, Enum):
        number = number.value
    if number < 0:
        raise ValueError("%r is not a positive integer" % original)
    while number:
        lowest = number & -number
        yield lowest
        number ^= lowest


_iter_bits_lsb = _bits


def show_flag_values(value):
    """The single bits of a flag's value."""
    return list(_bits(value))


def bin(num, max_bits=None):
    """A number's digits in two's complement, behind the sign's digit."""
    width = num.bit_length()
    digits = format(num & ((1 << width) - 1), "0%db" % width) if width else ""
    sign = "1" if num < 0 else "0"
    if max_bits is not None:
        digits = digits.rjust(max_bits, sign)
    return "0b%s %s" % (sign, digits)


class property(DynamicClassAttribute):
    """A property of members that leaves the name free for a member."""

    member = None
    _kind = None
    _found = None
    _owner = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is None:
                raise AttributeError("%r has no attribute %r" % (ownerclass, self.name))
            return self.member
        if self.fget is not None:
            return self.fget(instance)
        if self._kind == "attribute":
            return getattr(self._owner, self.name)
        if self._kind == "descriptor":
            return self._found.__get__(instance, ownerclass)
        if self.member is not None:
            return self.member
        raise AttributeError("%r member has no attribute %r" % (ownerclass, self.name))

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        if self._kind == "descriptor" and hasattr(self._found, "__set__"):
            return self._found.__set__(instance, value)
        raise AttributeError("<enum %r> cannot set attribute %r" % (self.clsname, self.name))

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        if self._kind == "descriptor" and hasattr(self._found, "__delete__"):
            return self._found.__delete__(instance)
        raise AttributeError("<enum %r> cannot delete attribute %r" % (self.clsname, self.name))

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


class _EnumDict(dict):
    """The names of the body of an enumeration, which notes those that become members."""

    _RESERVED = frozenset({
        "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_",
        "_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_",
    })

    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = None
        self._generate_next_value = None

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            self._set_reserved(key, value)
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError("%r already defined as %r" % (key, self[key]))
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not _is_descriptor(value):
            if isinstance(value, type) and value.__qualname__.endswith(
                f"{self._cls_name}.{value.__name__}"
            ):
                import warnings

                warnings.warn(
                    "In 3.13 classes created inside an enum will not become a member.  "
                    "Use the `member` decorator to keep the current behavior.",
                    DeprecationWarning,
                    stacklevel=2,
                )
            value = self._new_member(key, value)
        super().__setitem__(key, self._ignore if key == "_ignore_" else value)

    def _set_reserved(self, key, value):
        if key not in self._RESERVED:
            raise ValueError(
                "_sunder_ names, such as %r, are reserved for future Enum use" % (key,)
            )
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = (
                value.__func__ if isinstance(value, staticmethod) else value
            )
        elif key == "_ignore_":
            if isinstance(value, str):
                value = value.replace(",", " ").split()
            self._ignore = list(value)
            already = set(self._ignore) & set(self._member_names)
            if already:
                raise ValueError("_ignore_ cannot specify already set names: %r" % (already,))

    def _new_member(self, key, value):
        if key in self:
            raise TypeError("%r already defined as %r" % (key, self[key]))
        if isinstance(value, member):
            value = value.value
        if isinstance(value, auto):
            value = self._automatic(key, value)
        elif isinstance(value, tuple) and any(isinstance(part, auto) for part in value):
            parts = [
                self._automatic(key, part) if isinstance(part, auto) else part for part in value
            ]
            try:
                value = type(value)(parts)
            except TypeError:
                value = type(value)(*parts)
        else:
            self._last_values.append(value)
        self._member_names[key] = None
        return value

    def _automatic(self, key, place):
        if place.value is _UNSET:
            place.value = self._generate_next_value(
                key, 1, len(self._member_names), self._last_values[:]
            )
            self._auto_called = True
        self._last_values.append(place.value)
        return place.value

    def update(self, members=(), **more):
        for key, value in members.items() if hasattr(members, "keys") else members:
            self[key] = value
        for key, value in more.items():
            self[key] = value


class _Members:
    """Makes the members of a class when its other names are in place."""

    def __init__(self, values):
        self.values = values

    def __set_name__(self, cls, name):
        type.__delattr__(cls, name)
        for key, value in self.values.items():
            _add_member(cls, key, value)


def _make_member(cls, name, value):
    args = value if isinstance(value, tuple) else (value,)
    if cls._member_type_ is tuple:
        args = (args,)
    made = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
    if not hasattr(made, "_value_"):
        if cls._member_type_ is object:
            made._value_ = value
        else:
            try:
                made._value_ = cls._member_type_(*args)
            except Exception as error:
                raise TypeError(
                    "_value_ not set in __new__, unable to create it"
                ) from error
    made._name_ = name
    made.__objclass__ = cls
    made.__init__(*args)
    made._sort_order_ = len(cls._member_names_)
    return made


def _known_member(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for known in cls._member_map_.values():
            if known._value_ == value:
                return known
        return None


def _add_member(cls, name, value):
    made = _make_member(cls, name, value)
    value = made._value_
    is_flag = Flag is not None and issubclass(cls, Flag)
    if is_flag:
        if isinstance(value, int):
            cls._flag_mask_ |= value
            if _is_single_bit(value):
                cls._singles_mask_ |= value
        cls._all_bits_ = (1 << cls._flag_mask_.bit_length()) - 1
    known = _known_member(cls, value)
    if known is not None:
        made = known
    elif not is_flag or isinstance(value, int) and _is_single_bit(value):
        cls._member_names_.append(name)
    type.__setattr__(cls, name, _redirection(cls, name, made) or made)
    cls._member_map_[name] = made
    try:
        cls._value2member_map_.setdefault(value, made)
    except TypeError:
        cls._unhashable_values_.append(value)


def _redirection(cls, name, made):
    """A property that keeps an inherited descriptor at work beside the member of its name."""
    found = kind = owner = None
    for base in cls.__mro__[1:]:
        attribute = base.__dict__.get(name)
        if attribute is None:
            continue
        if isinstance(attribute, (property, DynamicClassAttribute)):
            found, kind, owner = attribute, "enum", base
            break
        if _is_descriptor(attribute):
            found, kind, owner = attribute, kind or "descriptor", owner or base
        else:
            kind, owner = "attribute", base
    if found is None:
        return None
    redirect = property()
    redirect.member = made
    redirect.__set_name__(cls, name)
    if kind != "attribute":
        redirect.fget = getattr(found, "fget", None)
        redirect.fset = getattr(found, "fset", None)
        redirect.fdel = getattr(found, "fdel", None)
    redirect._kind, redirect._found, redirect._owner = kind, found, owner
    return redirect


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ", ".join("%s=%r" % (k, getattr(self, k)) for k in fields if fields[k].repr)


class EnumType(type):
    """The class of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        names = _EnumDict()
        names._cls_name = cls
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            names["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return names

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        classdict.setdefault("_ignore_", []).append("_ignore_")
        for name in classdict["_ignore_"]:
            classdict.pop(name, None)
        names = classdict._member_names
        invalid = set(names) & {"mro", ""}
        if invalid:
            raise ValueError(
                "invalid enum member name(s) %s" % ",".join(repr(name) for name in invalid)
            )
        order = classdict.pop("_order_", None)
        next_value = classdict._generate_next_value
        own = dict(classdict)
        if next_value is not None:
            own["_generate_next_value_"] = staticmethod(next_value)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(own, member_type, first_enum)
        values = {name: own.pop(name) for name in names}
        own.update(
            _new_member_=new,
            _use_args_=use_args,
            _member_names_=[],
            _member_map_={},
            _value2member_map_={},
            _unhashable_values_=[],
            _member_type_=member_type,
            _value_repr_=metacls._find_data_repr_(cls, bases),
            _boundary_=boundary or getattr(first_enum, "_boundary_", None),
            _flag_mask_=0,
            _singles_mask_=0,
            _all_bits_=0,
            _inverted_=None,
            _members_to_make_=_Members(values),
        )
        try:
            enum_class = super().__new__(metacls, cls, bases, own, **kwds)
        except Exception as error:
            # The machine's remark on a failing __set_name__ tells nothing here.
            if hasattr(error, "__notes__"):
                del error.__notes__
            raise
        metacls._choose_methods_(enum_class, own, bases, member_type, first_enum)
        if Enum is not None:
            if save_new:
                type.__setattr__(enum_class, "__new_member__", new)
            type.__setattr__(enum_class, "__new__", Enum.__new__)
        metacls._check_order_(enum_class, order)
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    @staticmethod
    def _choose_methods_(cls, own, bases, member_type, first_enum):
        """Prefers the enumeration's methods to those of the data type."""
        if ReprEnum is not None and ReprEnum in bases:
            if member_type is object:
                raise TypeError(
                    "ReprEnum subclasses must be mixed with a data type (i.e."
                    " int, str, float, etc.)"
                )
            if "__format__" not in own:
                own["__format__"] = cls.__format__ = member_type.__format__
            if "__str__" not in own:
                method = member_type.__str__
                if method is object.__str__:
                    method = member_type.__repr__
                own["__str__"] = cls.__str__ = method
        for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
            if name not in own and first_enum is not None:
                found = getattr(cls, name)
                if found in (getattr(member_type, name), getattr(object, name)):
                    setattr(cls, name, getattr(first_enum, name))
        if Flag is not None and issubclass(cls, Flag):
            for name in (
                "__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"
            ):
                if name not in own:
                    type.__setattr__(cls, name, getattr(Flag, name))
            numbers = [m._value_ for m in cls._member_map_.values() if m._name_ in cls._member_names_]
            if numbers != sorted(numbers):
                cls._iter_member_ = cls._iter_member_by_def_

    @staticmethod
    def _check_order_(cls, order):
        if order is None:
            return
        if isinstance(order, str):
            order = order.replace(",", " ").split()
        if Flag is not None and issubclass(cls, Flag):
            order = [
                name for name in order
                if name not in cls._member_map_ or name in cls._member_names_
            ]
        else:
            aliases = [name for name in cls._member_map_ if name not in cls._member_names_]
            order = [name for name in order if name not in aliases]
        if order != cls._member_names_:
            raise TypeError(
                "member order does not match _order_:\n  %r\n  %r" % (cls._member_names_, order)
            )

    def __bool__(cls):
        return True

    def __call__(
        cls, value, names=_NOT_GIVEN, *values,
        module=None, qualname=None, type=None, start=1, boundary=None,
    ):
        if cls._member_map_:
            if names is not _NOT_GIVEN:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _NOT_GIVEN and type is None:
            raise TypeError(
                f"{cls} has no members; specify `names=()` if you meant to create a new,"
                " empty, enum"
            )
        return cls._create_(
            value,
            None if names is _NOT_GIVEN else names,
            module=module, qualname=qualname, type=type, start=start, boundary=boundary,
        )

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        return value in cls._value2member_map_ or value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if cls.__dict__.get("_member_map_", {}).get(attr) is not None:
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
        super().__delattr__(attr)

    def __dir__(cls):
        shown = {
            "__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__",
            "__members__", "__module__", "__name__", "__qualname__",
            *cls._member_names_,
        }
        if cls._new_member_ is not object.__new__:
            shown.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            shown.add("__init_subclass__")
        if cls._member_type_ is object:
            return sorted(shown)
        return sorted(set(dir(cls._member_type_)) | shown)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_builtins.property
    def __members__(cls):
        """The names of all members, aliases among them."""
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return "<%s %r>" % (kind, cls.__name__)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("cannot reassign member %r" % (name,))
        super().__setattr__(name, value)

    def _create_(
        cls, class_name, names, *,
        module=None, qualname=None, type=None, start=1, boundary=None,
    ):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        body = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            plain, names, last = names, [], []
            for count, name in enumerate(plain):
                value = cls._generate_next_value_(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in () if names is None else names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            body[name] = value
        if module is None:
            module = _sys._getframe(2).f_globals.get("__name__")
        if module is not None:
            body["__module__"] = module
        if qualname is not None:
            body["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, body, boundary=boundary)

    def _convert_(
        cls, name, module, filter, source=None, *, boundary=None, as_global=False
    ):
        """Replaces constants of a module by the members of a new enumeration."""
        names = _sys.modules[module].__dict__
        found = names if source is None else source.__dict__
        members = [(key, value) for key, value in found.items() if filter(key)]
        try:
            members.sort(key=lambda item: (item[1], item[0]))
        except TypeError:
            members.sort(key=lambda item: item[0])
        body = type(cls).__prepare__(name, (cls,))
        body["__module__"] = module
        body.update(members)
        made = type(cls)(name, (cls,), body, boundary=boundary or KEEP)
        if as_global:
            global_enum(made)
        else:
            names.update(made.__members__)
        names[name] = made
        return made

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError("<enum %r> cannot extend %r" % (class_name, base))

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The data type of the members, and the enumeration to derive from."""
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError(
                "new enumerations should be created as "
                "`EnumName([mixin_type, ...] [data_type,] enum_type)`"
            )
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    params = base.__dict__.get("__dataclass_params__")
                    if "__dataclass_fields__" in base.__dict__ and params and params.repr:
                        return _dataclass_repr
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.add(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    found.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError("too many data types for %r: %r" % (class_name, found))
        return found.pop() if found else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """What makes members, whether to keep it for derived classes, whether it takes values."""
        new = classdict.get("__new__")
        save_new = first_enum is not None and new is not None
        if new is None:
            plain = (None, object.__new__, Enum.__new__ if Enum is not None else None)
            for name in ("__new_member__", "__new__"):
                for place in (member_type, first_enum):
                    target = getattr(place, name, None)
                    if new is None and target not in plain:
                        new = target
            new = new or object.__new__
        use_args = first_enum is not None and new is not object.__new__ and (
            Enum is None or new is not Enum.__new__
        )
        return new, save_new, use_args


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    """
    Create a collection of name/value pairs.

    Example enumeration:

    >>> class Color(Enum):
    ...     RED = 1
    ...     BLUE = 2
    ...     GREEN = 3

    Access them by:

    - attribute access:

      >>> Color.RED
      <Color.RED: 1>

    - value lookup:

      >>> Color(1)
      <Color.RED: 1>

    - name lookup:

      >>> Color['RED']
      <Color.RED: 1>

    Enumerations can be iterated over, and know how many members they have:

    >>> len(Color)
    3

    >>> list(Color)
    [<Color.RED: 1>, <Color.BLUE: 2>, <Color.GREEN: 3>]

    Methods can be added to enumerations, and members can have their own
    attributes -- see the documentation for details.
    """

    @classmethod
    def __signature__(cls):
        if cls._member_names_:
            return "(*values)"
        return (
            "(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1,"
            " boundary=None)"
        )

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for known in cls._member_map_.values():
                if known._value_ == value:
                    return known
        if not cls._member_map_:
            if getattr(cls, "_%s__in_progress" % cls.__name__, False):
                raise TypeError("do not use `super().__new__; call the appropriate __new__ directly")
            raise TypeError("%r has no members defined" % cls)
        return cls._look_further(value)

    @classmethod
    def _look_further(cls, value):
        error = None
        try:
            result = cls._missing_(value)
        except Exception as raised:
            error, result = raised, None
        try:
            if isinstance(result, cls):
                return result
            if (
                Flag is not None and issubclass(cls, Flag)
                and cls._boundary_ is EJECT and isinstance(result, int)
            ):
                return result
            invalid = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
            if result is None and error is None:
                raise invalid
            if error is None:
                error = TypeError(
                    "error in %s._missing_: returned %r instead of None or a valid member"
                    % (cls.__name__, result)
                )
            if not isinstance(error, ValueError):
                error.__context__ = invalid
            raise error
        finally:
            error = invalid = None

    def __init__(self, *args, **kwds):
        pass

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        last = last_values[-1]
        try:
            last_values.sort()
            if last == last_values[-1]:
                return last + 1
        except TypeError:
            pass
        import warnings

        warnings.warn(
            "In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be"
            " sortable and support adding +1\nand the value returned will be the largest value in"
            " the enum incremented by 1",
            DeprecationWarning,
            stacklevel=5,
        )
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        shown = self.__class__._value_repr_ or repr
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, shown(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        """Returns public methods and other interesting attributes."""
        interesting = set()
        if self.__class__._member_type_ is not object:
            interesting = set(object.__dir__(self))
        for name in getattr(self, "__dict__", ()):
            if name[0] != "_" and name not in self._member_map_:
                interesting.add(name)
        for cls in self.__class__.mro():
            for name, thing in cls.__dict__.items():
                if name[0] == "_":
                    continue
                if isinstance(thing, property):
                    if thing.fget is not None or name not in self._member_map_:
                        interesting.add(name)
                    else:
                        interesting.discard(name)
                elif name not in self._member_map_:
                    interesting.add(name)
        return sorted(
            {"__class__", "__doc__", "__eq__", "__hash__", "__module__"} | interesting
        )

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @property
    def value(self):
        """The value of the Enum member."""
        return self._value_


class ReprEnum(Enum):
    """Only changes the repr(), leaving str() and format() to the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError("too many arguments for str(): %r" % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError("%r is not a string" % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError("encoding must be a string, not %r" % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError("errors must be a string, not %r" % (values[2],))
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def pickle_by_global_name(self, proto):
    """Pickles a member by its name in its module."""
    return self.name


def pickle_by_enum_name(self, proto):
    """Pickles a member by its class and name."""
    return getattr, (self.__class__, self._name_)


_reduce_ex_by_global_name = pickle_by_global_name


def _make_class_unpicklable(obj):
    """Makes the members of a class, or one object, refuse to be pickled."""

    def refuse(self, proto):
        raise TypeError("%r cannot be pickled" % self)

    if isinstance(obj, dict):
        obj["__reduce_ex__"] = refuse
        obj["__module__"] = "<unknown>"
    else:
        setattr(obj, "__reduce_ex__", refuse)
        setattr(obj, "__module__", "<unknown>")


class FlagBoundary(StrEnum):
    """
    control how out of range values are handled
    "strict" -> error is raised             [default for Flag]
    "conform" -> extra bits are discarded
    "eject" -> lose flag status
    "keep" -> keep flag status and all bits  [default for IntFlag]
    """

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Support for flags"""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 1 << last.bit_length()
        except Exception:
            raise TypeError("invalid flag value %r" % last) from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _within(cls, value):
        """The value as the boundary has it; an error where it refuses."""
        mask, everything = cls._flag_mask_, cls._all_bits_
        if ~everything <= value <= everything and not value & (everything ^ mask):
            return value
        if cls._boundary_ is STRICT:
            width = max(value.bit_length(), mask.bit_length())
            raise ValueError(
                "%r invalid value %r\n    given %s\n  allowed %s"
                % (cls, value, bin(value, width), bin(mask, width))
            )
        if cls._boundary_ is CONFORM:
            return value & mask
        if cls._boundary_ is KEEP:
            if value < 0:
                value += max(everything + 1, 1 << value.bit_length())
            return value
        raise ValueError("%r unknown flag boundary %r" % (cls, cls._boundary_))

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        inside = ~cls._all_bits_ <= value <= cls._all_bits_
        if cls._boundary_ is EJECT and (
            not inside or value & (cls._all_bits_ ^ cls._flag_mask_)
        ):
            return value
        value = cls._within(value)
        negative = value if value < 0 else None
        if negative is not None:
            value += cls._all_bits_ + 1
        unknown = value & ~cls._flag_mask_
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(
                "%s(%r) -->  unknown values %r [%s]" % (cls.__name__, value, unknown, bin(unknown))
            )
        made = cls._combined(value)
        made = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    @classmethod
    def _combined(cls, value):
        """A member without a name of its own."""
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        parts = list(cls._iter_member_(value & cls._singles_mask_))
        if value & ~cls._singles_mask_:
            for known in cls._member_map_.values():
                if known not in parts and known._value_ and known._value_ & value == known._value_:
                    parts.append(known)
        covered = 0
        for part in parts:
            covered |= part._value_
        made._name_ = "|".join([part._name_ for part in parts]) if covered else None
        unknown = value ^ covered
        if unknown and covered:
            if cls._boundary_ is STRICT:
                raise ValueError("%r: no members with value %r" % (cls, unknown))
            made._name_ += "|%s" % cls._numeric_repr_(unknown)
        return made

    def __contains__(self, other):
        """Returns True if self has at least the same flags set as other."""
        if not isinstance(other, self.__class__):
            raise TypeError(
                "unsupported operand type(s) for 'in': %r and %r"
                % (type(other).__qualname__, self.__class__.__qualname__)
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        """Returns flags in definition order."""
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        name = self.__class__.__name__
        shown = (self.__class__._value_repr_ or repr)(self._value_)
        if self._name_ is None:
            return "<%s: %s>" % (name, shown)
        return "<%s.%s: %s>" % (name, self._name_, shown)

    def __str__(self):
        if self._name_ is None:
            return "%s(%r)" % (self.__class__.__name__, self._value_)
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def _operand(self, other, sign):
        value = self._get_value(other)
        if value is not NotImplemented:
            for flag in (self, other):
                if self._get_value(flag) is None:
                    raise TypeError(
                        f"'{flag}' cannot be combined with other flags with {sign}"
                    )
        return value

    def __or__(self, other):
        value = self._operand(other, "|")
        return value if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._operand(other, "&")
        return value if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._operand(other, "^")
        return value if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._get_value(self) is None:
            raise TypeError("'%s' cannot be inverted" % (self,))
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""


def unique(enumeration):
    """Class decorator for enumerations ensuring unique member values."""
    duplicates = [
        (name, known.name)
        for name, known in enumeration.__members__.items() if name != known.name
    ]
    if duplicates:
        details = ", ".join("%s -> %s" % pair for pair in duplicates)
        raise ValueError("duplicate values found in %r: %s" % (enumeration, details))
    return enumeration


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Class decorator that makes an enumeration of a plain class."""

    def convert(cls):
        metacls = type(etype)
        body = metacls.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ("__dict__", "__weakref__"):
                body[name] = value
        return metacls(cls.__name__, (etype,), body, boundary=boundary)

    return convert


def _test_simple_enum(checked_enum, simple_enum):
    """Tells how an enumeration of a plain class differs from one that was declared."""
    ignored = {"__firstlineno__", "__static_attributes__", "_member_map_", "_value2member_map_"}
    ignored |= {"__dict__", "__weakref__", "__module__", "__objclass__", "__doc__"}
    failed = []
    checked, simple = checked_enum.__dict__, simple_enum.__dict__
    if list(checked_enum._member_names_) != list(simple_enum._member_names_):
        failed.append(
            "member names: %r != %r" % (checked_enum._member_names_, simple_enum._member_names_)
        )
    for name in sorted((set(checked) ^ set(simple)) - ignored):
        failed.append("%s key: %r" % ("extra" if name in simple else "missing", name))
    for name in checked_enum._member_names_:
        one = checked_enum._member_map_[name].__dict__
        other = getattr(simple_enum._member_map_.get(name), "__dict__", {})
        for key in sorted((set(one) | set(other)) - ignored):
            if one.get(key) != other.get(key):
                failed.append(
                    "%s member %s: checked -> %r; simple -> %r"
                    % (name, key, one.get(key), other.get(key))
                )
    if failed:
        raise TypeError("enum mismatch:\n   %s" % "\n   ".join(failed))


def global_enum_repr(self):
    """The repr of a member that is a global name of its module."""
    return "%s.%s" % (self.__class__.__module__.split(".")[-1], self._name_)


def global_flag_repr(self):
    """The repr of a flag whose members are global names of its module."""
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    return "|".join(
        [part if part[0].isdigit() else "%s.%s" % (module, part) for part in self._name_.split("|")]
    )


def global_str(self):
    """The name alone."""
    if self._name_ is None:
        return "%s(%r)" % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """Class decorator that makes the members global names of the module."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    _sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


class EnumCheck(StrEnum):
    """various conditions to check an enumeration for"""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Class decorator that checks an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self._unique(enumeration)
            elif check is CONTINUOUS:
                self._continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._named(enumeration)
        return enumeration

    def _unique(self, enumeration):
        duplicates = [
            "%s -> %s" % (name, known.name)
            for name, known in enumeration.__members__.items() if name != known.name
        ]
        if duplicates:
            raise ValueError(
                "aliases found in %r: %s" % (enumeration, ", ".join(duplicates))
            )

    def _continuous(self, enumeration):
        values = {m.value for m in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            kind = "flag"
            wanted = [1 << i for i in range(low.bit_length(), high.bit_length() - 1)]
        elif issubclass(enumeration, Enum):
            kind = "enum"
            wanted = range(low + 1, high)
        else:
            raise Exception("verify: unknown type %r" % enumeration)
        missing = [str(value) for value in wanted if value not in values]
        if missing:
            raise ValueError(
                ("invalid %s %r: missing values %s"
                 % (kind, enumeration.__name__, ", ".join(missing)))[:256]
            )

    def _named(self, enumeration):
        values = {m.value for m in enumeration}
        names, unnamed = [], 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            absent = [bit for bit in _bits(alias.value) if bit not in values]
            if absent:
                names.append(name)
                for bit in absent:
                    unnamed |= bit
        if not names:
            return
        if len(names) == 1:
            subject = "alias %s is missing" % names[0]
        else:
            subject = "aliases %s and %s are missing" % (", ".join(names[:-1]), names[-1])
        if _is_single_bit(unnamed):
            value = "value 0x%x" % unnamed
        else:
            value = "combined values of 0x%x" % unnamed
        raise ValueError(
            "invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]"
            % (enumeration.__name__, subject, value)
        )
