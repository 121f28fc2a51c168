def quoted(text):
    try:
        compile(text, "f.py", "exec")
    except SyntaxError as error:
        print(error.lineno, error.offset, error.end_lineno, error.end_offset, repr(error.text))


quoted("x = (1\ny = 2")
quoted("print 'a'\n")
quoted("x = )\n")
quoted("'''a\nb''' c\n")
quoted("x = 1 + \\\n  ) 2\n")
quoted("f(a\nb)\n")
quoted("from __future__ import braces\n")
quoted("if x:\n    y\n  z\n")
