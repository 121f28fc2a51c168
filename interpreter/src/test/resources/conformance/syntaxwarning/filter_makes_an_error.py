import warnings

warnings.simplefilter("error", SyntaxWarning)
for source in ['assert(1, "x")', "x = 1\ny = '\\q'", "x is 1", "(1)(2)", "if 1:\n  1or 2", "0xfor x"]:
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as error:
        print(type(error).__name__, error.args, error.__context__)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always", SyntaxWarning)
    compile("assert(1, 'x')\nx = '\\d'", "<text>", "exec")
    print([(w.category.__name__, str(w.message), w.lineno) for w in caught])
