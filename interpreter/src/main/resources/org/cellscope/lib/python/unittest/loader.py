"""How tests are found in classes and modules."""

import functools
import sys
import traceback
import types

from . import case, suite

__unittest = True


class _FailedTest(case.TestCase):
    """Stands for a test that could not be loaded; running it raises why."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattribute__(name)

        def testFailure():
            raise self._exception

        return testFailure


def _failed(name, exception, message, suite_class):
    return suite_class((_FailedTest(name, exception),)), message


def _compare(first, second):
    return (first > second) - (first < second)


class TestLoader:
    """Collects tests."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(_compare)
    testNamePatterns = None
    suiteClass = suite.TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        """All tests of a class."""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError(
                "Test cases should not be derived from TestSuite. "
                "Maybe you meant to derive from TestCase?"
            )
        if testCaseClass in (case.TestCase, case.FunctionTestCase):
            names = []
        else:
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, "runTest"):
                names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """All tests of the classes of a module."""
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if (
                isinstance(obj, type)
                and issubclass(obj, case.TestCase)
                and obj not in (case.TestCase, case.FunctionTestCase)
            ):
                tests.append(self.loadTestsFromTestCase(obj))
        load_tests = getattr(module, "load_tests", None)
        tests = self.suiteClass(tests)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as e:
            message = f"Failed to call load_tests:\n{traceback.format_exc()}"
            error, text = _failed(module.__name__, e, message, self.suiteClass)
            self.errors.append(text)
            return error

    def loadTestsFromName(self, name, module=None):
        """The tests that a dotted name stands for."""
        parts = name.split(".")
        if module is None:
            module, parts = self._import(parts)
        obj = module
        for i, part in enumerate(parts):
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as e:
                text = f"Failed to access attribute:\n{traceback.format_exc()}"
                error, text = _failed(part, e, text, self.suiteClass)
                self.errors.append(text)
                return error
        return self._tests_of(obj, parent if parts else None, parts[-1] if parts else name)

    def _import(self, parts):
        for count in range(len(parts), 0, -1):
            name = ".".join(parts[:count])
            try:
                __import__(name)
            except ImportError:
                if count == 1:
                    raise
                continue
            return sys.modules[name], parts[count:]

    def _tests_of(self, obj, parent, name):
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, case.TestCase):
            return self.loadTestsFromTestCase(obj)
        if (
            isinstance(obj, types.FunctionType)
            and isinstance(parent, type)
            and issubclass(parent, case.TestCase)
        ):
            inst = parent(name)
            if not isinstance(getattr(inst, name), types.FunctionType):
                return self.suiteClass([inst])
        elif isinstance(obj, suite.TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, suite.TestSuite):
                return test
            if isinstance(test, case.TestCase):
                return self.suiteClass([test])
            raise TypeError(f"calling {obj} returned {test}, not a test")
        raise TypeError(f"don't know how to make test from: {obj}")

    def loadTestsFromNames(self, names, module=None):
        """The tests that dotted names stand for."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """The sorted names of the test methods of a class."""

        def is_wanted(name):
            if not name.startswith(self.testMethodPrefix):
                return False
            if not callable(getattr(testCaseClass, name)):
                return False
            full = f"{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}"
            return self.testNamePatterns is None or any(
                _fits(full, pattern) for pattern in self.testNamePatterns
            )

        names = list(filter(is_wanted, dir(testCaseClass)))
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names


def _fits(text, pattern):
    """Whether a text fits a pattern with '*', '?' and '[...]'."""
    if not pattern:
        return not text
    if pattern[0] == "*":
        return _fits(text, pattern[1:]) or (bool(text) and _fits(text[1:], pattern))
    if not text:
        return False
    end = pattern.find("]", 2) if pattern[0] == "[" else -1
    if end > 0:
        chars = pattern[1:end]
        negated = chars.startswith("!")
        return _in_class(text[0], chars[negated:]) != negated and _fits(text[1:], pattern[end + 1 :])
    return pattern[0] in ("?", text[0]) and _fits(text[1:], pattern[1:])


def _in_class(char, chars):
    i = 0
    while i < len(chars):
        if i + 2 < len(chars) and chars[i + 1] == "-":
            if chars[i] <= char <= chars[i + 2]:
                return True
            i += 3
        elif chars[i] == char:
            return True
        else:
            i += 1
    return False


defaultTestLoader = TestLoader()
