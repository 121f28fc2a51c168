print(None.__doc__, staticmethod(None).__dict__)
print(tuple[int, [float, int]], list[[]], dict[int, [str, [list[int]]]])
