x = 3
print(eval("x + 1"), eval("x * y", {"x": 2, "y": 5}), eval("[n for n in range(x)]"))
exec("z = x * 2")
print(z)


def f():
    secret = 7
    return eval("secret + x")


print(f())
code = compile("a + b", "<expr>", "eval")
print(eval(code, {}, {"a": 1, "b": 2}))
try:
    eval("1 +")
except SyntaxError as error:
    print(error.msg)
