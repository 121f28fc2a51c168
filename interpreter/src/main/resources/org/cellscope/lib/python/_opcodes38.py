"""The tables of the instructions of 3.8, for dis where programs are compiled for 3.8."""

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


def _takes_argument(opcode):
    return opcode >= 90


def _effect(opcode, oparg, jump):
    effects = _dis.effects38(opcode, 0 if oparg is None else oparg)
    if effects is None:
        raise ValueError("invalid opcode or oparg")
    return max(effects) if jump is None else effects[jump]
