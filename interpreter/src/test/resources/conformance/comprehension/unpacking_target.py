pairs = [(1, "a"), (2, "b")]
print([n * s for n, s in pairs])
print([first + sum(rest) for first, *rest in ([1, 2, 3], [4])])
print({k: n for n, (k,) in pairs})
