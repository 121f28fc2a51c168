"""The tables of the instructions of 3.8, for dis where programs are compiled for 3.8."""

import operator as _operator
import _dis
from _namedtuple import namedtuple as _namedtuple

cmp_op = (
    "<", "<=", "==", "!=", ">", ">=", "in", "not in", "is", "is not", "exception match", "BAD",
)
opmap = {**_dis.opmap38}
opmap["EXTENDED_ARG"] = opmap.pop("EXTENDED_ARG")
for _name in [name for name, number in opmap.items() if number > 148]:
    opmap[_name] = opmap.pop(_name)
opname = [f"<{i!r}>" for i in range(256)]
for _name, _number in opmap.items():
    opname[_number] = _name


def _numbers(*names):
    return [opmap[name] for name in names]


hasconst = _numbers("LOAD_CONST")
hasname = _numbers(
    "STORE_NAME", "DELETE_NAME", "STORE_ATTR", "DELETE_ATTR", "STORE_GLOBAL", "DELETE_GLOBAL",
    "LOAD_NAME", "LOAD_ATTR", "IMPORT_NAME", "IMPORT_FROM", "LOAD_GLOBAL", "LOAD_METHOD",
)
hasjrel = _numbers(
    "FOR_ITER", "JUMP_FORWARD", "SETUP_FINALLY", "SETUP_WITH", "SETUP_ASYNC_WITH",
    "CALL_FINALLY",
)
hasjabs = _numbers(
    "JUMP_IF_FALSE_OR_POP", "JUMP_IF_TRUE_OR_POP", "JUMP_ABSOLUTE", "POP_JUMP_IF_FALSE",
    "POP_JUMP_IF_TRUE",
)
haslocal = _numbers("LOAD_FAST", "STORE_FAST", "DELETE_FAST")
hascompare = _numbers("COMPARE_OP")
hasfree = _numbers(
    "LOAD_CLOSURE", "LOAD_DEREF", "STORE_DEREF", "DELETE_DEREF", "LOAD_CLASSDEREF",
)
hasnargs = []

Instruction = _namedtuple(
    "Instruction",
    "opname opcode arg argval argrepr offset starts_line is_jump_target",
    module="dis",
)


def stack_effect(opcode, oparg=None, /, *, jump=None):
    """How much deeper the value stack is behind an instruction; without jump the larger figure."""
    opcode = _operator.index(opcode)
    takes = opcode >= 90
    if takes:
        if oparg is None:
            raise ValueError("stack_effect: opcode requires oparg but oparg was not specified")
        oparg = _operator.index(oparg)
    elif oparg is not None:
        raise ValueError("stack_effect: opcode does not permit oparg but oparg was specified")
    if jump is not None and jump is not True and jump is not False:
        raise ValueError("stack_effect: jump must be False, True or None")
    effects = _dis.effects38(opcode, oparg if takes else 0)
    if effects is None:
        raise ValueError("invalid opcode or oparg")
    return max(effects) if jump is None else effects[jump]
