def gen(x):
    y = 1
    yield x + y


g = gen(2)
print(g.__name__, g.__qualname__, type(g).__name__, iter(g) is g)
print(g.gi_frame is None, g.gi_running, g.gi_code is gen.__code__)
list(g)
print(g.gi_frame is None)
