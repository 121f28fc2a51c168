"""Lists the instructions of code objects."""

import operator as _operator
import sys as _sys
import types as _types
import _dis
from _namedtuple import namedtuple as _namedtuple

__all__ = [
    "code_info", "dis", "disassemble", "distb", "disco", "findlinestarts", "findlabels",
    "show_code", "get_instructions", "Instruction", "Bytecode", "cmp_op",
    *(["hasconst", "hasname", "hasjrel", "hasjabs", "haslocal", "hascompare", "hasfree"]
      if _dis.python38
      else ["hasarg", "hasconst", "hasname", "hasjrel", "hasjabs", "haslocal", "hascompare",
            "hasfree", "hasexc"]),
    "opname", "opmap", "HAVE_ARGUMENT", "EXTENDED_ARG",
    *(["hasnargs"] if _dis.python38 else []),
    "stack_effect",
]

HAVE_ARGUMENT = 90
EXTENDED_ARG = 144
cmp_op = ("<", "<=", "==", "!=", ">", ">=")

opmap = {"CACHE": 0, "INTERPRETER_EXIT": 3, "RESERVED": 17, **_dis.opmap}
_pseudo = [
    "SETUP_FINALLY", "SETUP_CLEANUP", "SETUP_WITH", "POP_BLOCK", "JUMP", "JUMP_NO_INTERRUPT",
    "LOAD_METHOD", "LOAD_SUPER_METHOD", "LOAD_ZERO_SUPER_METHOD", "LOAD_ZERO_SUPER_ATTR",
    "STORE_FAST_MAYBE_NULL",
]
_instrumented = [
    "LOAD_SUPER_ATTR", "POP_JUMP_IF_NONE", "POP_JUMP_IF_NOT_NONE", "RESUME", "CALL",
    "RETURN_VALUE", "YIELD_VALUE", "CALL_FUNCTION_EX", "JUMP_FORWARD", "JUMP_BACKWARD",
    "RETURN_CONST", "FOR_ITER", "POP_JUMP_IF_FALSE", "POP_JUMP_IF_TRUE", "END_FOR", "END_SEND",
    "INSTRUCTION", "LINE",
]
opmap.update({f"INSTRUMENTED_{name}": 237 + i for i, name in enumerate(_instrumented)})
opmap.update({name: 256 + i for i, name in enumerate(_pseudo)})
opmap = dict(sorted(opmap.items(), key=lambda item: item[1]))
opname = [f"<{i!r}>" for i in range(267)]
for _name, _number in opmap.items():
    opname[_number] = _name


def _numbers(*names):
    return sorted(opmap[name] for name in names)


hasarg = [number for number in opmap.values() if number >= 90 and number not in range(255, 260)]
hasjrel = _numbers(
    "FOR_ITER", "JUMP_FORWARD", "POP_JUMP_IF_FALSE", "POP_JUMP_IF_TRUE", "SEND",
    "POP_JUMP_IF_NOT_NONE", "POP_JUMP_IF_NONE", "JUMP_BACKWARD_NO_INTERRUPT", "JUMP_BACKWARD",
    "JUMP", "JUMP_NO_INTERRUPT",
)
hasjabs = []
hasconst = _numbers("LOAD_CONST", "RETURN_CONST", "KW_NAMES")
hasname = _numbers(
    "STORE_NAME", "DELETE_NAME", "STORE_ATTR", "DELETE_ATTR", "STORE_GLOBAL", "DELETE_GLOBAL",
    "LOAD_NAME", "LOAD_ATTR", "IMPORT_NAME", "IMPORT_FROM", "LOAD_GLOBAL", "LOAD_SUPER_ATTR",
    "LOAD_FROM_DICT_OR_GLOBALS", "LOAD_METHOD", "LOAD_SUPER_METHOD", "LOAD_ZERO_SUPER_METHOD",
    "LOAD_ZERO_SUPER_ATTR",
)
haslocal = _numbers(
    "LOAD_FAST", "STORE_FAST", "DELETE_FAST", "LOAD_FAST_CHECK", "LOAD_FAST_AND_CLEAR",
    "STORE_FAST_MAYBE_NULL",
)
hasfree = sorted(_numbers(
    "MAKE_CELL", "LOAD_CLOSURE", "LOAD_DEREF", "STORE_DEREF", "DELETE_DEREF",
    "LOAD_FROM_DICT_OR_DEREF",
) + [148])
hascompare = _numbers("COMPARE_OP")
hasexc = _numbers("SETUP_FINALLY", "SETUP_CLEANUP", "SETUP_WITH")

