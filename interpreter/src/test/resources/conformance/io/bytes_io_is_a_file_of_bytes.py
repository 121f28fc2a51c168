import io

file = io.BytesIO(b"ab\ncd\n")
print(file.readline(), file.read(), file.seek(0), list(file), file.tell())
print(file.write(b"xyz"), file.getvalue(), file.seek(-2, 2), file.read(1), file.truncate(3), file.getvalue())
for action in (lambda: file.write("a"), lambda: file.seek(-1), file.fileno):
    try:
        print(action())
    except (TypeError, ValueError, OSError) as error:
        print(type(error).__name__, error)
print(file.readable(), file.getbuffer().tolist(), isinstance(file, io.IOBase))
with file:
    pass
try:
    file.read()
except ValueError as error:
    print(error, file.closed)
text = io.TextIOWrapper(io.BytesIO(b"a\r\nb\rc\n"))
print(text.readlines(), io.TextIOWrapper(io.BytesIO(b"a\r\nb\rc\n"), newline="").readlines())
