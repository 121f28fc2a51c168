def why(text):
    try:
        compile("from __future__ import annotations\n" + text, "t.py", "exec")
    except SyntaxError as error:
        return error.msg
    return "compiles"


print(why("x: [a for b in c if (d := b)]"))
print(why("def f(x: [(a := b) for b in c]) -> [(a := b) for b in c]: pass"))
print(why("class A:\n x: [a for b in c if (d := b)]"))
print(why("x: lambda: [(a := b) for b in c]"))
