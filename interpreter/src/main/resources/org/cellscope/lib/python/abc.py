"""Abstract base classes (PEP 3119)."""

from _abc import (
    get_cache_token,
    _abc_init,
    _abc_register,
    _abc_instancecheck,
    _abc_subclasscheck,
    _update,
)


def abstractmethod(funcobj):
    """Marks a method that derived classes must implement."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _abc_init(cls)
        return cls

    def register(cls, subclass):
        return _abc_register(cls, subclass)

    def __instancecheck__(cls, instance):
        return _abc_instancecheck(cls, instance)

    def __subclasscheck__(cls, subclass):
        return _abc_subclasscheck(cls, subclass)


class ABC(metaclass=ABCMeta):
    """Derive from this class to make an abstract base class."""

    __slots__ = ()


def update_abstractmethods(cls):
    """Finds the abstract methods of a class again, after it was changed."""
    if hasattr(cls, "__abstractmethods__"):
        _update(cls)
    return cls