# How much deeper the value stack is behind an instruction, for those with which it is always so.
_effects = {}
for _effect, _names in (
    (-4, """
        STORE_SLICE
    """),
    (-3, """
        STORE_SUBSCR
    """),
    (-2, """
        END_FOR BINARY_SLICE END_ASYNC_FOR DELETE_SUBSCR STORE_ATTR MAP_ADD MATCH_CLASS
        INSTRUMENTED_END_FOR
    """),
    (-1, """
        POP_TOP INTERPRETER_EXIT END_SEND BINARY_SUBSCR CLEANUP_THROW RETURN_VALUE
        POP_EXCEPT STORE_NAME DELETE_ATTR STORE_GLOBAL COMPARE_OP IMPORT_NAME
        POP_JUMP_IF_FALSE POP_JUMP_IF_TRUE IS_OP CONTAINS_OP RERAISE BINARY_OP STORE_FAST
        POP_JUMP_IF_NOT_NONE POP_JUMP_IF_NONE STORE_DEREF LIST_APPEND SET_ADD LIST_EXTEND
        SET_UPDATE DICT_MERGE DICT_UPDATE CALL_INTRINSIC_2 INSTRUMENTED_RETURN_VALUE
        INSTRUMENTED_END_SEND LOAD_SUPER_METHOD LOAD_ZERO_SUPER_METHOD LOAD_ZERO_SUPER_ATTR
        STORE_FAST_MAYBE_NULL
    """),
    (0, """
        CACHE NOP UNARY_NEGATIVE UNARY_NOT UNARY_INVERT RESERVED CHECK_EXC_MATCH
        CHECK_EG_MATCH GET_AITER GET_ITER GET_YIELD_FROM_ITER RETURN_GENERATOR
        SETUP_ANNOTATIONS DELETE_NAME DELETE_GLOBAL SWAP JUMP_FORWARD RETURN_CONST SEND
        DELETE_FAST GET_AWAITABLE JUMP_BACKWARD_NO_INTERRUPT MAKE_CELL DELETE_DEREF
        JUMP_BACKWARD EXTENDED_ARG COPY_FREE_VARS YIELD_VALUE RESUME KW_NAMES
        CALL_INTRINSIC_1 LOAD_FROM_DICT_OR_GLOBALS LOAD_FROM_DICT_OR_DEREF
        INSTRUMENTED_POP_JUMP_IF_NONE INSTRUMENTED_POP_JUMP_IF_NOT_NONE INSTRUMENTED_RESUME
        INSTRUMENTED_CALL INSTRUMENTED_YIELD_VALUE INSTRUMENTED_CALL_FUNCTION_EX
        INSTRUMENTED_JUMP_FORWARD INSTRUMENTED_JUMP_BACKWARD INSTRUMENTED_RETURN_CONST
        INSTRUMENTED_FOR_ITER INSTRUMENTED_POP_JUMP_IF_FALSE INSTRUMENTED_POP_JUMP_IF_TRUE
        INSTRUMENTED_INSTRUCTION JUMP JUMP_NO_INTERRUPT
    """),
    (1, """
        PUSH_NULL GET_LEN MATCH_MAPPING MATCH_SEQUENCE MATCH_KEYS PUSH_EXC_INFO
        WITH_EXCEPT_START GET_ANEXT BEFORE_ASYNC_WITH BEFORE_WITH LOAD_BUILD_CLASS
        LOAD_ASSERTION_ERROR LOAD_LOCALS FOR_ITER LOAD_CONST LOAD_NAME IMPORT_FROM COPY
        LOAD_FAST LOAD_FAST_CHECK LOAD_CLOSURE LOAD_DEREF LOAD_FAST_AND_CLEAR LOAD_METHOD
    """),
):
    for _name in _names.split():
        _effects[opmap[_name]] = _effect

