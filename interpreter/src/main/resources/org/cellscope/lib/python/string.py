"""Constants of characters, and templates."""

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

    def __init__(self, template):
        self.template = template

    def _start(self, text):
        return text[:1] == "_" or (text[:1].isascii() and text[:1].isalpha())

    def _parts(self):
        """Yields (text, name or None, offset); an invalid place has the name ''."""
        text, mark = self.template, self.delimiter
        at = 0
        while True:
            found = text.find(mark, at)
            if found < 0:
                yield text[at:], None, at
                return
            yield text[at:found], None, at
            after = found + len(mark)
            if text.startswith(mark, after):
                yield mark, None, found
                at = after + len(mark)
                continue
            braced = text.startswith("{", after)
            start = after + 1 if braced else after
            end = start
            if self._start(text[start:]):
                while end < len(text) and text[end].isascii() and (
                    text[end].isalnum() or text[end] == "_"
                ):
                    end += 1
            if end == start or (braced and not text.startswith("}", end)):
                yield mark, "", found
                at = after
                continue
            stop = end + 1 if braced else end
            yield text[found:stop], text[start:end], found
            at = stop

    def _invalid(self, offset):
        offset += 1
        lines = self.template[:offset].splitlines(keepends=True)
        colno = offset - len("".join(lines[:-1]))
        lineno = len(lines)
        raise ValueError(f"Invalid placeholder in string: line {lineno}, col {colno}")

    def _fill(self, mapping, kws, strict):
        from collections import ChainMap

        if mapping is None:
            mapping = kws
        elif kws:
            mapping = ChainMap(kws, mapping)
        out = []
        for text, name, offset in self._parts():
            if name is None:
                out.append(text)
            elif not name:
                if strict:
                    self._invalid(offset)
                out.append(text)
            elif strict:
                out.append(str(mapping[name]))
            else:
                try:
                    out.append(str(mapping[name]))
                except KeyError:
                    out.append(text)
        return "".join(out)

    def substitute(self, mapping=None, /, **kws):
        return self._fill(mapping, kws, True)

    def safe_substitute(self, mapping=None, /, **kws):
        return self._fill(mapping, kws, False)

    def is_valid(self):
        return all(name != "" for _, name, _ in self._parts())

    def get_identifiers(self):
        found = []
        for _, name, _ in self._parts():
            if name and name not in found:
                found.append(name)
        return found


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
