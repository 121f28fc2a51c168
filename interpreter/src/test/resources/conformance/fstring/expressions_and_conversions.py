name, n = "Ada", 3
print(f"{name} {n + 1} {name!r} {name!s:>6} {'é'!a} {n!r:05}")
print(f"{{literal}} {n:{n + 2}}| {name[0]} {name.upper()} {[i for i in range(n)]}")
print(f"a{n}" "b" f'{n}c' rf"\n{n}")
