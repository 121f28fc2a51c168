"""The blocks of a program and what their names mean."""

from _symtable import symtable as _make

__all__ = ["symtable", "SymbolTable", "Class", "Function", "Symbol"]

DEF_GLOBAL, DEF_LOCAL, DEF_PARAM, DEF_NONLOCAL, USE = 1, 2, 4, 8, 16
DEF_IMPORT, DEF_ANNOT, _DEF_TYPE_PARAM = 128, 256, 1024
DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT | _DEF_TYPE_PARAM
SCOPE_OFF, SCOPE_MASK = 12, 15
LOCAL, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, FREE, CELL = 1, 2, 3, 4, 5


def symtable(code, filename, compile_type):
    """The table of the outermost block of a text."""
    if compile_type not in ("exec", "eval", "single"):
        raise ValueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'")
    if isinstance(code, (bytes, bytearray)):
        code = bytes(code).decode()
    return _table(_make(code, filename, compile_type), filename)


def _table(block, filename):
    kind = {"function": Function, "class": Class}.get(block[0], SymbolTable)
    return kind(block, filename)


class SymbolTable:
    """A block."""

    def __init__(self, raw_table, filename):
        self._table = raw_table
        self._filename = filename
        (
            self._kind, self._name, self._line, self._nested,
            self._flags, self._parameters, self._blocks,
        ) = raw_table
        self._symbols = {}
        self._tables = None

    def __repr__(self):
        kind = "" if type(self) is SymbolTable else f"{type(self).__name__} "
        if self._name == "top":
            return f"<{kind}SymbolTable for module {self._filename}>"
        return f"<{kind}SymbolTable for {self._name} in {self._filename}>"

    def get_type(self):
        """What kind of block it is."""
        return self._kind

    def get_id(self):
        """A number that no other block has."""
        return id(self._table)

    def get_name(self):
        """The name of the function or class; top for the module."""
        return self._name

    def get_lineno(self):
        """The line in which the block begins; 0 for the module."""
        return self._line

    def is_optimized(self):
        """Whether its locals live in slots."""
        return self._kind == "function"

    def is_nested(self):
        """Whether a function is around it."""
        return self._nested

    def has_children(self):
        """Whether there are blocks in it."""
        return bool(self._blocks)

    def get_identifiers(self):
        """The names, in the order in which they appear."""
        return self._flags.keys()

    def lookup(self, name):
        """The symbol of a name."""
        symbol = self._symbols.get(name)
        if symbol is None:
            namespaces = [each for each in self.get_children() if each.get_name() == name]
            symbol = Symbol(
                name, self._flags[name], namespaces or None, module_scope=self._name == "top"
            )
            self._symbols[name] = symbol
        return symbol

    def get_symbols(self):
        """All symbols."""
        return [self.lookup(name) for name in self.get_identifiers()]

    def get_children(self):
        """The tables of the blocks in it."""
        if self._tables is None:
            self._tables = [_table(each, self._filename) for each in self._blocks]
        return list(self._tables)


class Function(SymbolTable):
    """A function's block."""

    def _names(self, wanted):
        return tuple(name for name, flags in self._flags.items() if wanted(flags))

    def _in_scope(self, *scopes):
        return self._names(lambda flags: flags >> SCOPE_OFF & SCOPE_MASK in scopes)

    def get_parameters(self):
        return self._names(lambda flags: flags & DEF_PARAM)

    def get_locals(self):
        return self._in_scope(LOCAL, CELL)

    def get_globals(self):
        return self._in_scope(GLOBAL_IMPLICIT, GLOBAL_EXPLICIT)

    def get_nonlocals(self):
        return self._names(lambda flags: flags & DEF_NONLOCAL)

    def get_frees(self):
        return self._in_scope(FREE)


class Class(SymbolTable):
    """The block of a class."""

    def get_methods(self):
        """The names of what is defined in it by def, class and their like."""
        return tuple(dict.fromkeys(each.get_name() for each in self.get_children()))


class Symbol:
    """A name in a block."""

    def __init__(self, name, flags, namespaces=None, *, module_scope=False):
        self._name = name
        self._flags = flags
        self._scope = flags >> SCOPE_OFF & SCOPE_MASK
        self._namespaces = namespaces or ()
        self._at_module = module_scope

    def __repr__(self):
        return f"<symbol {self._name!r}>"

    def get_name(self):
        return self._name

    def is_referenced(self):
        return bool(self._flags & USE)

    def is_parameter(self):
        return bool(self._flags & DEF_PARAM)

    def is_global(self):
        """Whether it is found in the module or the builtins."""
        return self._scope in (GLOBAL_IMPLICIT, GLOBAL_EXPLICIT) or self._bound_at_module()

    def _bound_at_module(self):
        return self._at_module and bool(self._flags & DEF_BOUND)

    def is_nonlocal(self):
        return bool(self._flags & DEF_NONLOCAL)

    def is_declared_global(self):
        return self._scope == GLOBAL_EXPLICIT

    def is_local(self):
        """Whether the block itself binds it."""
        return self._scope in (LOCAL, CELL) or self._bound_at_module()

    def is_annotated(self):
        return bool(self._flags & DEF_ANNOT)

    def is_free(self):
        return self._scope == FREE

    def is_imported(self):
        return bool(self._flags & DEF_IMPORT)

    def is_assigned(self):
        return bool(self._flags & DEF_LOCAL)

    def is_namespace(self):
        """Whether it names a function or a class."""
        return bool(self._namespaces)

    def get_namespaces(self):
        return self._namespaces

    def get_namespace(self):
        """The one block that it names."""
        if len(self._namespaces) == 0:
            raise ValueError("name is not bound to any namespaces")
        if len(self._namespaces) > 1:
            raise ValueError("name is bound to multiple namespaces")
        return self._namespaces[0]
