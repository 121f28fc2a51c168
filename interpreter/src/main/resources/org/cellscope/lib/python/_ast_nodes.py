"""The classes of the nodes of a tree, after the abstract grammar of the language reference."""

_PLACE = ("lineno", "col_offset", "end_lineno", "end_col_offset")

# base: class(field field? ...); an optional field is None where it is not given.
_GRAMMAR = """
mod: Module(body type_ignores) Interactive(body) Expression(body) FunctionType(argtypes returns)
stmt: FunctionDef(name args body decorator_list returns? type_comment? type_params)
stmt: AsyncFunctionDef(name args body decorator_list returns? type_comment? type_params)
stmt: ClassDef(name bases keywords body decorator_list type_params) Return(value?)
stmt: Delete(targets) Assign(targets value type_comment?) TypeAlias(name type_params value)
stmt: AugAssign(target op value) AnnAssign(target annotation value? simple)
stmt: For(target iter body orelse type_comment?) AsyncFor(target iter body orelse type_comment?)
stmt: While(test body orelse) If(test body orelse)
stmt: With(items body type_comment?) AsyncWith(items body type_comment?) Match(subject cases)
stmt: Raise(exc? cause?) Try(body handlers orelse finalbody) TryStar(body handlers orelse finalbody)
stmt: Assert(test msg?) Import(names) ImportFrom(module? names level?) Global(names)
stmt: Nonlocal(names) Expr(value) Pass() Break() Continue()
expr: BoolOp(op values) NamedExpr(target value) BinOp(left op right) UnaryOp(op operand)
expr: Lambda(args body) IfExp(test body orelse) Dict(keys values) Set(elts)
expr: ListComp(elt generators) SetComp(elt generators) DictComp(key value generators)
expr: GeneratorExp(elt generators) Await(value) Yield(value?) YieldFrom(value)
expr: Compare(left ops comparators) Call(func args keywords)
expr: FormattedValue(value conversion format_spec?) JoinedStr(values) Constant(value kind?)
expr: Attribute(value attr ctx) Subscript(value slice ctx) Starred(value ctx) Name(id ctx)
expr: List(elts ctx) Tuple(elts ctx) Slice(lower? upper? step?)
expr_context: Load() Store() Del()
boolop: And() Or()
operator: Add() Sub() Mult() MatMult() Div() Mod() Pow() LShift() RShift() BitOr() BitXor() BitAnd()
operator: FloorDiv()
unaryop: Invert() Not() UAdd() USub()
cmpop: Eq() NotEq() Lt() LtE() Gt() GtE() Is() IsNot() In() NotIn()
excepthandler: ExceptHandler(type? name? body)
pattern: MatchValue(value) MatchSingleton(value) MatchSequence(patterns)
pattern: MatchMapping(keys patterns rest?) MatchClass(cls patterns kwd_attrs kwd_patterns)
pattern: MatchStar(name?) MatchAs(pattern? name?) MatchOr(patterns)
type_ignore: TypeIgnore(lineno tag)
type_param: TypeVar(name bound?) ParamSpec(name) TypeVarTuple(name)
AST: comprehension(target iter ifs is_async) withitem(context_expr optional_vars?)
AST: arguments(posonlyargs args vararg? kwonlyargs kw_defaults kwarg? defaults)
AST: match_case(pattern guard? body)
placed: arg(arg annotation? type_comment?) keyword(arg? value) alias(name asname?)
"""


class AST:
    """A node."""

    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        fields = self._fields
        if len(args) > len(fields):
            most = f"{len(fields)} positional argument" + ("" if len(fields) == 1 else "s")
            raise TypeError(f"{type(self).__name__} constructor takes at most {most}")
        for name, value in zip(fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in fields[: len(args)]:
                raise TypeError(
                    f"{type(self).__name__} got multiple values for argument {name!r}")
            setattr(self, name, value)

    def __reduce__(self):
        return type(self), (), dict(self.__dict__)


AST.__module__ = "ast"


def _make(name, base, fields, attributes):
    names = tuple(field.rstrip("?") for field in fields)
    members = {"_fields": names, "__match_args__": names, "__module__": "ast"}
    if attributes is not None:
        members["_attributes"] = attributes
    for field in fields:
        if field.endswith("?"):
            members[field[:-1]] = None
    if attributes:
        members["end_lineno"] = members["end_col_offset"] = None
    return type(name, (base,), members)


_PLACED = {"stmt", "expr", "excepthandler", "pattern", "type_param"}
_classes = {"AST": AST}
_single = {}


def _define():
    for line in _GRAMMAR.strip().splitlines():
        base, _, rest = line.partition(": ")
        if base == "placed":
            parent, attributes = AST, _PLACE
        else:
            attributes = None
            if base not in _classes:
                placed = base in _PLACED
                parent = _make(base, AST, (), _PLACE if placed else None)
                if base == "type_param":
                    del parent.end_lineno, parent.end_col_offset
                _classes[base] = parent
            parent = _classes[base]
        for part in rest.split(")")[:-1]:
            name, _, fields = part.strip().partition("(")
            cls = _make(name, parent, tuple(fields.split()), attributes)
            _classes[name] = cls
            if base in ("expr_context", "boolop", "operator", "unaryop", "cmpop"):
                _single[name] = cls()


_define()
globals().update(_classes)


class _Constants(type(AST)):
    """The names of the classes of constants before they were one."""

    def __instancecheck__(cls, instance):
        if cls not in _KINDS or not isinstance(instance, _classes["Constant"]):
            return type.__instancecheck__(cls, instance)
        value = instance.value
        return isinstance(value, _KINDS[cls]) and not (cls is Num and isinstance(value, bool))


def _old(name):
    def make(cls, *args, **kwargs):
        return _classes["Constant"](*args, **kwargs)

    def ellipsis(cls, *args, **kwargs):
        return _classes["Constant"](..., *args, **kwargs)

    members = {"__new__": ellipsis if name == "Ellipsis" else make, "__module__": "ast"}
    return _Constants(name, (_classes["Constant"],), members)


Num, Str, Bytes = _old("Num"), _old("Str"), _old("Bytes")
NameConstant, Ellipsis = _old("NameConstant"), _old("Ellipsis")
_KINDS = {
    Num: (int, float, complex), Str: (str,), Bytes: (bytes,),
    NameConstant: (type(None), bool), Ellipsis: (type(...),),
}

__all__ = [*_classes, "Num", "Str", "Bytes", "NameConstant", "Ellipsis"]


def _build(tree):
    """A node of the tuple (class, place, field...)."""
    kind = type(tree)
    if kind is list:
        return [_build(each) for each in tree]
    if kind is not tuple:
        return tree
    name = tree[0]
    single = _single.get(name)
    if single is not None:
        return single
    cls = _classes[name]
    node = cls.__new__(cls)
    values = node.__dict__
    for field, value in zip(cls._fields, tree[2:]):
        values[field] = _build(value)
    if tree[1] is not None:
        (values["lineno"], values["col_offset"],
         values["end_lineno"], values["end_col_offset"]) = tree[1]
    return node
