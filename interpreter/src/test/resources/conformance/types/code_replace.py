def f():
    return "constant"


code = f.__code__.replace(co_name="renamed", co_consts=(None, "changed"))
f.__code__ = code
print(f(), f.__code__.co_name, f.__name__)