_effects_of_argument = {
    "UNPACK_SEQUENCE": lambda arg: arg - 1,
    "UNPACK_EX": lambda arg: (arg & 0xFF) + (arg >> 8),
    "BUILD_TUPLE": lambda arg: 1 - arg,
    "BUILD_LIST": lambda arg: 1 - arg,
    "BUILD_SET": lambda arg: 1 - arg,
    "BUILD_STRING": lambda arg: 1 - arg,
    "BUILD_MAP": lambda arg: 1 - 2 * arg,
    "BUILD_CONST_KEY_MAP": lambda arg: -arg,
    "BUILD_SLICE": lambda arg: -2 if arg == 3 else -1,
    "RAISE_VARARGS": lambda arg: -arg,
    "LOAD_ATTR": lambda arg: arg & 1,
    "LOAD_GLOBAL": lambda arg: 1 + (arg & 1),
    "LOAD_SUPER_ATTR": lambda arg: (arg & 1) - 2,
    "INSTRUMENTED_LOAD_SUPER_ATTR": lambda arg: (arg & 1) - 2,
    "MAKE_FUNCTION": lambda arg: -(arg & 0xF).bit_count(),
    "FORMAT_VALUE": lambda arg: -1 if arg & 4 else 0,
    "CALL": lambda arg: -1 - arg,
    "CALL_FUNCTION_EX": lambda arg: -2 - (arg & 1),
}

# What they push for the handler; nothing when control does not go there.
_effects_of_setups = {"SETUP_FINALLY": 1, "SETUP_CLEANUP": 2, "SETUP_WITH": 1, "POP_BLOCK": 0}


def _takes_argument(opcode):
    return opcode >= 90 and not 256 <= opcode < 260


def _effect(opcode, oparg, jump):
    if opcode in _effects:
        return _effects[opcode]
    name = opname[opcode] if 0 <= opcode < len(opname) else ""
    if name in _effects_of_argument:
        return _effects_of_argument[name](oparg)
    if name in _effects_of_setups:
        return 0 if jump is False else _effects_of_setups[name]
    raise ValueError("invalid opcode or oparg")


def stack_effect(*args, jump=None):
    """How much deeper the value stack is behind an instruction; without jump the larger figure."""
    if not args:
        raise TypeError("stack_effect() takes at least 1 positional argument (0 given)")
    if len(args) > 2:
        raise TypeError(
            f"stack_effect() takes at most 2 positional arguments ({len(args)} given)"
        )
    opcode = _operator.index(args[0])
    oparg = args[1] if len(args) == 2 else None
    if _takes_argument(opcode):
        if oparg is None:
            raise ValueError("stack_effect: opcode requires oparg but oparg was not specified")
        oparg = _operator.index(oparg)
    elif oparg is not None:
        raise ValueError("stack_effect: opcode does not permit oparg but oparg was specified")
    if jump is not None and jump is not True and jump is not False:
        raise ValueError("stack_effect: jump must be False, True or None")
    return _effect(opcode, oparg, jump)



COMPILER_FLAG_NAMES = {
    1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS", 16: "NESTED",
    32: "GENERATOR", 64: "NOFREE", 128: "COROUTINE", 256: "ITERABLE_COROUTINE",
    512: "ASYNC_GENERATOR",
}

Positions = _namedtuple(
    "Positions", "lineno end_lineno col_offset end_col_offset", defaults=[None] * 4,
    module="dis",
)
Instruction = _namedtuple(
    "Instruction",
    "opname opcode arg argval argrepr offset starts_line is_jump_target positions",
    defaults=[None],
    module="dis",
)

if _dis.python38:
    del hasarg, hasexc, Positions
    from _opcodes38 import (
        Instruction, _effect, _takes_argument, cmp_op, hascompare, hasconst, hasfree, hasjabs,
        hasjrel, haslocal, hasname, hasnargs, opmap, opname,
    )


def pretty_flags(flags):
    """The names of the flags of a code object."""
    names = []
    for i in range(32):
        flag = 1 << i
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
            flags ^= flag
            if not flags:
                break
    else:
        names.append(hex(flags))
    return ", ".join(names)


