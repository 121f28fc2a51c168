"""The methods by which a test says what it expects."""

import difflib
import pprint

from ._contexts import _AssertNotWarnsContext, _AssertRaisesContext, _AssertWarnsContext
from .util import common_shorten_repr, count_differences, safe_repr

__unittest = True

DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


def _ndiff(first, second):
    lines = difflib.ndiff(
        pprint.pformat(first).splitlines(), pprint.pformat(second).splitlines()
    )
    return "\n" + "\n".join(lines)


class Assertions:
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2**16

    def addTypeEqualityFunc(self, typeobj, function):
        """Has assertEqual compare two objects of a type by a function."""
        self._type_equality_funcs[typeobj] = function

    def _fail_with(self, msg, standardMsg):
        raise self.failureException(self._formatMessage(msg, standardMsg))

    def fail(self, msg=None):
        """Fails."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return f"{standardMsg} : {msg}"
        except UnicodeDecodeError:
            return f"{safe_repr(standardMsg)} : {safe_repr(msg)}"

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail_with(msg, f"{safe_repr(expr)} is not true")

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail_with(msg, f"{safe_repr(expr)} is not false")

    def assertRaises(self, expected_exception, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self)
        try:
            return context.handle("assertRaises", args, kwargs)
        finally:
            context = None

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarnsContext(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle("assertWarnsRegex", args, kwargs)

    def _assertNotWarns(self, expected_warning, *args, **kwargs):
        return _AssertNotWarnsContext(expected_warning, self).handle(
            "_assertNotWarns", args, kwargs
        )

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail_with(msg, "%s != %s" % common_shorten_repr(first, second))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail_with(msg, f"{safe_repr(first)} == {safe_repr(second)}")

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            if diff <= delta:
                return
            within = f"{safe_repr(delta)} delta"
        else:
            places = 7 if places is None else places
            if round(diff, places) == 0:
                return
            within = f"{places!r} places"
        self._fail_with(
            msg,
            f"{safe_repr(first)} != {safe_repr(second)} within {within} "
            f"({safe_repr(diff)} difference)",
        )

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        pair = f"{safe_repr(first)} == {safe_repr(second)}"
        if delta is not None:
            if not (first == second) and diff > delta:
                return
            self._fail_with(
                msg, f"{pair} within {safe_repr(delta)} delta ({safe_repr(diff)} difference)"
            )
        places = 7 if places is None else places
        if not (first == second) and round(diff, places) != 0:
            return
        self._fail_with(msg, f"{pair} within {places!r} places")

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = self._sequence_name(seq1, seq2, seq_type)
        differing = lengths = None
        try:
            lengths = (len(seq1),)
        except (TypeError, NotImplementedError):
            differing = f"First {name} has no length.    Non-sequence?"
        if differing is None:
            try:
                lengths = (*lengths, len(seq2))
            except (TypeError, NotImplementedError):
                differing = f"Second {name} has no length.    Non-sequence?"
        if differing is None:
            if seq1 == seq2:
                return
            differing = _sequence_difference(seq1, seq2, name, seq_type, *lengths)
            if differing is None:
                return
        self.fail(self._formatMessage(msg, self._truncateMessage(differing, _ndiff(seq1, seq2))))

    def _sequence_name(self, seq1, seq2, seq_type):
        if seq_type is None:
            return "sequence"
        name = seq_type.__name__
        for which, seq in ("First", seq1), ("Second", seq2):
            if not isinstance(seq, seq_type):
                raise self.failureException(f"{which} sequence is not a {name}: {safe_repr(seq)}")
        return name

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + (DIFF_OMITTED % len(diff))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        differences = []
        for which, one, other in ("first", set1, set2), ("second", set2, set1):
            try:
                differences.append(one.difference(other))
            except TypeError as e:
                self.fail(f"invalid type when attempting set difference: {e}")
            except AttributeError as e:
                self.fail(f"{which} argument does not support set difference: {e}")
        if not (differences[0] or differences[1]):
            return
        lines = []
        for only, here, there in zip(differences, ("first", "second"), ("second", "first")):
            if only:
                lines.append(f"Items in the {here} set but not the {there}:")
                lines.extend(repr(item) for item in only)
        self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self.fail(
                self._formatMessage(msg, f"{safe_repr(member)} not found in {safe_repr(container)}")
            )

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            text = f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}"
            self.fail(self._formatMessage(msg, text))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self.fail(self._formatMessage(msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}"))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self.fail(self._formatMessage(msg, f"unexpectedly identical: {safe_repr(expr1)}"))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            text = "%s != %s" % common_shorten_repr(d1, d2)
            self.fail(self._formatMessage(msg, self._truncateMessage(text, _ndiff(d1, d2))))

    def assertCountEqual(self, first, second, msg=None):
        differences = count_differences(list(first), list(second))
        if differences:
            lines = ["First has %d, Second has %d:  %r" % each for each in differences]
            text = self._truncateMessage("Element counts were not equal:\n", "\n".join(lines))
            self.fail(self._formatMessage(msg, text))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        if len(first.splitlines()) == 1 and first.strip("\r\n") == first:
            first_lines, second_lines = [first + "\n"], [second + "\n"]
        else:
            first_lines, second_lines = first.splitlines(True), second.splitlines(True)
        text = "%s != %s" % common_shorten_repr(first, second)
        diff = "\n" + "".join(difflib.ndiff(first_lines, second_lines))
        self.fail(self._formatMessage(msg, self._truncateMessage(text, diff)))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self.fail(self._formatMessage(msg, f"{safe_repr(a)} not less than {safe_repr(b)}"))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            text = f"{safe_repr(a)} not less than or equal to {safe_repr(b)}"
            self.fail(self._formatMessage(msg, text))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self.fail(self._formatMessage(msg, f"{safe_repr(a)} not greater than {safe_repr(b)}"))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            text = f"{safe_repr(a)} not greater than or equal to {safe_repr(b)}"
            self.fail(self._formatMessage(msg, text))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is not None"))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self.fail(self._formatMessage(msg, "unexpectedly None"))

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is not an instance of {cls!r}"))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is an instance of {cls!r}"))

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
            import re

            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            standardMsg = f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}"
            raise self.failureException(self._formatMessage(msg, standardMsg))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            import re

            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            found = text[match.start() : match.end()]
            standardMsg = (
                f"Regex matched: {found!r} matches {unexpected_regex.pattern!r} in {text!r}"
            )
            raise self.failureException(self._formatMessage(msg, standardMsg))


def _item(seq, i):
    try:
        return (seq[i],)
    except (TypeError, IndexError, NotImplementedError):
        return None


def _sequence_difference(seq1, seq2, name, seq_type, len1, len2):
    text = "%ss differ: %s != %s\n" % (name.capitalize(), *common_shorten_repr(seq1, seq2))
    for i in range(min(len1, len2)):
        one, other = _item(seq1, i), _item(seq2, i)
        if one is None or other is None:
            which = "first" if one is None else "second"
            text += f"\nUnable to index element {i} of {which} {name}\n"
            break
        if one[0] != other[0]:
            pair = common_shorten_repr(one[0], other[0])
            text += "\nFirst differing element %d:\n%s\n%s\n" % (i, *pair)
            break
    else:
        if len1 == len2 and seq_type is None and type(seq1) != type(seq2):
            return None
    if len1 != len2:
        seq, which, start = (seq1, "First", len2) if len1 > len2 else (seq2, "Second", len1)
        text += f"\n{which} {name} contains {abs(len1 - len2)} additional elements.\n"
        extra = _item(seq, start)
        if extra is None:
            text += f"Unable to index element {start} of {which.lower()} {name}\n"
        else:
            text += f"First extra element {start}:\n{safe_repr(extra[0])}\n"
    return text
