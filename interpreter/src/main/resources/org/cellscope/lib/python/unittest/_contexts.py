"""The context managers of assertRaises, assertWarns and their relatives."""

import sys
import traceback
import warnings

__unittest = True


class _AssertRaisesBaseContext:
    def __init__(self, expected, test_case, expected_regex=None):
        self.test_case = test_case
        self.expected = expected
        if expected_regex is not None:
            import re

            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex
        self.obj_name = None
        self.msg = None

    def _raiseFailure(self, standardMsg):
        msg = self.test_case._formatMessage(self.msg, standardMsg)
        raise self.test_case.failureException(msg)

    def handle(self, name, args, kwargs):
        """Calls what was given, or is itself the context manager."""
        try:
            if not _is_subtype(self.expected, self._base_type):
                raise TypeError(f"{name}() arg 1 must be {self._base_type_str}")
            if not args:
                self.msg = kwargs.pop("msg", None)
                if kwargs:
                    raise TypeError(
                        f"{next(iter(kwargs))!r} is an invalid keyword argument for this function"
                    )
                return self
            callable_obj, *args = args
            try:
                self.obj_name = callable_obj.__name__
            except AttributeError:
                self.obj_name = str(callable_obj)
            with self:
                callable_obj(*args, **kwargs)
        finally:
            self = None

    def _not_done(self, what):
        try:
            name = self.expected.__name__
        except AttributeError:
            name = str(self.expected)
        by = f" by {self.obj_name}" if self.obj_name else ""
        self._raiseFailure(f"{name} not {what}{by}")

    def _no_match(self, value):
        self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{value}"')


def _is_subtype(expected, basetype):
    if isinstance(expected, tuple):
        return all(_is_subtype(each, basetype) for each in expected)
    return isinstance(expected, type) and issubclass(expected, basetype)


class _AssertRaisesContext(_AssertRaisesBaseContext):
    """Expects an exception."""

    _base_type = BaseException
    _base_type_str = "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._not_done("raised")
        else:
            traceback.clear_frames(tb)
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(exc_value)):
            self._no_match(exc_value)
        return True


class _AssertWarnsContext(_AssertRaisesBaseContext):
    """Expects a warning."""

    _base_type = Warning
    _base_type_str = "a warning type or tuple of warning types"

    def __enter__(self):
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for each in self.warnings:
            found = each.message
            if not isinstance(found, self.expected):
                continue
            first = found if first is None else first
            if self.expected_regex is not None and not self.expected_regex.search(str(found)):
                continue
            self.warning = found
            self.filename = each.filename
            self.lineno = each.lineno
            return
        if first is not None:
            self._no_match(first)
        self._not_done("triggered")


class _AssertNotWarnsContext(_AssertWarnsContext):
    """Expects that a warning is not given."""

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        for each in self.warnings:
            if isinstance(each.message, self.expected):
                self._not_done_but(each)

    def _not_done_but(self, _):
        by = f" by {self.obj_name}" if self.obj_name else ""
        self._raiseFailure(f"{self.expected.__name__} triggered{by}")
