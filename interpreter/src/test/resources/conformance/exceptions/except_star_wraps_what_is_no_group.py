try:
    raise ValueError("naked")
except* ValueError as group:
    print(repr(group), group.exceptions)
try:
    exec("def f():\n    nonlocal missing")
except SyntaxError as error:
    print(error.msg, error.lineno, error.text)
