import symtable

TEXT = """
import os
def outer(a, *rest, k=1):
    global g
    n = a
    def inner():
        nonlocal n
        n = k
        return os, undefined
    return [n for each in rest]
class C:
    attr: int = 1
    def method(self): return __class__
"""


def show(table, depth=0):
    print("  " * depth, table, table.get_type(), table.get_lineno(), table.is_nested(), sep=" ")
    for s in sorted(table.get_symbols(), key=lambda s: s.get_name()):
        facts = [name for name in (
            "is_referenced", "is_parameter", "is_global", "is_nonlocal", "is_declared_global",
            "is_local", "is_annotated", "is_free", "is_imported", "is_assigned", "is_namespace",
        ) if getattr(s, name)()]
        print("  " * depth, s, *(fact[3:] for fact in facts))
    for child in table.get_children():
        show(child, depth + 1)


show(symtable.symtable(TEXT, "text.py", "exec"))
