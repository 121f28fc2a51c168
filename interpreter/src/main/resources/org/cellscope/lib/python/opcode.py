"""The numbers of the instructions."""

from dis import (
    EXTENDED_ARG, HAVE_ARGUMENT, cmp_op, hasarg, hascompare, hasconst, hasexc, hasfree, hasjabs,
    hasjrel, haslocal, hasname, opmap, opname, stack_effect,
)

__all__ = [
    "cmp_op", "hasarg", "hasconst", "hasname", "hasjrel", "hasjabs", "haslocal", "hascompare",
    "hasfree", "hasexc", "opname", "opmap", "HAVE_ARGUMENT", "EXTENDED_ARG", "stack_effect",
]
