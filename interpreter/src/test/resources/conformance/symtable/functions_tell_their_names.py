import symtable

top = symtable.symtable("def f(a, b=2, *c, d, **e):\n  x = a\n  def g(): return x, len\n", "s", "exec")
f = top.lookup("f").get_namespace()
g = f.lookup("g").get_namespace()
print(f.get_parameters(), f.get_locals(), f.get_globals(), f.get_frees(), f.get_nonlocals())
print(g.get_parameters(), g.get_frees(), g.get_globals(), f.get_children() == [g])
print(symtable.symtable("class K:\n def m(s): 0\n def n(s): 1", "s", "exec").get_children()[0].get_methods())
for action in (lambda: top.lookup("zz"), lambda: g.lookup("x").get_namespace(),
               lambda: symtable.symtable("x", "s", "file"), lambda: symtable.symtable("x =", "s", "eval"),
               lambda: symtable.symtable("def f(a, a): 0", "s", "exec")):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
