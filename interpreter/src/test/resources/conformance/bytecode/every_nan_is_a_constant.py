def f():
    return 1e400 - 1e400, [1e400 - 1e400, 1e400, 1e400], 1e400 * 0j, 1e400 * 0


print(f.__code__.co_consts)
