"""Trees of programs: their nodes, reading, writing and walking them."""

import _ast_tree
from _ast_nodes import *
from _ast_nodes import _build
from _ast_nodes import __all__ as _NODES

__all__ = [
    *_NODES, "parse", "literal_eval", "dump", "copy_location", "fix_missing_locations",
    "increment_lineno", "iter_fields", "iter_child_nodes", "get_docstring", "get_source_segment",
    "walk", "NodeVisitor", "NodeTransformer",
    "PyCF_ONLY_AST", "PyCF_TYPE_COMMENTS", "PyCF_ALLOW_TOP_LEVEL_AWAIT",
]

PyCF_ONLY_AST, PyCF_TYPE_COMMENTS, PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x400, 0x1000, 0x2000


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None):
    """The tree of a text."""
    if isinstance(source, AST):
        return source
    if isinstance(source, (bytes, bytearray, memoryview)):
        source = bytes(source).decode()
    if not isinstance(source, str):
        raise TypeError("compile() arg 1 must be a string, bytes or AST object")
    if mode not in ("exec", "eval", "single"):
        raise ValueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
    return _build(_ast_tree.parse(source, filename, mode))


def _refuse(node):
    where = getattr(node, "lineno", None)
    place = f" on line {where}" if where else ""
    raise ValueError(f"malformed node or string{place}: {node!r}")


def literal_eval(node_or_string):
    """The value of a text of literals: numbers, strings, bytes, containers, True, False, None."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(" \t"), mode="eval")
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _value(node_or_string)


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _refuse(node)
    return node.value


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        operand = _number(node.operand)
        return +operand if isinstance(node.op, UAdd) else -operand
    return _number(node)


def _value(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(_value(each) for each in node.elts)
    if isinstance(node, List):
        return [_value(each) for each in node.elts]
    if isinstance(node, Set):
        return {_value(each) for each in node.elts}
    if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == "set":
        if not node.args and not node.keywords:
            return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _refuse(node)
        return dict(zip(map(_value, node.keys), map(_value, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left, right = _signed(node.left), _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed(node)


def iter_fields(node):
    """Pairs of the name and the value of each field that is there."""
    for field in node._fields:
        try:
            yield field, getattr(node, field)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """The nodes directly below."""
    for _, field in iter_fields(node):
        if isinstance(field, AST):
            yield field
        elif isinstance(field, list):
            yield from (each for each in field if isinstance(each, AST))


def walk(node):
    """All nodes of a tree, those nearer to its root first."""
    pending = [node]
    for each in pending:
        pending.extend(iter_child_nodes(each))
        yield each


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None):
    """A tree as text."""
    if not isinstance(node, AST):
        raise TypeError(f"expected AST, got {node.__class__.__name__!r}")
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent

    def around(open, parts, close, level, simple):
        if indent is None or not parts or simple:
            return open + ", ".join(parts) + close
        line = "\n" + indent * level
        return open + line + ("," + line).join(parts) + close

    def show(value, level):
        if isinstance(value, AST):
            return show_node(value, level + 1)
        if isinstance(value, list):
            return around("[", [show(each, level + 1)[0] for each in value], "]", level + 1, False), \
                not value
        return repr(value), True

    def show_node(node, level):
        parts, simple, named = [], True, annotate_fields
        for name in node._fields:
            try:
                value = getattr(node, name)
            except AttributeError:
                named = True
                continue
            if value is None and getattr(type(node), name, ...) is None:
                named = True
                continue
            text, plain = show(value, level)
            simple = simple and plain
            parts.append(f"{name}={text}" if named else text)
        if include_attributes:
            for name in node._attributes:
                value = getattr(node, name, ...)
                if value is ... or value is None and getattr(type(node), name, ...) is None:
                    continue
                text, plain = show(value, level)
                simple = simple and plain
                parts.append(f"{name}={text}")
        short = simple and len(parts) <= 3
        return around(f"{node.__class__.__name__}(", parts, ")", level, short), not parts

    return show_node(node, 1)[0]


def copy_location(new_node, old_node):
    """Gives a node the place of another."""
    for name in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or name.startswith("end_") and hasattr(old_node, name):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Gives nodes without a place that of the node around them."""

    def fix(node, place):
        here = []
        for name, value in zip(("lineno", "col_offset", "end_lineno", "end_col_offset"), place):
            if name in node._attributes:
                known = getattr(node, name, None)
                if known is None:
                    setattr(node, name, value)
                else:
                    value = known
            here.append(value)
        for child in iter_child_nodes(node):
            fix(child, here)

    fix(node, (1, 0, 1, 0))
    return node


def increment_lineno(node, n=1):
    """Moves a tree down by some lines."""
    for each in walk(node):
        if "lineno" in each._attributes:
            each.lineno = getattr(each, "lineno", 0) + n
            if (end := getattr(each, "end_lineno", 0)) is not None:
                each.end_lineno = end + n
    return node


def get_docstring(node, clean=True):
    """The docstring of a function, a class or a module."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{node.__class__.__name__!r} can't have docstrings")
    first = node.body[0] if node.body else None
    if not isinstance(first, Expr) or not isinstance(first.value, Constant):
        return None
    text = first.value.value
    if not isinstance(text, str):
        return None
    if clean:
        from inspect import cleandoc

        text = cleandoc(text)
    return text


def _lines(source):
    lines, start = [], 0
    for i, char in enumerate(source):
        if char == "\n" or char == "\r" and source[i + 1 : i + 2] != "\n":
            lines.append(source[start : i + 1])
            start = i + 1
    if start < len(source):
        lines.append(source[start:])
    return lines


def get_source_segment(source, node, *, padded=False):
    """The text that a node was read from."""
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, last = node.lineno - 1, node.end_lineno - 1
        start, end = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = _lines(source)[first : last + 1]
    lines[-1] = lines[-1].encode()[:end].decode()
    before = lines[0].encode()[:start].decode()
    lines[0] = lines[0][len(before):]
    if padded and last > first:
        lines[0] = "".join(c if c in "\f\t" else " " for c in before) + lines[0]
    return "".join(lines)


class NodeVisitor:
    """Calls visit_CLASS for each node, or generic_visit where there is none."""

    def visit(self, node):
        return getattr(self, "visit_" + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        """Visits the nodes below."""
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)


class NodeTransformer(NodeVisitor):
    """A visitor whose answers replace the nodes; None takes one away."""

    def generic_visit(self, node):
        for name, old in iter_fields(node):
            if isinstance(old, list):
                made = []
                for item in old:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            made.extend(item)
                            continue
                    made.append(item)
                old[:] = made
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node
