import dis
import io
import re


def f(a):
    return a + len(a)


def text(function, *args, **options):
    out = io.StringIO()
    try:
        function(*args, file=out, **options)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return re.sub("0x[0-9a-f]+", "0x", out.getvalue())


print(text(dis.dis, "lambda: 1", depth=0))
print(text(dis.dis, bytes([dis.opmap["LOAD_NAME"], 1, dis.opmap["COMPARE_OP"], 2, 83, 0])))
print(text(dis.dis, bytearray([100, 1, 144, 1, 100, 2])))
print(text(dis.dis, 1))
print(dis.Bytecode(f, first_line=1000, current_offset=4).dis())
print([i.starts_line for i in dis.get_instructions(f, first_line=70)])