def _compiled(text, filename):
    try:
        return compile(text, filename, "eval")
    except SyntaxError:
        return compile(text, filename, "exec")


def _get_code_object(x):
    if hasattr(x, "__func__"):
        x = x.__func__
    for name in ("__code__", "gi_code", "ag_code", "cr_code"):
        if hasattr(x, name):
            x = getattr(x, name)
            break
    if isinstance(x, str):
        x = _compiled(x, "<disassembly>")
    if hasattr(x, "co_code"):
        return x
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def code_info(x):
    """What a code object says about itself, as text."""
    code = _get_code_object(x)
    lines = [
        f"Name:              {code.co_name}",
        f"Filename:          {code.co_filename}",
        f"Argument count:    {code.co_argcount}",
        f"Positional-only arguments: {code.co_posonlyargcount}",
        f"Kw-only arguments: {code.co_kwonlyargcount}",
        f"Number of locals:  {code.co_nlocals}",
        f"Stack size:        {code.co_stacksize}",
        f"Flags:             {pretty_flags(code.co_flags)}",
    ]
    for title, items, show in (
        ("Constants:", code.co_consts, repr),
        ("Names:", code.co_names, str),
        ("Variable names:", code.co_varnames, str),
        ("Free variables:", code.co_freevars, str),
        ("Cell variables:", code.co_cellvars, str),
    ):
        if items:
            lines.append(title)
            lines.extend(f"{i:4}: {show(item)}" for i, item in enumerate(items))
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Prints what code_info() gives."""
    print(code_info(co), file=file)


def get_instructions(x, *, first_line=None, show_caches=False, adaptive=False):
    """Yields the instructions of a function, a method, a text or a code object."""
    code = _get_code_object(x)
    shift = 0 if first_line is None else first_line - code.co_firstlineno
    for *fields, offset, starts_line, target, positions in _dis.instructions(code):
        if starts_line is not None:
            starts_line += shift
        where = () if _dis.python38 else (Positions(*positions),)
        yield Instruction(*fields, offset, starts_line, target, *where)
        if show_caches and not _dis.python38:
            for i, text in enumerate(_dis.caches(fields[1]), 1):
                yield Instruction("CACHE", 0, 0, None, text, offset + 2 * i, None, False, *where)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False):
    """Lists one code object."""
    if not isinstance(co, _types.CodeType):
        co.co_cellvars if _dis.python38 else co.co_lines
    print(_dis.listing(co, lasti, 0, show_caches), end="", file=file)


disco = disassemble


def _disassemble_bytes(code, file, show_caches):
    """Lists a bytecode string, of which nothing is known but the instructions."""
    labels = findlabels(code)
    width = max(4, len(str(len(code) - 2)))
    tables = {*hasconst, *hasname, *haslocal, *hasfree}
    extended = 0
    offset = 0
    while offset < len(code):
        op = code[offset]
        caches = 2 * _CACHES.get(opname[op], 0)
        arg = code[offset + 1] | extended << 8 if op >= HAVE_ARGUMENT else -1
        extended = arg if op == EXTENDED_ARG else 0
        if op in tables:
            text = str(arg) if _dis.python38 else ""
        else:
            text = _dis.argument(op, arg, offset + 2 + caches) if arg >= 0 else ""
        mark = "    >> " if offset in labels else "       "
        print(mark + _dis.row(f"{offset:{width}}", opname[op], arg, text), end="", file=file)
        offset += 2
        if show_caches and not _dis.python38:
            for i, text in enumerate(_dis.caches(op)):
                row = _dis.row(f"{offset + 2 * i:{width}}", "CACHE", 0, text)
                print("       " + row, end="", file=file)
        offset += caches


def _disassemble_recursive(co, file, depth, show_caches):
    disassemble(co, file=file, show_caches=show_caches)
    if depth is None or depth > 0:
        depth = None if depth is None else depth - 1
        for const in co.co_consts:
            if hasattr(const, "co_code"):
                print(file=file)
                print(f"Disassembly of {const!r}:", file=file)
                _disassemble_recursive(const, file, depth, show_caches)


_HAVE_CODE = (
    _types.MethodType, _types.FunctionType, _types.CodeType, classmethod, staticmethod, type,
)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False):
    """Lists a class, a function, a text, a module or a code object, and what is in it."""
    if x is None:
        distb(file=file, show_caches=show_caches)
        return
    if hasattr(x, "__func__"):
        x = x.__func__
    for name in ("__code__", "gi_code", "ag_code", "cr_code"):
        if hasattr(x, name):
            x = getattr(x, name)
            break
    if hasattr(x, "__dict__"):
        for name, item in sorted(x.__dict__.items()):
            if isinstance(item, _HAVE_CODE):
                print(f"Disassembly of {name}:", file=file)
                try:
                    dis(item, file=file, depth=depth, show_caches=show_caches)
                except TypeError as msg:
                    print("Sorry:", msg, file=file)
                print(file=file)
    elif hasattr(x, "co_code"):
        _disassemble_recursive(x, file, depth, show_caches)
    elif isinstance(x, (bytes, bytearray)):
        _disassemble_bytes(x, file, show_caches)
    elif isinstance(x, str):
        _disassemble_recursive(_compiled(x, "<dis>"), file, depth, show_caches)
    else:
        raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def distb(tb=None, *, file=None, show_caches=False, adaptive=False):
    """Lists the code in which a traceback ends."""
    if tb is None:
        try:
            if hasattr(_sys, "last_exc") and not _dis.python38:
                tb = _sys.last_exc.__traceback__
            else:
                tb = _sys.last_traceback
        except AttributeError:
            raise RuntimeError("no last traceback to disassemble") from None
        while tb.tb_next:
            tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file, show_caches=show_caches)


def findlinestarts(code):
    """Yields the offsets at which lines start, with the lines."""
    last = None
    for start, end, line in code.co_lines():
        if line is not None and line != last:
            last = line
            yield start, line


_CACHES = {} if _dis.python38 else {
    "BINARY_SUBSCR": 1, "UNPACK_SEQUENCE": 1, "FOR_ITER": 1, "STORE_ATTR": 4, "LOAD_ATTR": 9,
    "COMPARE_OP": 1, "LOAD_GLOBAL": 4, "BINARY_OP": 1, "SEND": 1, "LOAD_SUPER_ATTR": 1,
    "CALL": 3, "STORE_SUBSCR": 1,
}
_JUMP_UNIT = 1 if _dis.python38 else 2


def findlabels(code):
    """The offsets that jumps of a bytecode string lead to."""
    labels = []
    extended = 0
    offset = 0
    while offset < len(code):
        op, arg = code[offset], code[offset + 1] | extended << 8
        extended = arg if op == EXTENDED_ARG else 0
        offset += 2 + 2 * _CACHES.get(opname[op], 0)
        if op in hasjrel:
            back = "JUMP_BACKWARD" in opname[op]
            label = offset + (-_JUMP_UNIT if back else _JUMP_UNIT) * arg
        elif op in hasjabs:
            label = arg
        else:
            continue
        if label not in labels:
            labels.append(label)
    return labels


_ExceptionTableEntry = _namedtuple(
    "_ExceptionTableEntry", "start end target depth lasti", module="dis"
)


class Bytecode:
    """The instructions of a piece of code, to iterate over or to print."""

    def __init__(
        self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False
    ):
        self.codeobj = code = _get_code_object(x)
        self.first_line = code.co_firstlineno if first_line is None else first_line
        self._original_object = x
        self.current_offset = current_offset
        if not _dis.python38:
            self.exception_entries = [_ExceptionTableEntry(*e) for e in _dis.exceptions(code)]
            self.show_caches = show_caches
            self.adaptive = adaptive
        self._show_caches = show_caches

    def __iter__(self):
        return get_instructions(
            self.codeobj, first_line=self.first_line, show_caches=self._show_caches
        )

    def __repr__(self):
        return f"{self.__class__.__name__}({self._original_object!r})"

    @classmethod
    def from_traceback(cls, tb, **options):
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti, **options)

    def info(self):
        return code_info(self.codeobj)

    def dis(self):
        offset = -1 if self.current_offset is None else self.current_offset
        shift = self.first_line - self.codeobj.co_firstlineno
        return _dis.listing(self.codeobj, offset, shift, self._show_caches)
