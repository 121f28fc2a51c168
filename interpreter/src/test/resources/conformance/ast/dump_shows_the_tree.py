import ast

print(ast.dump(ast.parse("def f(a, *b, c=1) -> int:\n    return a if b else [c for c in b]"), indent=2))
print(ast.dump(ast.parse("x: int = f'{y!r:>{w}} z'; del x[1:2]; lambda: (yield)")))
print(ast.dump(ast.parse("a < b <= c", mode="eval"), include_attributes=True))
print(ast.dump(ast.parse("match p:\n case {'k': [1, *r]} | C(x=2) as z if z: pass"), False))
print(ast.dump(ast.parse("async def g():\n  async with a as b: await c\nclass K(B, m=1): pass")))
