data = bytearray(range(16))
view = memoryview(data)
halves = view.cast("H")
print(halves.tolist(), halves.shape, halves.itemsize)
table = view.cast("B", (4, 4))
print(table.tolist(), table[1, 2], table.strides, table.ndim)
print(view.cast("b")[15], view.cast("c")[1], view.cast("f")[0], view.cast("q").tolist())
for action in (lambda: halves.cast("i"), lambda: view.cast("B", (3, 3)), lambda: view.cast("z"),
               lambda: view[::2].cast("H"), lambda: table[0]):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
halves[0] = 65535
print(view[:3].hex(), view == data, view[:2] == b"\xff\xff")
