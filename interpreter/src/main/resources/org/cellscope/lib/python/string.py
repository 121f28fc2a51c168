"""Constants of characters, and templates."""

import re as _re

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits",
    "octdigits", "printable", "punctuation", "whitespace", "Formatter", "Template",
]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalizes every word."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


class Template:
    """A text with places written $name or ${name}."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = _re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.pattern = _re.compile(
            cls.__dict__.get("pattern") or cls._places(), cls.flags | _re.VERBOSE
        )

    @classmethod
    def _places(cls):
        """The expression that finds places; the alternatives are tried in this order."""
        mark = _re.escape(cls.delimiter)
        braced = cls.braceidpattern or cls.idpattern
        kinds = [
            f"(?P<escaped>{mark})",
            f"(?P<named>{cls.idpattern})",
            f"{{(?P<braced>{braced})}}",
            "(?P<invalid>)",
        ]
        return f"{mark}(?:{'|'.join(kinds)})"

    def __init__(self, template):
        self.template = template

    def _invalid(self, mo):
        start = mo.start("invalid")
        lines = self.template[:start].splitlines(keepends=True)
        lineno = len(lines) or 1
        colno = start - len("".join(lines[:-1])) if lines else 1
        raise ValueError(f"Invalid placeholder in string: line {lineno}, col {colno}")

    def _fill(self, mapping, kws, strict):
        if mapping is None:
            mapping = kws
        elif kws:
            from collections import ChainMap

            mapping = ChainMap(kws, mapping)

        def filled(mo):
            name = mo["named"] or mo["braced"]
            if name is not None:
                if strict:
                    return str(mapping[name])
                try:
                    return str(mapping[name])
                except KeyError:
                    return mo[0]
            if mo["escaped"] is not None:
                return self.delimiter
            if mo["invalid"] is None:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
            if strict:
                self._invalid(mo)
            return mo[0]

        return self.pattern.sub(filled, self.template)

    def substitute(self, mapping=None, /, **kws):
        return self._fill(mapping, kws, True)

    def safe_substitute(self, mapping=None, /, **kws):
        return self._fill(mapping, kws, False)

    def is_valid(self):
        for mo in self.pattern.finditer(self.template):
            if mo["invalid"] is not None:
                return False
            self._require_group(mo)
        return True

    def get_identifiers(self):
        found = {}
        for mo in self.pattern.finditer(self.template):
            name = mo["named"] or mo["braced"]
            if name is not None:
                found[name] = None
            elif mo["invalid"] is None:
                self._require_group(mo)
        return list(found)

    def _require_group(self, mo):
        if mo["named"] is mo["braced"] is mo["escaped"] is None:
            raise ValueError("Unrecognized named group in pattern", self.pattern)


Template.__init_subclass__()


class Formatter:
    """The steps of str.format, to derive from."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, depth, auto=0):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == "":
                if auto is False:
                    raise ValueError(
                        "cannot switch from manual field specification to automatic "
                        "field numbering"
                    )
                name = str(auto)
                auto += 1
            elif name.isdigit():
                if auto:
                    raise ValueError(
                        "cannot switch from manual field specification to automatic "
                        "field numbering"
                    )
                auto = False
            obj, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used_args, depth - 1, auto)
            result.append(self.format_field(obj, spec))
        return "".join(result), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        text = []
        i, end = 0, len(format_string)
        while i < end:
            c = format_string[i]
            i += 1
            if c in "{}" and format_string[i : i + 1] == c:
                text.append(c)
                i += 1
                continue
            if c == "}":
                raise ValueError("Single '}' encountered in format string")
            if c != "{":
                text.append(c)
                continue
            depth, start = 1, i
            while i < end and depth:
                depth += {"{": 1, "}": -1}.get(format_string[i], 0)
                i += 1
            if depth:
                raise ValueError("expected '}' before end of string")
            yield ("".join(text), *self._field(format_string[start : i - 1]))
            text = []
        if text:
            yield "".join(text), None, None, None

    def _field(self, field):
        depth = 0
        for i, c in enumerate(field):
            depth += {"[": 1, "]": -1}.get(c, 0)
            if depth == 0 and c in "!:":
                name, rest = field[:i], field[i:]
                break
        else:
            return field, "", None
        conversion = None
        if rest[0] == "!":
            conversion, rest = rest[1:2], rest[2:]
        return name, rest[1:] if rest else "", conversion

    def get_field(self, field_name, args, kwargs):
        i = 0
        while i < len(field_name) and field_name[i] not in ".[":
            i += 1
        first, rest = field_name[:i], field_name[i:]
        first = int(first) if first.isdigit() else first
        obj = self.get_value(first, args, kwargs)
        while rest:
            if rest[0] == ".":
                i = 1
                while i < len(rest) and rest[i] not in ".[":
                    i += 1
                obj, rest = getattr(obj, rest[1:i]), rest[i:]
            else:
                i = rest.index("]")
                key = rest[1:i]
                obj, rest = obj[int(key) if key.isdigit() else key], rest[i + 1 :]
        return obj, first
