import dis
import io
import re


def f(a):
    match a:
        case [x, y]:
            a.x = x[y] < len(y)


def text(function, *args, **options):
    out = io.StringIO()
    try:
        function(*args, file=out, **options)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return re.sub("0x[0-9a-f]+", "0x", out.getvalue())


print(text(dis.dis, f, show_caches=True))
print(text(dis.dis, f.__code__.co_code, show_caches=True))
print(text(dis.dis, "x = ("))
print(text(dis.disassemble, 1))
print(text(dis.disassemble, f.__code__, 4, show_caches=True))
print(dis.Bytecode(f, show_caches=True).dis())
print([i.opname for i in dis.Bytecode(f, show_caches=True)])
print(dis.Bytecode("try: a\nexcept b: c").exception_entries)
