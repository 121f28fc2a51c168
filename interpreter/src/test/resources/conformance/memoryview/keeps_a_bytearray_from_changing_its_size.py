data = bytearray(b"abc")
view = memoryview(data)
for action in (lambda: data.append(1), lambda: data.extend(b"xy"), data.clear):
    try:
        action()
    except BufferError as error:
        print(error)
data[0] = 122
view.release()
data.append(33)
print(data)
try:
    view[0]
except ValueError as error:
    print(error)
with memoryview(data) as inner:
    print(inner[0])
copy = memoryview(data)
del copy
data.append(34)
print(data)
