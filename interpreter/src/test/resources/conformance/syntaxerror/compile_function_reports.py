def attempt(text):
    try:
        compile(text, "given", "exec")
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno, error.offset, error.text)


attempt("x = (1,")
attempt("for i in range(3) print(i)")
attempt("def f(:\n  pass")
attempt("  x")
attempt("a b")
attempt("if x\n  y")
