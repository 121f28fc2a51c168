import ast

for text in ("[1, -2.5, 3j, 1+2j]", "{'a': (1, 2), 'b': {1}}", "b'x', None, True", "  5", "set()",
             "'a' 'b'", "f(1)", "x", "1 + 2", "[i for i in y]", "__import__('os')", "(", "{1: 2, **{}}"):
    try:
        print(ast.literal_eval(text))
    except (ValueError, SyntaxError) as error:
        print(type(error).__name__, str(error).split(": <")[0])
