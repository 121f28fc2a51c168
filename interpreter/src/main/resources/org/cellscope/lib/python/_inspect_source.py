"""Where the texts of objects are found."""

import ast as _ast
import linecache as _linecache
import sys as _sys
import types as _types


class EndOfBlock(Exception):
    pass


def _code_of(object):
    if isinstance(object, _types.MethodType):
        object = object.__func__
    if isinstance(object, _types.FunctionType):
        object = object.__code__
    if isinstance(object, _types.TracebackType):
        object = object.tb_frame
    if isinstance(object, _types.FrameType):
        object = object.f_code
    return object if isinstance(object, _types.CodeType) else None


def getfile(object):
    """The name of the file in which an object was defined."""
    if isinstance(object, _types.ModuleType):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isinstance(object, type):
        module = _sys.modules.get(object.__module__)
        if module is not None:
            if getattr(module, "__file__", None):
                return module.__file__
            if object.__module__ == "__main__":
                raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    code = _code_of(object)
    if code is not None:
        return code.co_filename
    raise TypeError(
        "module, class, method, function, traceback, frame, or code object was expected, got "
        f"{type(object).__name__}"
    )


def getsourcefile(object):
    """The file that an object can be read from, or None."""
    name = getfile(object)
    return name if _linecache.getlines(name) else None


def getabsfile(object, _filename=None):
    """As getsourcefile or getfile; there are no folders to make it absolute by."""
    return _filename or getsourcefile(object) or getfile(object)


def getmodulename(path):
    """The name of the module in a file."""
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


def _starts(node):
    return min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", ()))])


_SCOPES = (_ast.FunctionDef, _ast.AsyncFunctionDef, _ast.ClassDef)


def _find_class(tree, qualname):
    """The first class statement of a name, as dotted by what is around it."""
    pending = [(tree, ())]
    while pending:
        node, around = pending.pop(0)
        inner = around
        if isinstance(node, _SCOPES):
            path = (*around, node.name)
            if isinstance(node, _ast.ClassDef):
                if ".".join(path) == qualname:
                    return node
                inner = path
            else:
                inner = (*path, "<locals>")
        pending[:0] = [(child, inner) for child in _ast.iter_child_nodes(node)]
    return None


def findsource(object):
    """All lines of an object's file, and the index of its first line."""
    name = getsourcefile(object)
    if name is None:
        getfile(object)
        raise OSError("could not get source code")
    lines = _linecache.getlines(name)
    if isinstance(object, _types.ModuleType):
        return lines, 0
    if isinstance(object, type):
        node = _find_class(_ast.parse("".join(lines)), object.__qualname__)
        if node is None:
            raise OSError("could not find class definition")
        return lines, _starts(node) - 1
    number = _code_of(object).co_firstlineno - 1
    if number >= len(lines):
        raise OSError("lineno is out of bounds")
    return lines, max(number, 0)


def _statement(lines):
    """How many of the lines the statement takes with which they begin."""
    margin = len(lines[0]) - len(lines[0].lstrip())
    text = "".join(lines)
    shown = "if 1:\n" + text if margin else text
    last = len(lines)
    while True:
        try:
            tree = _ast.parse(shown)
            break
        except SyntaxError:
            # What follows may belong to a statement around it.
            last = _shorter(lines, last, margin)
            if last == 0:
                raise EndOfBlock from None
            shown = ("if 1:\n" if margin else "") + "".join(lines[:last])
    body = tree.body[0].body if margin else tree.body
    return body[0], 1 if margin else 0


def _shorter(lines, last, margin):
    """Up to the last line that can begin another statement."""
    for i in range(last - 1, 0, -1):
        line = lines[i]
        if line.strip() and len(line) - len(line.lstrip()) <= margin:
            return i
    return last - 1 if last > 1 else 0


def getblock(lines):
    """The lines of the definition, or of the statement with a lambda, with which they begin."""
    try:
        node, added = _statement(lines)
    except (EndOfBlock, SyntaxError):
        return lines[:1]
    last = node.end_lineno - added
    if isinstance(node, _SCOPES):
        first = node.body[0]
        inside = first.lineno - added > node.lineno - added
        margin = first.col_offset if inside else None
        for i in range(last, len(lines)):
            line = lines[i].lstrip()
            indent = len(lines[i]) - len(line)
            if line and not line.startswith("#"):
                break
            if line and margin is not None and indent >= margin:
                last = i + 1
    elif hasattr(node, "body") and isinstance(node.body, list):
        last = max(node.body[0].lineno - added - 1, 1)
    return lines[:last]


def getsourcelines(object):
    """The lines of an object and the number of the first; 0 for a module."""
    from inspect import unwrap

    lines, number = findsource(unwrap(object))
    if isinstance(object, _types.TracebackType):
        object = object.tb_frame
    whole = isinstance(object, _types.ModuleType) or (
        isinstance(object, _types.FrameType) and object.f_code.co_name == "<module>"
    )
    if whole:
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    """The text of an object."""
    return "".join(getsourcelines(object)[0])


def indentsize(line):
    """How far a line is indented."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def getcomments(object):
    """The comments directly above an object, or at the head of a module."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    if isinstance(object, _types.ModuleType):
        start = 1 if lines and lines[0].startswith("#!") else 0
        while start < len(lines) and lines[start].strip() in ("", "#"):
            start += 1
        end = start
        while end < len(lines) and lines[end].startswith("#"):
            end += 1
        return "".join(line.expandtabs() for line in lines[start:end]) or None
    indent = indentsize(lines[number])
    first = number
    while first > 0 and lines[first - 1].lstrip().startswith("#") \
            and indentsize(lines[first - 1]) == indent:
        first -= 1
    found = [line.expandtabs().lstrip() for line in lines[first:number]]
    while found and found[0].strip() == "#":
        found.pop(0)
    while found and found[-1].strip() == "#":
        found.pop()
    return "".join(found) or None
