from io import BytesIO, StringIO

for newline in None, "", "\n", "\r", "\r\n":
    file = StringIO("a\nb\r\nc\rd", newline=newline)
    print(repr(newline), list(file), repr(file.getvalue()), repr(file.newlines))
    print(file.write("x\r\ny\r"), repr(file.getvalue()), file.tell(), file.seek(0))
    print(file.readlines(), repr(file.newlines))
for wrong in b"\n", "x", 3:
    try:
        StringIO(newline=wrong)
    except (TypeError, ValueError) as error:
        print(error)
file = StringIO("abc", newline="\r")
file.__setstate__(("xyz", "\n", 1, {"name": "n"}))
print(file.read(), file.name, file.__getstate__())
file.seek(10)
file.write("")
print(file.getvalue(), file.tell())
for state in ("", "f", 0, None), ("", "", -1, None), ("", "", 0.0, None), ("", 0):
    try:
        file.__setstate__(state)
    except (TypeError, ValueError) as error:
        print(error)
file.close()
for name in "readable", "writable", "seekable", "getvalue":
    try:
        getattr(file, name)()
    except ValueError as error:
        print(name, error)
for make in lambda: BytesIO([]), lambda: BytesIO(b"").seek(0.5), lambda: BytesIO(b"").truncate("1"):
    try:
        make()
    except TypeError as error:
        print(error)
